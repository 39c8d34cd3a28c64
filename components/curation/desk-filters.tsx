import { titleOf } from '@/lib/documents/model';
import styles from './desk-filters.module.css';
import { FilterLine } from './filter-line';

interface Props {
  facets: {
    documents: { id: string; title: string | null; count: number }[];
    types: { key: string; name: string; count: number }[];
    proposers: { id: string; name: string; count: number }[];
  };
  /** The address's parameters as they are. */
  chosen: Readonly<Record<'document' | 'type' | 'proposer', string | undefined>> & { state: string };
}

/** What the list of links can be narrowed to: each choice is a link, so that it can be kept and sent on. */
export function DeskFilters({ facets, chosen }: Props) {
  const lines = [
    {
      name: 'document',
      label: 'Text',
      options: facets.documents.map((one) => ({ value: one.id, words: titleOf(one), count: one.count })),
    },
    {
      name: 'type',
      label: 'Type',
      options: facets.types.map(({ key, name, count }) => ({ value: key, words: name, count })),
    },
    {
      name: 'proposer',
      label: 'Proposed by',
      options: facets.proposers.map(({ id, name, count }) => ({ value: id, words: name, count })),
    },
  ] as const;
  const active = lines.filter(({ name }) => chosen[name] !== undefined);
  const useful = lines.filter(({ name, options }) => options.length > 1 || chosen[name] !== undefined);
  if (useful.length === 0) return null;
  return (
    <details className={styles.filters} open={active.length > 0}>
      <summary>Filter{active.length > 0 ? ` (${active.length})` : ''}</summary>
      {useful.map(({ name, label, options }) => (
        <FilterLine key={name} {...{ name, label, options, chosen }} />
      ))}
    </details>
  );
}
