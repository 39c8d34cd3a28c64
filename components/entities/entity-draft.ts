import { LABEL_KINDS, type LabelKind } from '@/lib/entities/model';

/** An entity that is being written. */
export interface EntityDraft {
  label: string;
  type: string;
  /** The other names. */
  labels: { text: string; kind: LabelKind; /** In this text alone. */ here: boolean }[];
  date: string;
  description: string;
  identifiers: { scheme: string; value: string }[];
}

/** What was kept, if it is a draft. */
export function toEntityDraft(value: unknown): EntityDraft | null {
  if (typeof value !== 'object' || value === null) return null;
  const { label, type, labels, date, description, identifiers } = value as Record<string, unknown>;
  const whole =
    [label, type, date, description].every((text) => typeof text === 'string') &&
    isListOf(
      labels,
      ({ text, kind, here }) => typeof text === 'string' && isKind(kind) && typeof here === 'boolean',
    ) &&
    isListOf(
      identifiers,
      ({ scheme, value: number }) => typeof scheme === 'string' && typeof number === 'string',
    );
  return whole ? (value as EntityDraft) : null;
}

/** What the API takes, without its id. What was left empty is left out. */
export function toEntityInput(
  { label, type, labels, date, description, identifiers }: EntityDraft,
  documentId: string,
) {
  return {
    ...{ type, description, date: date.trim() === '' ? null : date.trim() },
    labels: [
      { text: label, kind: 'preferred' as const, documentId: null },
      ...labels
        .filter(({ text }) => text.trim() !== '')
        .map(({ text, kind, here }) => ({ text, kind, documentId: here ? documentId : null })),
    ],
    identifiers: identifiers.filter(({ value }) => value.trim() !== ''),
  };
}

function isKind(kind: unknown): boolean {
  return LABEL_KINDS.some((one) => one === kind && one !== 'preferred');
}

function isListOf(value: unknown, isOne: (one: Record<string, unknown>) => boolean): boolean {
  return (
    Array.isArray(value) &&
    value.every(
      (one: unknown) => typeof one === 'object' && one !== null && isOne(one as Record<string, unknown>),
    )
  );
}
