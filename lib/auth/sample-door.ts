import 'server-only';
import { env } from '@/lib/config/env';

const LOOPBACK_NAMES = /^(localhost|127(?:\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;
const LOOPBACK_ADDRESSES = /^(::1|(::ffff:)?127(?:\.\d{1,3}){3})$/i;
const PROXY_HEADERS = ['forwarded', 'via', 'x-real-ip', 'x-client-ip', 'true-client-ip', 'cf-connecting-ip'];

/**
 * Whether this request may enter as one of the sample's people, who have no password: only while the
 * sample is on (which the start script says only of a server that other computers cannot reach), only when the Host is a loopback name, and only without a trace of a proxy. Next itself
 * writes `x-forwarded-*` from the socket where they are missing, so those may say what it would say
 * and nothing else: this host, and one loopback address.
 */
export function sampleDoorIsOpen(headers: Headers): boolean {
  if (env().GLOSSATOR_SAMPLE !== '1') return false;
  const host = headers.get('host') ?? '';
  if (!LOOPBACK_NAMES.test(host)) return false;
  if (PROXY_HEADERS.some((name) => headers.has(name))) return false;
  const forwardedHost = headers.get('x-forwarded-host');
  if (forwardedHost !== null && forwardedHost !== host) return false;
  const forwardedFor = headers.get('x-forwarded-for');
  return forwardedFor === null || LOOPBACK_ADDRESSES.test(forwardedFor.trim());
}
