import type { ReactNode } from 'react';
import {
  DiscussPicture,
  FindPicture,
  LinkPicture,
  NotePicture,
  SelectPicture,
  TakeOutPicture,
} from './pictures';
import styles from './walk.module.css';

/** The way through the room, a step a picture. */
export function Walk() {
  return (
    <section aria-labelledby="walk">
      <h2 id="walk">A walk through the room</h2>
      <ol className={styles.walk}>
        <Step title="Select" picture={<SelectPicture />}>
          Select words in the paper, with the mouse, a finger or the keyboard. A bar says what can be done
          with them. <b>Highlight</b> marks them for the group without a word from you.
        </Step>
        <Step title="Note" picture={<NotePicture />}>
          <b>Note</b> opens a field beside the words. Choose what kind of note it is, a comment, a question,
          an assessment, and who can read it: the group, or only you. You can edit and delete what you wrote.
        </Step>
        <Step title="Discuss" picture={<DiscussPicture />}>
          Where the text is tinted, notes lie; click there to bring them up. <b>Reply</b> to a note or to a
          reply. When the matter is settled, whoever wrote the note, or a moderator, resolves the discussion.
        </Step>
        <Step title="Link" picture={<LinkPicture />}>
          <b>Link entity</b> says what the words name. Search the knowledge base by any of its names. Until a
          moderator has accepted your link, its underline is dotted.
        </Step>
        <Step title="Find" picture={<FindPicture />}>
          The contents lead through the paper. Show only the notes of a person, a kind or a tag, and send the
          address to others: they find what you found. On your first page stands what is new and what waits
          for you.
        </Step>
        <Step title="Take out" picture={<TakeOutPicture />}>
          <b>About</b> has the paper’s citation to copy. <b>Export</b> takes out the annotated passages, each
          with its words, its place, and the version of the text that it stands in.
        </Step>
      </ol>
    </section>
  );
}

interface StepProps {
  title: string;
  picture: ReactNode;
  children: ReactNode;
}

function Step({ title, picture, children }: StepProps) {
  return (
    <li className={styles.step}>
      {/* A drawing of what the words say. */}
      <div className={styles.picture} aria-hidden="true">
        {picture}
      </div>
      <div>
        <h3>{title}</h3>
        <p>{children}</p>
      </div>
    </li>
  );
}
