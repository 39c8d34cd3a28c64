import type { DocumentContent } from '@/lib/content/content-node';
import type { Dropped } from '@/lib/content/import-formats';
import { Invalid } from '@/lib/errors/app-error';

/** An importer of one format. Its content still has to be normalised and checked. Throws `ImportRefused`. */
export type Importer = (bytes: Uint8Array, options: ImportOptions) => Promise<Parsed> | Parsed;

export interface ImportOptions {
  /** Told how far it is, between 0 and 1. */
  onProgress?: (part: number) => void;
}

export interface Parsed {
  content: DocumentContent;
  /** What the source says of itself; null or empty where it says nothing. */
  title: string | null;
  authors: string[];
  /** As the source gives it: it may be no code that we know. */
  language: string | null;
  dropped: Partial<Record<Dropped, number>>;
  notes: string[];
}

/** A file that cannot be imported. The message is a sentence for the person who gave it: what is wrong and what to do. */
export class ImportRefused extends Invalid {
  override readonly name = 'ImportRefused';

  constructor(message: string, cause?: unknown) {
    super(message);
    this.cause = cause;
  }
}
