import type { PersonView } from '@/lib/accounts/view';
import type { ImportFormat, ImportReport } from '@/lib/content/import-formats';
import { isOpen, type JobState } from '@/lib/jobs/model';

/** What an import's row holds in `input` and `result`; written by this noun's commands alone. */
export interface ImportRequest {
  name: string;
  size: number;
  format: ImportFormat | null;
  title: string | null;
  language: string | null;
  source: string | null;
  licence: string | null;
  /** The document of which it becomes the next version, and on which version that follows; null for a new document. */
  next: { documentId: string; baseVersionId: string } | null;
}

export interface ImportResult {
  documentId: string;
  title: string | null;
  /** The number of the version that was made. */
  version: number;
  report: ImportReport;
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
  /** What was made; null until it is done. */
  made: ImportResult | null;
  /** Why it failed, in a sentence. */
  error: string | null;
  by: PersonView | null;
  /** ISO 8601, UTC. */
  createdAt: string;
  finishedAt: string | null;
  abilities: { cancel: boolean };
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
  const { name, size } = row.input as ImportRequest;
  return {
    ...{ id, groupId: groupId ?? '', name, size, state, progress, error, by: createdBy },
    made: state === 'done' ? (row.result as ImportResult) : null,
    createdAt: createdAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
    abilities: { cancel: isOpen(state) },
  };
}
