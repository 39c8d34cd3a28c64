import { keptKeys, readKept } from '@/components/ui/use-kept';
import { MOTIVATIONS, VISIBILITIES, type Motivation, type Visibility } from '@/lib/annotations/model';
import { isEmptyBody, type NoteBody } from '@/lib/content/note-body';
import type { Selected } from '@/lib/passages/model';
import { isRecord, toKeptBody } from './kept-body';

/** What a person says in a note, and how. */
export interface NoteDraft {
  body: NoteBody;
  motivation: Motivation;
  visibility: Visibility;
  tags: string[];
}

/** A note that is being written: everything that would be lost with it. */
export interface KeptNote extends NoteDraft {
  passage: Selected;
}

interface Place {
  draftKey: string;
  versionId: string;
}

/** The key of the one note that a reader is writing on one version of a paper. */
export function keptNoteKey({ draftKey, versionId }: Place): string {
  return `note:${draftKey}:${versionId}`;
}

/** The versions of a paper on which notes were begun on this device, by their ids. */
export function draftVersions(draftKey: string): string[] {
  return keptKeys(`note:${draftKey}:`).map((key) => key.slice(key.lastIndexOf(':') + 1));
}

/** The note that was not finished on this device; null where none was begun. */
export function unfinishedNote(place: Place): KeptNote | null {
  const note = readKept(keptNoteKey(place), toKeptNote);
  return note && !isEmptyBody(note.body) ? note : null;
}

export function toKeptNote(value: unknown): KeptNote | null {
  const draft = toNoteDraft(value);
  if (!draft || !isRecord(value) || !isRecord(value.passage)) return null;
  const { start, end, exact } = value.passage;
  if (typeof start !== 'number' || typeof end !== 'number' || typeof exact !== 'string') return null;
  return { ...draft, passage: { start, end, exact } };
}

/** Older drafts have `text` in the place of a body, and no tags. */
export function toNoteDraft(value: unknown): NoteDraft | null {
  if (!isRecord(value)) return null;
  const body = toKeptBody(value.body ?? value.text);
  const motivation = MOTIVATIONS.find((known) => known === value.motivation);
  const visibility = VISIBILITIES.find((known) => known === value.visibility);
  const tags = value.tags ?? [];
  if (!body || !motivation || !visibility || !Array.isArray(tags)) return null;
  return { body, motivation, visibility, tags: tags.filter((tag) => typeof tag === 'string') };
}
