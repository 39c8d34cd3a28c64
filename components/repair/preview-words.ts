import type { Carrying, RepairPreview } from '@/lib/repair/view';

/**
 * What publishing does, in sentences: how many repairs, and what becomes of notes and links.
 * @param listed How many of them the desk shows as accepted, which was read before.
 */
export function previewWords(
  { accepted, notes, links }: Omit<RepairPreview, 'rev'>,
  listed: number = accepted,
): string[] {
  if (accepted === 0) return ['Nothing is accepted any more: there is nothing to publish.'];
  return [
    ...(listed === accepted
      ? []
      : [
          `Somebody else decided as well: your page shows ${counted(listed, 'accepted repair')}. Load it again to see which there are.`,
        ]),
    `${counted(accepted, 'repair')} become${accepted === 1 ? 's' : ''} one version. The version before stays readable, and every repair is told in the apparatus.`,
    ...carryingWords(notes, 'note'),
    ...carryingWords(links, 'link'),
    ...(untouched(notes) && untouched(links) ? ['No note and no link stands on words that change.'] : []),
  ];
}

function carryingWords({ changed, orphaned }: Carrying, noun: string): string[] {
  return [
    ...(changed > 0
      ? [
          `${counted(changed, noun)} ${changed === 1 ? 'stands' : 'stand'} on words that change, and ${changed === 1 ? 'keeps its' : 'keep their'} place.`,
        ]
      : []),
    ...(orphaned > 0
      ? [
          `${counted(orphaned, noun)} ${orphaned === 1 ? 'loses its' : 'lose their'} place, because all the words under ${orphaned === 1 ? 'it' : 'them'} go.`,
        ]
      : []),
  ];
}

function untouched({ changed, orphaned }: Carrying): boolean {
  return changed + orphaned === 0;
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
