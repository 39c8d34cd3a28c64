/** A tag of a group, as one person sees it. */
export interface TagView {
  label: string;
  /** How many notes carry it, of those that the person may read. */
  count: number;
}
