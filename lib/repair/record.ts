import type { RepairRecord } from '@/lib/export/record';
import { replacementInWords } from './model';
import type { ApparatusEntry } from './view';

/** A published repair as an export takes it. */
export function toRepairRecord(entry: ApparatusEntry): RepairRecord {
  const {
    id,
    kind: damage,
    from,
    to,
    start,
    end,
    before,
    prefix,
    suffix,
    after,
    edited,
    place,
    by,
    at,
  } = entry;
  return {
    kind: 'repair',
    ...{ id, damage, edited, repairedIn: to, decidedBy: by, decidedAt: at },
    after: replacementInWords(after),
    target: { version: from, exact: before, prefix, suffix, state: 'exact', start, end, ...place },
  };
}
