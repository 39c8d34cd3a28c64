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
    anchors: { where: { versionId }, select: { state: true, start: true, end: true } },
  }) satisfies Prisma.PassageSelect;

/** Where a passage stands in one version. */
export const placeSelect = (versionId: string) =>
  ({ anchors: passageSelect(versionId).anchors }) satisfies Prisma.PassageSelect;
