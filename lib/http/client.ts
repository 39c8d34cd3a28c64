import type { Problem } from '@/lib/errors/problem';

/** A problem that the server answered with, or that kept the request from reaching it. */
export class RequestFailed extends Error {
  constructor(
    message: string,
    readonly problem: Problem | null,
  ) {
    super(message);
    this.name = 'RequestFailed';
  }
}

/** The name of the element in which a page says for whom it was made (components/site/header.tsx). */
export const PERSON_META = 'glossator-person';

/** The header that says so to the server, which refuses what a page of somebody else sends (lib/http/route.ts). */
export const PERSON_HEADER = 'x-glossator-person';

interface Options {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  body?: unknown;
  /** Sent as it is, in place of a body. */
  file?: Blob;
  /** Sent as If-Match. */
  rev?: number;
  signal?: AbortSignal;
  /** Goes on when the page is left meanwhile. */
  keepalive?: boolean;
}

/**
 * Asks the API for a view of type T. Throws RequestFailed with words for the person; `problem` is
 * null when no whole answer came, so that the caller can keep what was written and offer to try again.
 * A request given up by its signal throws the AbortError instead.
 */
export async function request<T>(
  path: string,
  { method = 'GET', body, file, rev, signal, keepalive = false }: Options = {},
): Promise<T> {
  const headers: Record<string, string> = {};
  if (body !== undefined) headers['content-type'] = 'application/json';
  // Whatever the browser takes it for: what it is, its content says.
  if (file !== undefined) headers['content-type'] = 'application/octet-stream';
  if (rev !== undefined) headers['if-match'] = `"${rev}"`;
  const person = personOfPage();
  if (person !== null) headers[PERSON_HEADER] = person;
  const fail = (error: unknown): never => {
    throw failureOf(error, body !== undefined || file !== undefined);
  };
  const response = await fetch(`/api/v1${path}`, {
    method,
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(file !== undefined && { body: file }),
    ...(signal && { signal }),
    ...(keepalive && { keepalive }),
  }).catch(fail);
  if (response.ok) return (await response.json().catch(fail)) as T;
  const problem = (await response.json().catch((error: unknown) => {
    if (isAbort(error)) throw error;
    return null;
  })) as Problem | null;
  throw new RequestFailed(problem?.detail ?? NO_ANSWER, problem);
}

let madeFor: string | null = null;

/** As the page said when it was loaded: one that is only drawn anew may name who signed in since. */
function personOfPage(): string | null {
  if (typeof document === 'undefined') return null;
  madeFor ??= document.querySelector(`meta[name="${PERSON_META}"]`)?.getAttribute('content') ?? null;
  return madeFor;
}

const NO_ANSWER = 'The server did not answer as it should. Try again.';

/** What to throw when asking, or reading the answer, threw `error`. */
function failureOf(error: unknown, writes: boolean): Error {
  if (isAbort(error)) return error;
  // Whole, but no JSON: something on the way answered in the server's place.
  if (error instanceof SyntaxError) return new RequestFailed(NO_ANSWER, null);
  const words = writes
    ? 'What you wrote is kept; try again when you are back.'
    : 'Try again when you are back.';
  return new RequestFailed(`No connection. ${words}`, null);
}

function isAbort(error: unknown): error is DOMException {
  return error instanceof DOMException && error.name === 'AbortError';
}
