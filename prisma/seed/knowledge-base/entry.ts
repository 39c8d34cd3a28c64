import type { SchemeKey } from '@/lib/entities/schemes';
import type { EntityTypeKey } from '@/prisma/seed/entity-types';

/** One entity of the sample's knowledge base. `key` is stable and never shown. */
export interface SampleEntity {
  readonly key: string;
  readonly type: EntityTypeKey;
  /** One or two sentences of fact. What only the paper says is said to be the paper's. */
  readonly description: string;
  /** EDTF (ISO 8601-2). For an Instrument or Work its own date; for a Body or Person none, they have attributes. */
  readonly date: string | null;
  /** By the keys of the entity's type. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Exactly one is preferred. */
  readonly labels: readonly SampleLabel[];
  readonly identifiers: readonly { readonly scheme: SchemeKey; readonly value: string }[];
  /** False where no label of the entity stands in the paper. */
  readonly inPaper?: false;
}

interface SampleLabel {
  readonly text: string;
  readonly kind: 'preferred' | 'official' | 'acronym' | 'alias' | 'translation' | 'misspelling' | 'ocr';
  /** BCP 47. */
  readonly language: string;
  /** `document`: the text means this entity in the paper only. */
  readonly scope: 'group' | 'document';
}
