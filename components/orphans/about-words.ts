import { MOTIVATION_WORDS } from '@/lib/annotations/model';
import type { OrphanSubject } from '@/lib/orphans/view';

/** What was said about a passage, after the name of who said it. */
export function kindOf(about: OrphanSubject): string {
  if (about.kind === 'link') return `link to ${about.entity}`;
  const kind = MOTIVATION_WORDS[about.motivation].toLowerCase();
  return about.isPrivate ? `${kind}, only yours` : kind;
}
