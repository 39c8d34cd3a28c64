import { toLinkRecord, toTargetRecord, type RecordSource } from '@/lib/curation/record';
import type { AnnotationRecord } from '@/lib/export/record';
import type { AnnotationView } from './view';

/** An annotation as an export takes it: the view of the person who asked, in the words of lib/export. */
export function toAnnotationRecord(view: AnnotationView, source: RecordSource): AnnotationRecord {
  const { id, motivation, visibility, author, createdAt, updatedAt, text, tags, hiddenReason, thread } = view;
  // Nobody says in which language they write, and a Latin paper is discussed in English: not guessed.
  const language = null;
  const replyIds = new Set(thread.replies.map((reply) => reply.id));
  return {
    kind: 'annotation',
    ...{ id, motivation, visibility, creator: author, createdAt, modifiedAt: updatedAt },
    ...{ text, language, tags, hiddenReason, threadState: thread.state },
    targets: view.passages.map((passage) => toTargetRecord(passage, source)),
    links: view.links.map((link) => toLinkRecord(link, source)),
    replies: thread.replies.map((reply) => ({
      ...{ id: reply.id, creator: reply.author, createdAt: reply.createdAt, text: reply.text, language },
      hiddenReason: reply.hiddenReason,
      // A parent that the person may not read is not named: its reply answers the note then.
      parentId: reply.parentId !== null && replyIds.has(reply.parentId) ? reply.parentId : null,
    })),
  };
}
