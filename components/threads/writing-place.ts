'use client';

import { createContext } from 'react';

/** Where notes are written: whose tags complete what is typed, and whether a note can be for everybody. */
export interface WritingPlace {
  groupId: string;
  isPublished: boolean;
}

/** Without one tags are typed in full, and no note becomes public that was not. */
export const WritingPlaceContext = createContext<WritingPlace | null>(null);
