import type { DocumentContent } from '@/lib/content/content-node';
import { CORRECTION_KINDS, type CorrectionKind } from '@/lib/versions/model';

/** A correction that is being written, as this device keeps it. */
export interface KeptCorrection {
  /** The version of which it is a correction. */
  base: { id: string; number: number };
  content: DocumentContent;
  kind: CorrectionKind | null;
  note: string;
}

export function keptCorrectionKey(documentId: string, personId: string): string {
  return `correction:${documentId}:${personId}`;
}

export function toKeptCorrection(value: unknown): KeptCorrection | null {
  if (!isRecord(value) || !isRecord(value.base) || !isRecord(value.content)) return null;
  const { id, number } = value.base;
  const { note, kind, content } = value;
  if (typeof id !== 'string' || typeof number !== 'number' || typeof note !== 'string') return null;
  if (content.type !== 'doc' || !Array.isArray(content.content)) return null;
  return {
    base: { id, number },
    content: content as DocumentContent, // the schema looks at it when the editor takes it, and the server again
    kind: CORRECTION_KINDS.find((known) => known === kind) ?? null,
    note,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
