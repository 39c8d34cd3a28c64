import { KeywordInContext } from '@/components/curation/keyword-in-context';
import { EntityChip } from '@/components/entities/entity-chip';
import { NoteBody } from '@/components/threads/note-body';
import { Avatar } from '@/components/ui/avatar';
import { Moment } from '@/components/ui/moment';
import { MOTIVATION_WORDS } from '@/lib/annotations/model';
import type { AnnotationView } from '@/lib/annotations/view';
import type { Place } from '@/lib/content/places';
import type { LinkView } from '@/lib/curation/view';
import type { ListedPassage, PassagesView } from '@/lib/filter/view';
import type { PassageView } from '@/lib/passages/view';
import { ReplyList } from './reply-list';
import styles from './passage-row.module.css';

interface Props {
  row: ListedPassage;
  view: PassagesView;
}

/** A note with the words that it is about, or a link with those that name its entity. */
export function PassageRow({ row, view }: Props) {
  const isNote = row.kind === 'note';
  const id = isNote ? `note-${row.note.id}` : `link-${row.link.id}`;
  const href = `/documents/${view.document.id}?version=${view.version.number}#${id}`;
  const passages = isNote ? row.note.passages : [row.link.passage];
  return (
    <li className={styles.row} id={id}>
      <div className={styles.words} lang={view.document.language}>
        {passages.map((passage, index) => (
          <Words
            key={passage.id}
            passage={passage}
            place={row.places[index]}
            href={href}
            id={`${id}-${index}`}
          />
        ))}
      </div>
      {isNote ? <NoteOf note={row.note} /> : <LinkOf link={row.link} />}
    </li>
  );
}

interface WordsProps {
  passage: PassageView;
  place: Place | undefined;
  href: string;
  id: string;
}

const STATE_WORDS = {
  exact: null,
  changed: 'edited since it was selected',
  orphaned: 'no longer in the text',
} as const;

function Words({ passage, place, href, id }: WordsProps) {
  const remarks = [
    place?.paragraph == null ? null : `¶ ${place.paragraph}`,
    STATE_WORDS[passage.state],
  ].filter((words) => words !== null);
  const quote = { ...passage, exact: shortened(passage.exact) };
  return (
    <div className={styles.passage}>
      {[...passage.exact].length > OF_ONE_LINE ? (
        <a className={styles.quote} href={href} id={id}>
          …{passage.prefix}
          <mark>{quote.exact}</mark>
          {passage.suffix}…
        </a>
      ) : (
        <KeywordInContext id={id} href={href} passage={quote} />
      )}
      {remarks.length > 0 && <p className={styles.place}>{remarks.join(' · ')}</p>}
    </div>
  );
}

/** What stands in the middle of a line with words on both sides. In code points, as the next one. */
const OF_ONE_LINE = 60;
const LONGEST = 320;

/** The beginning and the end of a long passage; a list is for finding it, the text has all of it. */
function shortened(text: string): string {
  const letters = [...text];
  if (letters.length <= LONGEST) return text;
  return `${letters.slice(0, 220).join('')} […] ${letters.slice(-80).join('')}`;
}

const VISIBILITY_WORDS = { private: 'Only you', group: null, public: 'Everybody' } as const;

function NoteOf({ note }: { note: AnnotationView }) {
  const { author, motivation, visibility, thread, hiddenReason, text, tags, links } = note;
  return (
    <div className={styles.note}>
      <p className={styles.who}>
        <Avatar person={author} />
        <b>{author.name}</b>
        <Moment at={note.createdAt} />
        <span className={motivation === 'questioning' ? `${styles.kind} ${styles.question}` : styles.kind}>
          {MOTIVATION_WORDS[motivation]}
        </span>
        {VISIBILITY_WORDS[visibility] !== null && <span>{VISIBILITY_WORDS[visibility]}</span>}
        {thread.state === 'resolved' && (
          <span className={styles.resolved}>Resolved by {thread.resolvedBy?.name ?? 'a moderator'}</span>
        )}
      </p>
      {hiddenReason !== null && <p className={styles.hidden}>Hidden by a moderator: {hiddenReason}</p>}
      {text !== '' && <NoteBody body={note.body} />}
      {tags.length + links.length > 0 && (
        <ul className={styles.chips} aria-label="Tags and entities">
          {tags.map((tag) => (
            <li key={`#${tag}`} className={styles.tag}>
              #{tag}
            </li>
          ))}
          {links.map((link) => (
            <li key={link.id}>
              <Chip link={link} />
            </li>
          ))}
        </ul>
      )}
      <ReplyList replies={thread.replies} />
    </div>
  );
}

function LinkOf({ link }: { link: LinkView }) {
  return (
    <div className={styles.note}>
      <p className={styles.who}>
        <Chip link={link} />
        <span>
          {link.origin === 'suggester' ? 'suggested' : `by ${link.proposedBy.name}`},{' '}
          <Moment at={link.createdAt} />
          {link.decidedBy !== null && ` · ${link.state} by ${link.decidedBy.name}`}
        </span>
      </p>
      {link.reason !== null && link.reason !== '' && <p className={styles.reason}>“{link.reason}”</p>}
    </div>
  );
}

function Chip({ link }: { link: LinkView }) {
  return (
    <a className={styles.chip} href={`/entities/${link.entity.id}`}>
      <EntityChip entity={link.entity} state={link.state} />
    </a>
  );
}
