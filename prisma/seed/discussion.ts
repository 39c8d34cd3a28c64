import { type SampleNote } from '@/prisma/seed/discussion/note';
import { notesOnNeeds } from '@/prisma/seed/discussion/sections-1-and-2';
import { notesOnRules } from '@/prisma/seed/discussion/sections-3-to-5';

/** What the seminar has written so far, in the order of writing. */
export const notes: readonly SampleNote[] = [...notesOnNeeds, ...notesOnRules];

export const seminar = { name: 'Seminar on cyber norms' } as const;

/** The scan has no title, author or licence of its own, and the sample does not invent any. */
export const paper = { title: null, licence: 'unknown', language: 'en' } as const;
