import 'server-only';
import type { Prisma } from '@/lib/db/client';

/** A passage with its anchor in one version. */
export const passageSelect = (versionId: string) =>
  ({
    id: true,
    versionId: true,
    exact: true,
    prefix: true,
    suffix: true,
    anchors: { where: { versionId }, select: { versionId: true, state: true, start: true, end: true } },
  }) satisfies Prisma.PassageSelect;

/** Of a passage that stands in a version, as one that was written on it or on an earlier one does, with or without a place. */
export const standsIn = (versionId: string) =>
  ({ anchors: { some: { versionId } } }) satisfies Prisma.PassageWhereInput;

/** Where a passage stands in one version. */
export const placeSelect = (versionId: string) =>
  ({ anchors: passageSelect(versionId).anchors }) satisfies Prisma.PassageSelect;
