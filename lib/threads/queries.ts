import 'server-only';
import type { Prisma } from '@/lib/db/client';

export const replySelect = {
  id: true,
  parentId: true,
  authorId: true,
  author: { select: { id: true, name: true } },
  body: true,
  bodyText: true,
  rev: true,
  createdAt: true,
  editedAt: true,
  sharedEdit: true,
  hiddenAt: true,
  hiddenReason: true,
  deletedAt: true,
} satisfies Prisma.ReplySelect;
