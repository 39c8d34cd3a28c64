'use client';

import { use } from 'react';
import { newerState } from '@/components/site/newer-state';
import { useKept } from '@/components/ui/use-kept';
import { MOTIVATION_WORDS, needsBody, VISIBILITY_WORDS } from '@/lib/annotations/model';
import type { AnnotationView } from '@/lib/annotations/view';
import { request } from '@/lib/http/client';
import { keptEditKey, toKeptEdit, type KeptEdit } from './kept-edit';
import { NoteChoices } from './note-choices';
import { Overtaken } from './overtaken';
import { TagField } from './tag-field';
import { WriteBox } from './write-box';
import { WritingPlaceContext } from './writing-place';

interface Props {
  annotation: AnnotationView;
  draftKey: string;
  /** Whether the reader just asked for it; otherwise it stands open because it was not finished. */
  asked: boolean;
  /** The change was saved, or given up. */
  onDone: () => void;
  onChanged: (annotation: AnnotationView, said: string) => void;
}

/**
 * Changes a note in its place: what it says, its kind, its tags, who can read it. When the note was changed in
 * another window since, that state is shown beside one's own, and saving replaces it.
 */
export function NoteEditor({ annotation, draftKey, asked, onDone, onChanged }: Props) {
  const { id, rev, body, motivation, visibility, tags } = annotation;
  const before: KeptEdit = { annotationId: id, rev, body, motivation, visibility, tags };
  const place = use(WritingPlaceContext);
  const [draft, write] = useKept(keptEditKey(draftKey, id), before, toKeptEdit);
  const mayBeBare = !needsBody(motivation);
  const done = () => {
    write(null);
    onDone();
  };

  async function save(sent: AnnotationView['body']) {
    const { motivation: kind, visibility: readers, tags: labels } = draft;
    const input = { motivation: kind, visibility: readers, tags: labels, body: sent };
    try {
      const saved = await request<AnnotationView>(`/annotations/${id}`, { method: 'PUT', body: input, rev });
      done();
      onChanged(saved, 'Note changed');
    } catch (error) {
      const newer = newerState<AnnotationView>(error);
      if (newer === null) throw error;
      onChanged(newer, '');
    }
  }

  return (
    <>
      {draft.rev < rev && (
        <Overtaken
          what="note"
          {...{ body, tags }}
          standing={`${MOTIVATION_WORDS[motivation]}, read by: ${VISIBILITY_WORDS[visibility].toLowerCase()}`}
          at={annotation.editedAt}
        />
      )}
      <WriteBox
        label="Your note"
        action="Save changes"
        body={draft.body}
        onBody={(next) => write({ ...draft, body: next })}
        takesFocus={asked}
        isChanged={isOther(draft, before)}
        mayBeEmpty={!needsBody(draft.motivation)}
        onCancel={done}
        onSend={save}
        after={
          <TagField
            groupId={place?.groupId ?? null}
            tags={draft.tags}
            onTags={(next) => write({ ...draft, tags: next })}
          />
        }
      >
        <NoteChoices
          draft={draft}
          onDraft={(next) => write({ ...draft, ...next })}
          mayBeBare={mayBeBare}
          mayBePublic={(place?.isPublished ?? false) || visibility === 'public'}
        />
      </WriteBox>
    </>
  );
}

function isOther({ rev: _begun, ...draft }: KeptEdit, { rev: _now, ...before }: KeptEdit): boolean {
  return JSON.stringify(draft) !== JSON.stringify(before);
}
