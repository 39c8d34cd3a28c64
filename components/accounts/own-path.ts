/**
 * The path to go to after signing in: `next` when it is a path of this site, else the home page.
 * What browsers would read as another site (`//there`, `/\there`, with control characters between, or
 * reached by dots) is none of ours.
 */
export function ownPath(next: string | string[] | undefined): string {
  if (typeof next !== 'string' || !isPath(next)) return '/';
  const base = 'http://own.invalid';
  const url = URL.canParse(next, base) ? new URL(next, base) : null;
  if (url?.origin !== base) return '/';
  const path = url.pathname + url.search + url.hash;
  return isPath(path) ? path : '/';
}

function isPath(text: string): boolean {
  return /^\/(?![/\\])/.test(text);
}

/**
 * A path of this site with the fragment that the browser kept when it was sent to sign in: the server, which
 * sent it, never hears of a fragment.
 */
export function withFragment(path: string, hash: string): string {
  return path.includes('#') ? path : path + hash;
}
