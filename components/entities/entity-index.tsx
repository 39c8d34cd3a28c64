import type { EntityMatch, EntitySummary, EntityTypeView } from '@/lib/entities/view';
import { EntityChip } from './entity-chip';
import styles from './entity-index.module.css';

interface Props {
  q: string;
  type: string | undefined;
  /** What answers `q`, best first; null where nothing was looked for. */
  found: EntityMatch[] | null;
  types: (EntityTypeView & { count: number })[];
  entities: (EntitySummary & { description: string })[];
  /** The desk, for who may see it. */
  desk: string | null;
}

/** A group's entities by type, with a search that needs no script. */
export function EntityIndex({ q, type, found, types, entities, desk }: Props) {
  const all = types.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <h1>Entities</h1>
      <p className={styles.sub}>
        What the texts of this group name. {desk ? <a href={desk}>The desk</a> : null}
      </p>
      <form className={styles.search} role="search">
        <label htmlFor="find" className="unseen">
          Find an entity
        </label>
        <input
          id="find"
          name="q"
          type="search"
          defaultValue={q}
          placeholder="Any name, acronym or spelling"
        />
        <button type="submit">Find</button>
      </form>
      {found === null ? (
        <>
          <nav aria-label="Type">
            <ul className={styles.types}>
              <TypeLink href="?" words="All" count={all} current={type === undefined} />
              {types
                .filter(({ count }) => count > 0)
                .map(({ key, plural, count }) => (
                  <TypeLink
                    key={key}
                    href={`?type=${key}`}
                    words={plural}
                    count={count}
                    current={type === key}
                  />
                ))}
            </ul>
          </nav>
          {entities.length === 0 ? (
            <p className={styles.none}>
              {all === 0
                ? 'No entity is here yet. Select words in a text, choose “Link entity”, and create the first.'
                : 'None of this type, or none on this page.'}
            </p>
          ) : (
            types.map((one) => (
              <Entries
                key={one.key}
                title={one.plural}
                entities={entities.filter((entity) => entity.type.key === one.key)}
              />
            ))
          )}
        </>
      ) : (
        <>
          <p role="status" className={styles.sub}>
            {found.length === 0 ? `Nothing is called “${q}” or like it. ` : `${found.length} found. `}
            <a href="?">All entities</a>
          </p>
          <Entries title="Found" entities={found} />
        </>
      )}
    </>
  );
}

interface TypeLinkProps {
  href: string;
  words: string;
  count: number;
  current: boolean;
}

function TypeLink({ href, words, count, current }: TypeLinkProps) {
  return (
    <li>
      <a href={href} aria-current={current ? 'page' : undefined}>
        {words} <span className={styles.count}>{count}</span>
      </a>
    </li>
  );
}

interface EntriesProps {
  title: string;
  entities: (EntitySummary & { description: string; matched?: string })[];
}

function Entries({ title, entities }: EntriesProps) {
  if (entities.length === 0) return null;
  return (
    <section className={styles.entries}>
      <h2>{title}</h2>
      <ul>
        {entities.map((entity) => (
          <li key={entity.id}>
            <a href={`/entities/${entity.id}`}>
              <EntityChip entity={entity} />
            </a>
            {entity.matched !== undefined && entity.matched !== entity.label ? (
              <small>“{entity.matched}”</small>
            ) : null}
            <span className={styles.description}>{entity.description}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
