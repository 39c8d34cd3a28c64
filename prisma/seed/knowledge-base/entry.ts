import type { SchemeKey } from '@/lib/entities/schemes';
import type { EntityTypeKey } from '@/prisma/seed/entity-types';
import type { Moment } from '@/prisma/seed/moment';
import type { PersonKey } from '@/prisma/seed/people';

/** One entity of the sample's knowledge base. `key` is stable and never shown. */
export interface SampleEntity {
  readonly key: string;
  readonly type: EntityTypeKey;
  /** One or two sentences of fact. What only the paper says is said to be the paper's. */
  readonly description: string;
  /** EDTF (ISO 8601-2). For an Instrument or Work its own date; for a Body or Person none, they have attributes. */
  readonly date?: string;
  /** By the keys of the entity's type. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Exactly one is preferred. */
  readonly labels: readonly SampleLabel[];
  readonly identifiers?: Readonly<Partial<Record<SchemeKey, string>>>;
  /** False where no label of the entity stands in the paper. */
  readonly inPaper?: false;
  /** Absent for what the keeper of the knowledge base entered, which holds at once. */
  readonly proposed?: {
    readonly by: PersonKey;
    readonly at: Moment;
    readonly decision?: EntityDecision;
  };
}

export interface EntityDecision {
  readonly by: PersonKey;
  readonly at: Moment;
  readonly state: 'accepted' | 'rejected';
  readonly reason?: string;
}

interface SampleLabel {
  readonly text: string;
  readonly kind: 'preferred' | 'official' | 'acronym' | 'alias' | 'translation' | 'misspelling' | 'ocr';
  /** BCP 47. */
  readonly language: string;
  /** `document`: the text means this entity in the paper only. */
  readonly scope: 'group' | 'document';
}

/** Makes labels of one kind, for the whole group. */
function label(kind: SampleLabel['kind']) {
  return (text: string, language = 'en'): SampleLabel => ({ text, kind, language, scope: 'group' });
}

export const preferred = label('preferred');
export const official = label('official');
export const acronym = label('acronym');
export const alias = label('alias');
export const translation = label('translation');
export const misspelling = label('misspelling');
/** What the scan made of a name. */
export const ocr = label('ocr');

/** The same label for this paper alone. */
export function here(one: SampleLabel): SampleLabel {
  return { ...one, scope: 'document' };
}
