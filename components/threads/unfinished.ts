import { allKept } from '@/components/ui/use-kept';
import { isRecord } from './kept-body';

/** The notes on whose cards a reply, or a change, was not finished on this device. */
export function unfinishedOn(draftKey: string): string[] {
  return [...allKept(`reply:${draftKey}:`), ...allKept(`edit:${draftKey}:`)].flatMap((kept) =>
    isRecord(kept) && typeof kept.annotationId === 'string' ? [kept.annotationId] : [],
  );
}
