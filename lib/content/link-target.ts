const PROTOCOLS = ['http:', 'https:', 'mailto:'];
const MAX_LENGTH = 2_000;

/** Whether a link of a note or a document may lead to an address: a complete one, http, https or mailto. */
export function isLinkTarget(href: string): boolean {
  return linkProblem(href) === null;
}

/** For a schema's attribute `href`: throws a RangeError that says what is wrong with it. */
export function requireLinkTarget(href: unknown): void {
  const problem = linkProblem(href);
  if (problem !== null) throw new RangeError(problem);
}

/** Judges the address as a browser will read it: `java\nscript:` is `javascript:` to both. */
function linkProblem(href: unknown): string | null {
  if (typeof href !== 'string' || href.length > MAX_LENGTH || !URL.canParse(href))
    return 'a link has no complete address';
  return PROTOCOLS.includes(new URL(href).protocol)
    ? null
    : 'a link may only lead to an http, https or mailto address';
}
