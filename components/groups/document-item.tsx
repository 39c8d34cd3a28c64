import { activityWords } from '@/components/documents/activity-words';
import { Moment } from '@/components/ui/moment';
import type { DocumentView } from '@/lib/documents/view';
import { titleOf } from '@/lib/documents/model';
import type { DocumentNews } from '@/lib/home/view';
import styles from './document-item.module.css';
import { languageName } from './language-name';
import { newsWords } from './news-words';

interface Props {
  document: DocumentView;
  news: DocumentNews | undefined;
}

/** A text on the first page: what it is, what is new in it, what happened last. A full load, as of the header's ways. */
export function DocumentItem({ document, news }: Props) {
  const { id, title, authors, year, language, state, archived } = document;
  const about = [authors.join(', '), year, languageName(language), state === 'withdrawn' ? 'withdrawn' : ''];
  const fresh = news && !archived ? newsWords(news) : '';
  return (
    <li className={styles.item}>
      <p className={styles.line}>
        <a href={`/documents/${id}`} className={styles.title} lang={title === null ? undefined : language}>
          {titleOf(document)}
        </a>
        {fresh === '' ? null : <span className={styles.news}>{fresh}</span>}
      </p>
      <p className={styles.about}>
        <span>{about.filter(Boolean).join(' · ')}</span>
        <a href={`/documents/${id}/about`} className={styles.more}>
          About<span className="unseen"> {titleOf(document)}</span>
        </a>
      </p>
      {archived ? null : <Latest document={document} news={news} />}
    </li>
  );
}

function Latest({ document, news }: Props) {
  if (!news) return null;
  if (news.notes === 0) {
    return (
      <p className={styles.latest}>
        {document.abilities['annotation.create']
          ? 'Nobody has written here yet. Open it and select some words to begin.'
          : 'Nobody has written here yet.'}
      </p>
    );
  }
  if (!news.latest) return null;
  return (
    <p className={styles.latest}>
      {news.latest.person.name} {activityWords(news.latest)} · <Moment at={news.latest.at} />
    </p>
  );
}
