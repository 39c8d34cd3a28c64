import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answerAuth } from '@/lib/http/auth-route';

const reached = vi.hoisted(() => [] as string[]);
vi.mock('@/lib/auth/next-auth', () => ({
  authHandler: () => async (request: Request) => {
    const body = await request.text();
    reached.push(body + new URL(request.url).search);
    if (body.includes('break')) throw new TypeError('A fault of next-auth.');
    return Response.json({ url: '/' });
  },
}));

beforeEach(() => {
  reached.length = 0;
});

const FORM = 'application/x-www-form-urlencoded';

function ask(method: string, path: string, { body = 'csrfToken=glossa', type = FORM } = {}) {
  const request = new Request(`http://127.0.0.1:3000/api/auth/${path}`, {
    method,
    headers: { 'content-type': type },
    ...(method === 'POST' && { body }),
  });
  return answerAuth(request, { params: Promise.resolve({ nextauth: path.replace(/\?.*/, '').split('/') }) });
}

describe('the endpoints of next-auth', () => {
  it.each([
    ['GET', 'csrf'],
    ['POST', 'callback/password'],
    ['POST', 'callback/sample'],
    ['POST', 'signout'],
  ])('%s %s is answered by it, uncached', async (method, path) => {
    const response = await ask(method, path);
    expect([response.status, reached.length]).toEqual([200, 1]);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each([
    ...['session', 'signout', 'signin', 'providers', 'error', 'verify-request', 'callback/password'].map(
      (path) => ['GET', path] as const,
    ),
    ...['csrf', 'session', 'signin/password', '_log', 'callback', 'callback/other', 'signout/x'].map(
      (path) => ['POST', path] as const,
    ),
  ])('%s %s is nothing, and never reaches it', async (method, path) => {
    const response = await ask(method, path);
    expect(await response.json()).toMatchObject({ status: 404, code: 'notFound' });
    expect(reached).toEqual([]);
  });

  it('takes forms alone', async () => {
    for (const type of ['application/json', 'text/plain', 'multipart/form-data']) {
      const response = await ask('POST', 'callback/password', { body: '{"email":{"a":1}}', type });
      expect(await response.json()).toMatchObject({ status: 422, code: 'invalid' });
    }
    expect(reached).toEqual([]);
  });

  it('takes nothing from the query', async () => {
    await ask('GET', 'csrf?callbackUrl=%25');
    expect(reached).toEqual(['']);
  });

  it('takes no more than 16 KiB', async () => {
    const response = await ask('POST', 'callback/password', { body: `email=${'a'.repeat(16 * 1024)}` });
    expect(await response.json()).toMatchObject({ status: 413, code: 'tooLarge' });
    expect(reached).toEqual([]);
  });

  it('hands on texts that the database can hold', async () => {
    await ask('POST', 'callback/password', { body: 'email=a%00zo&password=glossa+magna' });
    expect(reached).toEqual(['email=azo&password=glossa+magna']);
  });

  it('is answered as a problem where next-auth breaks, which is logged', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const response = await ask('POST', 'signout', { body: 'break=1' });
    expect(await response.json()).toMatchObject({ status: 500, code: 'internal' });
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
  });
});
