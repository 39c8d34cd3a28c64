import { beforeEach, describe, expect, it, vi } from 'vitest';
import { sampleDoorIsOpen } from '@/lib/auth/sample-door';

const configuration = vi.hoisted(() => ({ GLOSSATOR_SAMPLE: '1', NEXTAUTH_URL: '' }));
vi.mock('@/lib/config/env', () => ({ env: () => configuration }));

beforeEach(() => {
  configuration.GLOSSATOR_SAMPLE = '1';
  configuration.NEXTAUTH_URL = 'http://127.0.0.1:3000';
});

const HOSTS = {
  open: [
    ...['localhost', 'localhost:3000', 'LOCALHOST:3000', '127.0.0.1', '127.0.0.1:3000', '127.8.9.1:80'],
    ...['[::1]', '[::1]:3000'],
  ],
  shut: [
    ...[
      '',
      'glossator.example',
      'localhost.example',
      'xlocalhost',
      'localhost:3000.example',
      '127.0.0.1.example',
    ],
    ...['127.0.0.1@bologna.example', '128.0.0.1', '10.0.0.1', '192.168.0.5:3000', '0.0.0.0:3000', '::1'],
    ...['[::2]:3000', '[::ffff:10.0.0.1]', 'localhost:', 'localhost:3000 ,bologna.example', '127.1'],
  ],
};
/** What each header may say for the door to stay open; null where it is absent. Next writes these itself. */
const FORWARDED_HOST = { open: [null, '127.0.0.1:3000'], shut: ['bologna.example', 'localhost:3000', ''] };
const FORWARDED_FOR = {
  open: [null, '127.0.0.1', '::1', '::ffff:127.0.0.1', ' 127.0.0.1 '],
  shut: [
    '203.0.113.7',
    '127.0.0.1, 203.0.113.7',
    '203.0.113.7, 127.0.0.1',
    '127.0.0.1,127.0.0.1',
    'unknown',
    '',
  ],
};
const PROXIES = {
  forwarded: 'for=127.0.0.1',
  via: '1.1 bologna',
  'x-real-ip': '127.0.0.1',
  'x-client-ip': '127.0.0.1',
  'true-client-ip': '127.0.0.1',
  'cf-connecting-ip': '127.0.0.1',
};

function headersOf(given: Record<string, string | null>): Headers {
  const headers = new Headers();
  for (const [name, text] of Object.entries(given)) if (text !== null) headers.set(name, text);
  return headers;
}

describe('the door for the people of the sample', () => {
  it.each(HOSTS.open)('is open under the loopback name %j', (host) => {
    expect(sampleDoorIsOpen(headersOf({ host }))).toBe(true);
  });

  it.each(HOSTS.shut)('is shut under the name %j', (host) => {
    expect(sampleDoorIsOpen(headersOf({ host }))).toBe(false);
  });

  it('is shut without a name', () => {
    expect(sampleDoorIsOpen(new Headers())).toBe(false);
  });

  it('is open exactly where every header says what it may', () => {
    const proxies = [null, ...Object.entries(PROXIES)];
    const hosts = [...FORWARDED_HOST.open, ...FORWARDED_HOST.shut];
    const addresses = [...FORWARDED_FOR.open, ...FORWARDED_FOR.shut];
    for (const proxy of proxies)
      for (const forwardedHost of hosts)
        for (const forwardedFor of addresses) {
          const given = {
            host: '127.0.0.1:3000',
            'x-forwarded-host': forwardedHost,
            'x-forwarded-for': forwardedFor,
            'x-forwarded-proto': 'http',
            'x-forwarded-port': '3000',
            ...(proxy && { [proxy[0]]: proxy[1] }),
          };
          const open =
            !proxy &&
            FORWARDED_HOST.open.includes(forwardedHost) &&
            FORWARDED_FOR.open.includes(forwardedFor);
          expect([given, sampleDoorIsOpen(headersOf(given))]).toEqual([given, open]);
        }
  });

  it('is shut where a proxy speaks https for it, or has another port', () => {
    const open = (over: Record<string, string>) =>
      sampleDoorIsOpen(
        headersOf({
          host: 'localhost:3000',
          'x-forwarded-proto': 'http',
          'x-forwarded-port': '3000',
          ...over,
        }),
      );
    expect(open({})).toBe(true);
    for (const proto of ['https', 'http, http', 'https,http', ''])
      expect([proto, open({ 'x-forwarded-proto': proto })]).toEqual([proto, false]);
    for (const port of ['443', '80', '3001', ''])
      expect([port, open({ 'x-forwarded-port': port })]).toEqual([port, false]);
    expect(open({ host: 'localhost', 'x-forwarded-port': '80' })).toBe(true);
    configuration.NEXTAUTH_URL = 'https://localhost:3000';
    expect(open({ 'x-forwarded-proto': 'https' })).toBe(true);
  });

  it.each(Object.entries(PROXIES))('is shut where a proxy left %s', (name, text) => {
    expect(sampleDoorIsOpen(headersOf({ host: 'localhost', [name]: text }))).toBe(false);
  });

  it('is shut where the sample is off, whatever the headers say', () => {
    configuration.GLOSSATOR_SAMPLE = '0';
    for (const host of HOSTS.open) expect(sampleDoorIsOpen(headersOf({ host }))).toBe(false);
  });
});
