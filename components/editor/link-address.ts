import { isLinkTarget } from '@/lib/content/link-target';

/** The address that somebody means who types one for a link, completed by what they left out; null where it is none. */
export function completeAddress(typed: string): string | null {
  const address = typed.trim();
  if (/\s/.test(address)) return null;
  if (isLinkTarget(address)) return address;
  if (/^[^@/:]+@[^@/:]+\.[^@/:]+$/.test(address)) return `mailto:${address}`;
  const guess = `https://${address}`;
  return /^[^/:]+\.[^/:]+/.test(address) && isLinkTarget(guess) ? guess : null;
}
