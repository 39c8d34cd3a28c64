import { notesOnExperts } from '@/prisma/seed/discussion/experts';
import { notesOnFreedom } from '@/prisma/seed/discussion/freedom';
import { notesOnIntroduction } from '@/prisma/seed/discussion/introduction';
import { notesOnNations } from '@/prisma/seed/discussion/nations';
import { notesOnNeeds } from '@/prisma/seed/discussion/needs';
import { type SampleNote } from '@/prisma/seed/discussion/note';
import { notesOnProspects } from '@/prisma/seed/discussion/prospects';
import { notesOnThresholds } from '@/prisma/seed/discussion/thresholds';
import { notesOnTracks } from '@/prisma/seed/discussion/tracks';
import { notesOnZones } from '@/prisma/seed/discussion/zones';

/** What the seminar has written so far, in the order of the text, which it read from the beginning to the end. */
export const notes: readonly SampleNote[] = [
  ...notesOnIntroduction,
  ...notesOnNeeds,
  ...notesOnFreedom,
  ...notesOnNations,
  ...notesOnExperts,
  ...notesOnTracks,
  ...notesOnZones,
  ...notesOnThresholds,
  ...notesOnProspects,
];

export const seminar = { name: 'Seminar on cyber norms' } as const;

/** The scan has no title, author or licence of its own, and the sample does not invent any. */
export const paper = { title: null, licence: 'unknown', language: 'en' } as const;
