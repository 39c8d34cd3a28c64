import { RequestFailed } from '@/lib/http/client';

type Door = { door: 'password'; email: string; password: string } | { door: 'sample'; personId: string };

/** Signs in by one of the doors of lib/auth. Throws RequestFailed with words for the person. */
export async function signIn({ door, ...credentials }: Door): Promise<void> {
  const answer = await post(`callback/${door}`, credentials);
  const code = codeOf(answer);
  if (code !== null) throw new RequestFailed(wordsFor(code, door), null);
}

/** Ends the session. Throws RequestFailed. */
export async function signOut(): Promise<void> {
  const code = codeOf(await post('signout', {}));
  if (code !== null) throw new RequestFailed(NO_ANSWER, null);
}

const NO_ANSWER = 'The server did not answer as it should. Try again.';
const NO_CONNECTION = 'No connection. What you wrote is kept; try again when you are back.';

function wordsFor(code: string, door: Door['door']): string {
  if (code === 'rateLimited') return 'Too many tries to sign in. Wait a quarter of an hour and try again.';
  if (code !== 'CredentialsSignin') return NO_ANSWER;
  return door === 'password'
    ? 'This e-mail and this password do not belong together. Check both and try again.'
    : 'The sample can be entered only from the computer that it runs on. Reload the page.';
}

/** next-auth answers with the address that it would send a browser to; a failure is a part of its query. */
function codeOf(url: string): string | null {
  const query = new URL(url, window.location.origin).searchParams;
  return query.get('error') ?? (query.has('csrf') ? 'csrf' : null);
}

async function post(path: string, fields: Record<string, string>): Promise<string> {
  const { csrfToken } = await answerOf<{ csrfToken: string }>('/api/auth/csrf');
  const body = new URLSearchParams({ ...fields, csrfToken, callbackUrl: '/', json: 'true' });
  return (await answerOf<{ url: string }>(`/api/auth/${path}`, { method: 'POST', body })).url;
}

/** A refusal is answered as JSON too, with the reason in its address. */
async function answerOf<T>(path: string, init?: RequestInit): Promise<T> {
  const response = await fetch(path, init).catch(() => {
    throw new RequestFailed(NO_CONNECTION, null);
  });
  return response.json().catch(() => {
    throw new RequestFailed(NO_ANSWER, null);
  }) as Promise<T>;
}
