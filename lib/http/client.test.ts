import { afterEach, describe, expect, it, vi } from 'vitest';
import { request, RequestFailed } from './client';

afterEach(() => vi.unstubAllGlobals());

const answerWith = (answer: () => Promise<Response>) => vi.stubGlobal('fetch', vi.fn(answer));

/** An answer whose connection breaks after the first bytes. */
const cut =
  (error: Error, status = 200) =>
  () => {
    const body = new ReadableStream({
      pull(controller) {
        controller.enqueue(new TextEncoder().encode('{"id":'));
        controller.error(error);
      },
    });
    return Promise.resolve(new Response(body, { status }));
  };

const failureOf = (asked: Promise<unknown>) =>
  asked.then(
    () => null,
    (error: unknown) => error,
  );

const write = { method: 'POST', body: { text: 'Glossa.' } } as const;

describe('a request to the API', () => {
  it('gives back what the server answers', async () => {
    answerWith(() => Promise.resolve(Response.json({ id: 'a' })));
    expect(await request('/groups')).toEqual({ id: 'a' });
  });

  it('says for whom the page was made, and goes on saying so when it is drawn for another', async () => {
    vi.resetModules();
    const page = await import('./client');
    const asked = vi.fn((_path: string, _init?: RequestInit) => Promise.resolve(Response.json({})));
    vi.stubGlobal('fetch', asked);
    const madeFor = async (person: string | null) => {
      vi.stubGlobal('document', { querySelector: () => person && { getAttribute: () => person } });
      await page.request('/groups', write);
      return new Headers(asked.mock.lastCall?.[1]?.headers).get(page.PERSON_HEADER);
    };
    expect([await madeFor(null), await madeFor('azo'), await madeFor('hugo')]).toEqual([null, 'azo', 'azo']);
  });

  it('fails with the problem that the server names', async () => {
    const problem = { code: 'stale', detail: 'Someone was faster.' };
    answerWith(() => Promise.resolve(Response.json(problem, { status: 412 })));
    const failure = await failureOf(request('/groups'));
    expect(failure).toBeInstanceOf(RequestFailed);
    expect(failure).toMatchObject({ message: 'Someone was faster.', problem });
  });

  it.each([
    ['no connection comes about', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['the answer is cut', cut(new TypeError('network error'))],
  ])('says that what was written is kept where something was, when %s', async (_, answer) => {
    answerWith(answer);
    const [read, written] = [await failureOf(request('/groups')), await failureOf(request('/notes', write))];
    expect(read).toBeInstanceOf(RequestFailed);
    expect(read).toMatchObject({ problem: null, message: 'No connection. Try again when you are back.' });
    expect(written).toBeInstanceOf(RequestFailed);
    expect(written).toMatchObject({
      problem: null,
      message: 'No connection. What you wrote is kept; try again when you are back.',
    });
  });

  it.each([200, 502])('fails with a sentence when an answer of status %i is not JSON', async (status) => {
    answerWith(() => Promise.resolve(new Response('<!doctype html>', { status })));
    const failure = await failureOf(request('/groups'));
    expect(failure).toBeInstanceOf(RequestFailed);
    expect(failure).toMatchObject({
      problem: null,
      message: 'The server did not answer as it should. Try again.',
    });
  });

  it('passes on that it was given up, before the answer and within it', async () => {
    const abort = new DOMException('Aborted', 'AbortError');
    answerWith(() => Promise.reject(abort));
    expect(await failureOf(request('/groups'))).toBe(abort);
    for (const status of [200, 500]) {
      answerWith(cut(abort, status));
      expect(await failureOf(request('/groups'))).toBe(abort);
    }
  });
});
