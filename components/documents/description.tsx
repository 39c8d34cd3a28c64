'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { languageName } from '@/components/groups/language-name';
import { Button } from '@/components/ui/button';
import type { DocumentView } from '@/lib/documents/view';
import styles from './description.module.css';
import { DescriptionForm } from './description-form';

/** What a document is, which its moderators can change in place. */
export function Description({ document }: { document: DocumentView }) {
  const [saved, setSaved] = useState(document);
  const [editing, setEditing] = useState(false);
  const [closed, setClosed] = useState(false);
  const [said, setSaid] = useState('');
  const router = useRouter();
  // The page around is asked for anew after a change; until it is there, what was saved is newer.
  const shown = saved.rev > document.rev ? saved : document;
  const close = (words: string) => {
    setSaid(words);
    setEditing(false);
    setClosed(true);
  };
  const changed = (newer: DocumentView, words: string) => {
    setSaved(newer);
    close(words);
    router.refresh();
  };
  return (
    <section className={styles.description} aria-labelledby="description">
      <header className={styles.head}>
        <h2 id="description">Description</h2>
        {shown.abilities['document.manage'] && !editing ? (
          <Button autoFocus={closed} onClick={() => setEditing(true)}>
            Edit
          </Button>
        ) : null}
      </header>
      {editing ? (
        <DescriptionForm document={shown} onChanged={changed} onCancel={() => close('')} />
      ) : (
        <Fields document={shown} />
      )}
      <p className="unseen" role="status">
        {said}
      </p>
    </section>
  );
}

function Fields({ document }: { document: DocumentView }) {
  const { title, titleSupplied, authors, year, source, licence, language, abilities } = document;
  const rows: [string, string | null][] = [
    ['Authors', authors.length > 0 ? authors.join(', ') : null],
    ['Year', year],
    ['Source', source],
    ['Licence', licence],
    ['Language', languageName(language)],
  ];
  return (
    <dl className={styles.fields}>
      <dt>Title</dt>
      <dd>
        {title === null ? <i>Untitled scan</i> : <span lang={language}>{title}</span>}
        {title === null ? (
          <span className={styles.hint}>
            The paper has no title of its own.
            {abilities['document.manage'] ? ' You can give it a name that the group goes by.' : ''}
          </span>
        ) : null}
        {titleSupplied ? (
          <span className={styles.hint}>The group’s name for a paper without a title of its own.</span>
        ) : null}
      </dd>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value ?? <span className={styles.hint}>Not known</span>}</dd>
        </div>
      ))}
    </dl>
  );
}
