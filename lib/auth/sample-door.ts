import 'server-only';
import { env } from '@/lib/config/env';

const LOOPBACK_NAMES = /^(localhost|127(?:\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;
const LOOPBACK_ADDRESSES = /^(::1|(::ffff:)?127(?:\.\d{1,3}){3})$/i;
const PROXY_HEADERS = ['forwarded', 'via', 'x-real-ip', 'x-client-ip', 'true-client-ip', 'cf-connecting-ip'];

/**
 * Whether this request may enter as one of the sample's people, who have no password: only while the
 * sample's door is open (the start script opens it only where other computers cannot reach the server),
 * only when the Host is a loopback name, and only without a trace of a proxy. Next itself writes
 * `x-forwarded-*` where they are missing, so those may say what it would say and nothing else: this host
 * and its port, plain http, and one loopback address. Nothing here sees a proxy that leaves no trace;
 * with one, the sample must be off.
 */
export function sampleDoorIsOpen(headers: Headers): boolean {
  if (env().GLOSSATOR_SAMPLE !== '1') return false;
  const host = headers.get('host') ?? '';
  if (!LOOPBACK_NAMES.test(host)) return false;
  if (PROXY_HEADERS.some((name) => headers.has(name))) return false;
  const says = (name: string, fits: (text: string) => boolean) => {
    const text = headers.get(`x-forwarded-${name}`);
    return text === null || fits(text);
  };
  const secure = env().NEXTAUTH_URL.startsWith('https://');
  const port = /:(\d+)$/.exec(host)?.[1] ?? (secure ? '443' : '80');
  return (
    says('host', (text) => text === host) &&
    says('port', (text) => text === port) &&
    says('proto', (text) => text === 'http' || (secure && text === 'https')) &&
    says('for', (text) => LOOPBACK_ADDRESSES.test(text.trim()))
  );
}
