import type { LinkRecord, TargetRecord } from '@/lib/export/record';
import type { PassageView } from '@/lib/passages/view';
import type { LinkView } from './view';

/** What views alone do not tell: the version whose passages they show, and what is said of places and entities. */
export interface RecordSource {
  version: number;
  /** By which heading and paragraph a position is cited; code points of the version's text. */
  placeOf: (offset: number) => { section: string | null; paragraph: number | null };
  /** Numbers in public schemes, by the entity's id. */
  identifiers: ReadonlyMap<string, LinkRecord['entity']['identifiers']>;
}

/** A link as an export takes it. */
export function toLinkRecord(view: LinkView, source: RecordSource): LinkRecord {
  const { id, entity, state, origin, proposedBy, decidedBy, reason, createdAt, passage } = view;
  const identifiers = source.identifiers.get(entity.id) ?? [];
  return {
    kind: 'link',
    ...{ id, state, origin, creator: proposedBy, createdAt, decidedBy, reason },
    entity: { id: entity.id, label: entity.label, type: entity.type.name, identifiers },
    target: toTargetRecord(passage, source),
  };
}

/** A passage as it stands in the document's exported version. */
export function toTargetRecord(view: PassageView, { version, placeOf }: RecordSource): TargetRecord {
  const { exact, prefix, suffix, state, start, end } = view;
  const place = start === null ? { section: null, paragraph: null } : placeOf(start);
  return { version, exact, prefix, suffix, state, start, end, ...place };
}
