'use client';

import { createContext } from 'react';

/** Where notes are written: whose tags complete what is typed, whether a note can be for everybody, and the page's address. */
export interface WritingPlace {
  groupId: string;
  isPublished: boolean;
  /** Of the document in the version that is read, to which links to its notes lead. */
  address: string;
  /** Whether that is the newest version: only in it is a note that lost its place given one. */
  isNewest: boolean;
}

/** Without one tags are typed in full, and no note becomes public that was not. */
export const WritingPlaceContext = createContext<WritingPlace | null>(null);
