import type { CorrectionKind } from '@/lib/versions/model';
import type { VersionView } from '@/lib/versions/view';

/** What each kind of correction mends, as it is offered and told. */
export const CORRECTION_WORDS: Record<CorrectionKind, { label: string; hint: string }> = {
  scan: {
    label: 'Scan',
    hint: 'What the scan misread: letters, glued or split words, garbled footnote marks.',
  },
  layout: { label: 'Layout', hint: 'Headings, paragraphs, emphasis: how it is set, not what it says.' },
  translation: { label: 'Translation', hint: 'How it is rendered in this language.' },
  substantive: { label: 'Substance', hint: 'What the text itself says.' },
};

/** How a version came to be, with who made it where one may know, to be read in the middle of a sentence. */
export function versionWords({ origin, kind, revertedTo, by, number }: VersionView): string {
  const who = by === null ? '' : ` by ${by.name}`;
  if (origin === 'revert') return `version ${revertedTo ?? 1} brought back${who}`;
  if (origin === 'correction' && kind !== null)
    return `corrected${who} (${CORRECTION_WORDS[kind].label.toLowerCase()})`;
  return number === 1 ? `imported${who}` : `imported anew${who}`;
}
