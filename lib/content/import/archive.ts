import { unzipSync } from 'fflate';
import { ImportRefused } from '@/lib/content/import/importer';

/** The files of an archive by their paths. */
export type Archive = ReadonlyMap<string, Uint8Array>;

/** What an archive may unfold to, all of its wanted files together, in bytes; no paper of 2 million characters has more. */
const EXPANDED_MAX = 150 * 1024 * 1024;
const FILES_MAX = 10_000;
/** Text shrinks to a tenth; what shrinks to a two-hundredth was made to be unfolded. Small files may do so by chance. */
const RATIO_MAX = 200;
const RATIO_FROM = 1024 * 1024;

/**
 * Unfolds the files of a zip archive that `isWanted` names. The sizes that the archive declares are judged before anything is unfolded,
 * and no file becomes larger than was declared: one that lies is cut off there and does not fit its content. Throws ImportRefused.
 */
export function readArchive(bytes: Uint8Array, isWanted: (path: string) => boolean): Archive {
  let files = 0;
  let expanded = 0;
  const unfolded = unzip(bytes, ({ name, size, originalSize }) => {
    if (++files > FILES_MAX) refuseBomb();
    if (name.endsWith('/') || !isWanted(name)) return false;
    expanded += originalSize;
    if (expanded > EXPANDED_MAX) refuseBomb();
    if (originalSize > RATIO_FROM && originalSize > size * RATIO_MAX) refuseBomb();
    return true;
  });
  return new Map(Object.entries(unfolded));
}

/** Whether a file begins as zip archives do. */
export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

type Filter = NonNullable<NonNullable<Parameters<typeof unzipSync>[1]>['filter']>;

function unzip(bytes: Uint8Array, filter: Filter): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof ImportRefused) throw error;
    throw new ImportRefused(
      'The file is damaged: it could not be unpacked. Save it anew and choose it again.',
      error,
    );
  }
}

function refuseBomb(): never {
  throw new ImportRefused(
    'The file unpacks to far more than a text can be. Save it anew without what it does not need.',
  );
}
