import { v7 as uuidv7 } from 'uuid';
import type { SignedIn } from '@/lib/access/actor';
import type { DocumentContent } from '@/lib/content/content-node';
import { db } from '@/lib/db/client';
import { correctDocument } from '@/lib/versions/commands';
import type { CorrectDocumentInput } from '@/lib/versions/input';
import type { Paper } from './world';

/** Content of paragraphs, one a line of the text; empty lines are none. */
export function contentOf(text: string): DocumentContent {
  const paragraphs = text.split('\n').filter(Boolean);
  return {
    type: 'doc',
    content: paragraphs.map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] })),
  };
}

/** What a moderator sends who made another text of the paper's. */
export function correctionOf(paper: Paper, text: string): CorrectDocumentInput {
  const said = { kind: 'scan' as const, note: 'A misreading.' };
  return { id: uuidv7(), baseVersionId: paper.versionId, ...said, content: contentOf(text) };
}

/** Replaces words of the paper's text, everywhere, and returns the paper as it is then. */
export async function corrected(actor: SignedIn, paper: Paper, from: string, to: string): Promise<Paper> {
  const text = paper.text.replaceAll(from, to);
  return paperAt(paper, (await correctDocument(actor, paper.id, correctionOf(paper, text))).id);
}

/** The paper in one of its versions. */
export async function paperAt(paper: Paper, versionId: string): Promise<Paper> {
  const { text } = await db().documentVersion.findUniqueOrThrow({ where: { id: versionId } });
  return { ...paper, versionId, text };
}
