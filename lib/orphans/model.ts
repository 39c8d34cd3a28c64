/** Code points that are shown around a place where an orphan may belong. */
export const AROUND = 60;
