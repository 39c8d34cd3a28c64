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

interface Options {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  body?: unknown;
  /** Sent as If-Match. */
  rev?: number;
  signal?: AbortSignal;
}

/**
 * Asks the API for a view of type T. Throws RequestFailed with words for the person; `problem` is
 * null when no answer came, so that the caller can keep what was written and offer to try again.
 */
export async function request<T>(
  path: string,
  { method = 'GET', body, rev, signal }: Options = {},
): Promise<T> {
  const headers: Record<string, string> = {};
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (rev !== undefined) headers['if-match'] = `"${rev}"`;
  const response = await fetch(`/api/v1${path}`, {
    method,
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(signal && { signal }),
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new RequestFailed('No connection. What you wrote is kept; try again when you are back.', null);
  });
  if (response.ok) return (await response.json()) as T;
  const problem = (await response.json().catch(() => null)) as Problem | null;
  throw new RequestFailed(problem?.detail ?? 'The server did not answer as it should. Try again.', problem);
}
