import type { PersonView } from '@/lib/accounts/view';
import type { ImportFormat, ImportReport } from '@/lib/content/import-formats';
import { OPEN_STATES, type JobState } from '@/lib/jobs/model';

/** What an import's row holds in `input` and `result`; written by this noun's commands alone. */
export interface ImportRequest {
  name: string;
  size: number;
  format: ImportFormat | null;
  title: string | null;
  language: string | null;
  source: string | null;
  licence: string | null;
  next: NextOf | null;
}

/** What an import becomes that is no new document. */
export interface NextOf {
  /** The document of which it becomes the next version. */
  documentId: string;
  title: string | null;
  /** The version that was current when it was sent. */
  baseVersionId: string;
}

/** What was read, and from then on, once it was published, what was made of it. */
export interface ImportResult extends Partial<MadeOf> {
  report: ImportReport;
}

interface MadeOf {
  documentId: string;
  title: string | null;
  /** The number of the version that was made. */
  version: number;
}

export interface ImportRow {
  id: string;
  groupId: string | null;
  state: JobState;
  progress: number;
  input: unknown;
  result: unknown;
  error: string | null;
  createdBy: PersonView | null;
  createdAt: Date;
  finishedAt: Date | null;
}

export interface ImportView {
  id: string;
  groupId: string;
  /** As its sender called the file; empty for pasted text. */
  name: string;
  /** In bytes. */
  size: number;
  state: JobState;
  /** Between 0 and 1. */
  progress: number;
  /** The document of which it is to become the next version; null for a new one. */
  next: NextOf | null;
  /** What was read and what was left out; null until it is read. */
  report: ImportReport | null;
  /** What was made; null until it is done. */
  made: MadeOf | null;
  /** Why it failed, in a sentence. */
  error: string | null;
  by: PersonView | null;
  /** ISO 8601, UTC. */
  createdAt: string;
  finishedAt: string | null;
  /** `cancel` is to discard, for what was read. */
  abilities: { cancel: boolean; publish: boolean };
}

/** A file as it was given, from which a version of a document was read. */
export interface OriginalView {
  /** The version's number. */
  version: number;
  /** As its sender called it; empty for pasted text. */
  name: string;
  /** In bytes. */
  size: number;
}

/** An import as those see it who may import: the rest of the group sees what comes of it. */
export function toImportView(row: ImportRow): ImportView {
  const { id, groupId, state, progress, error, createdBy, createdAt, finishedAt } = row;
  const { name, size, next } = row.input as ImportRequest;
  const { report = null, ...made } = (row.result ?? {}) as Partial<ImportResult>;
  return {
    ...{ id, groupId: groupId ?? '', name, size, state, progress, error, by: createdBy, next, report },
    made: state === 'done' ? (made as MadeOf) : null,
    createdAt: createdAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
    abilities: { cancel: OPEN_STATES.includes(state), publish: state === 'read' },
  };
}
