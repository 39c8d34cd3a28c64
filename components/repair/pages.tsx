import { queryOf } from '@/components/curation/query-of';
import desk from '@/components/curation/desk.module.css';
import type { CurationState } from '@/lib/curation/model';
import type { RepairKind } from '@/lib/repair/detect/finding';
import { TOGETHER_MAX } from '@/lib/repair/model';

interface Props {
  state: CurationState;
  kind: RepairKind | undefined;
  /** From 1. */
  page: number;
  /** How many there are in all. */
  rows: number;
}

/** The ways to the rows before and behind those that are listed, where there are more than a page of them. */
export function Pages({ state, kind, page, rows }: Props) {
  const last = Math.max(1, Math.ceil(rows / TOGETHER_MAX));
  if (last === 1 && page === 1) return null;
  const hrefOf = (number: number) => queryOf({ state, kind, page: String(number) });
  const words = (number: number) => number.toLocaleString('en');
  const first = (page - 1) * TOGETHER_MAX + 1;
  return (
    <p className={desk.sub}>
      {page <= last
        ? `These are ${words(first)} to ${words(Math.min(rows, page * TOGETHER_MAX))} of ${words(rows)}. What is decided leaves the list when the page is loaded again.`
        : 'Nothing is left on this page.'}{' '}
      {page > 1 ? <a href={hrefOf(Math.min(page - 1, last))}>The rows before</a> : null}{' '}
      {page < last ? <a href={hrefOf(page + 1)}>The rows after</a> : null}
    </p>
  );
}
