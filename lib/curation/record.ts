import type { ExportedDocument, LinkRecord, TargetRecord } from '@/lib/export/record';
import type { PassageView } from '@/lib/passages/view';
import type { LinkView } from './view';

/** A link as an export takes it. */
export function toLinkRecord(view: LinkView, document: ExportedDocument): LinkRecord {
  const { id, entity, state, origin, proposedBy, createdAt, passage } = view;
  return {
    kind: 'link',
    ...{ id, state, origin, creator: proposedBy, createdAt },
    entity: { id: entity.id, label: entity.label, type: entity.type.name },
    target: toTargetRecord(passage, document),
  };
}

/** A passage as it stands in the document's exported version. */
export function toTargetRecord(view: PassageView, { version }: ExportedDocument): TargetRecord {
  const { exact, prefix, suffix, state, start, end } = view;
  return { version: version.number, exact, prefix, suffix, state, start, end };
}
