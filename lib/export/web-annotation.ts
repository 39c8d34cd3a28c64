import type {
  AnnotationRecord,
  ExportContext,
  ExportedDocument,
  ExportRecord,
  LinkRecord,
  NoteMotivation,
  PersonRecord,
  RepairRecord,
  ReplyRecord,
  TargetRecord,
} from './record';
import { irisOf, type Iris } from './iri';

/**
 * Streams the records as one W3C AnnotationCollection with its only page embedded (Web Annotation Data
 * Model, sections 3 to 5; JSON-LD with the one published context). One annotation a line.
 *
 * What the model has no term for is said with prefixed terms that its context defines, so that nothing
 * is dropped on expansion: a thread's, link's or passage's state is `schema:creativeWorkStatus` (the
 * context's own `state` means something else), visibility an Audience, an entity's type `dc:type`.
 * `total` stands at the end, when it is known; so a stream that was cut is not JSON.
 */
export async function* webAnnotations(
  document: ExportedDocument,
  records: AsyncIterable<ExportRecord>,
  { base, exportedAt, filter }: ExportContext,
): AsyncGenerator<string> {
  const iris = irisOf(base, document.id);
  const collection = iris.collection('jsonld', filter);
  const page = `${collection}#page`;
  yield opened({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: collection,
    type: 'AnnotationCollection',
    label: `Annotations on ${document.title}`,
    generator: { id: iris.application, type: 'Software', name: 'Glossator' },
    generated: exportedAt,
    // The conditions that the annotations fit; without it they are all that the person may take out.
    ...(filter !== '' && { 'schema:query': filter }),
    'schema:about': aboutDocument(document, iris),
    last: page,
  });
  yield `,"first":${opened({ id: page, type: 'AnnotationPage', partOf: collection, startIndex: 0 })},"items":[`;
  let total = 0;
  for await (const record of records) {
    const annotations = annotationsOf(record, iris).map((annotation) => JSON.stringify(annotation));
    yield `${total === 0 ? '' : ','}\n${annotations.join(',\n')}`;
    total += annotations.length;
  }
  yield `\n]},"total":${total}}\n`;
}

const STATUS = 'schema:creativeWorkStatus';

/** An object's JSON without its closing brace. */
function opened(object: object): string {
  return JSON.stringify(object).slice(0, -1);
}

/** A note and its replies, a link on the text, or a repair of it. */
function annotationsOf(record: ExportRecord, iris: Iris): object[] {
  if (record.kind === 'link') return [linkAnnotation(record, iris)];
  if (record.kind === 'repair') return [repairAnnotation(record, iris)];
  return [
    noteAnnotation(record, iris),
    ...record.replies.map((reply) => replyAnnotation(reply, record, iris)),
  ];
}

function noteAnnotation(note: AnnotationRecord, iris: Iris): object {
  const { text, language, tags, links } = note;
  // What stands under a mark comments on it; highlighting is what the mark does.
  const purpose = term(note.motivation === 'highlighting' ? 'commenting' : note.motivation);
  const body = [
    ...(text === '' ? [] : [textualBody(text, language, purpose)]),
    ...tags.map((tag) => ({ type: 'TextualBody', value: tag, format: 'text/plain', purpose: 'tagging' })),
    ...links.map((link) => ({ ...entityBody(link, iris), scope: target(link.target, iris) })),
  ];
  return {
    id: iris.annotation(note.id),
    type: 'Annotation',
    motivation: term(note.motivation),
    creator: person(note.creator, iris),
    created: note.createdAt,
    modified: note.modifiedAt,
    audience: audience(note),
    ...standing(note, note.threadState),
    ...(body.length > 0 && { body }),
    target: note.targets.map((passage) => target(passage, iris)),
  };
}

function replyAnnotation(reply: ReplyRecord, note: AnnotationRecord, iris: Iris): object {
  return {
    id: iris.reply(reply.id),
    type: 'Annotation',
    motivation: 'replying',
    creator: person(reply.creator, iris),
    created: reply.createdAt,
    audience: audience(note),
    ...standing(reply),
    body: [textualBody(reply.text, reply.language, 'replying')],
    target: reply.parentId === null ? iris.annotation(note.id) : iris.reply(reply.parentId),
  };
}

function linkAnnotation(link: LinkRecord, iris: Iris): object {
  const { creator, created, generator, ...body } = entityBody(link, iris);
  return {
    id: iris.link(link.id),
    type: 'Annotation',
    motivation: 'identifying',
    ...{ creator, created, ...(generator && { generator }) },
    body: [body],
    target: [target(link.target, iris)],
  };
}

/** A request for change that was granted: the old words, what stands there since, and the version that has it. */
function repairAnnotation(repair: RepairRecord, iris: Iris): object {
  const { id, after, damage, edited, repairedIn, decidedBy, decidedAt } = repair;
  return {
    id: iris.repair(id),
    type: 'Annotation',
    motivation: 'editing',
    ...(decidedBy && { creator: person(decidedBy, iris) }),
    created: decidedAt,
    // Proposed by the application, unless a person put other words.
    ...(!edited && { generator: { id: iris.application, type: 'Software' } }),
    body: [{ ...textualBody(after, null, 'editing'), 'dc:type': damage }],
    target: [target(repair.target, iris)],
    'dcterms:isPartOf': { id: iris.version(repairedIn) },
  };
}

/** The entity, with what was decided about the link. On a note, `scope` adds the passage that names it. */
function entityBody(link: LinkRecord, iris: Iris) {
  const { entity } = link;
  return {
    type: 'SpecificResource',
    purpose: 'identifying',
    source: { id: iris.entity(entity.id), label: entity.label, 'dc:type': entity.type },
    [STATUS]: link.state,
    creator: person(link.creator, iris),
    created: link.createdAt,
    ...(link.origin === 'suggester' && { generator: { id: iris.application, type: 'Software' } }),
  };
}

/**
 * A passage. The quote is always the words that were selected; the position is where they stand in the
 * version, or stood and were edited (`changed`). An orphan has no position to give.
 */
function target(passage: TargetRecord, iris: Iris): object {
  const { exact, prefix, suffix, start, end, state } = passage;
  const quote = { type: 'TextQuoteSelector', exact, prefix, suffix };
  const placed = start !== null && end !== null && state !== 'orphaned';
  return {
    type: 'SpecificResource',
    source: iris.version(passage.version),
    selector: [quote, ...(placed ? [{ type: 'TextPositionSelector', start, end }] : [])],
    ...(state !== 'exact' && { [STATUS]: state }),
  };
}

function textualBody(value: string, language: string | null, purpose: string): object {
  return {
    type: 'TextualBody',
    value,
    format: 'text/plain',
    ...(language !== null && { language }),
    purpose,
  };
}

/** `assessing` is a motivation of the model that its context forgot: the bare word would be dropped. */
function term(motivation: NoteMotivation): string {
  return motivation === 'assessing' ? 'oa:assessing' : motivation;
}

function person({ id, name }: PersonRecord, iris: Iris): object {
  return { id: iris.person(id), type: 'Person', name };
}

function audience({ visibility }: AnnotationRecord): object {
  return { type: 'Audience', 'schema:audienceType': visibility };
}

/** What stands of a note or reply now: its thread's state, and whether it was hidden and why. */
function standing({ hiddenReason }: { hiddenReason: string | null }, threadState?: string): object {
  const hidden = hiddenReason !== null;
  const status = [...(threadState ? [threadState] : []), ...(hidden ? ['hidden'] : [])];
  return {
    ...(status.length > 0 && { [STATUS]: status.length === 1 ? status[0] : status }),
    ...(hidden && { 'rdfs:comment': hiddenReason }),
  };
}

function aboutDocument(document: ExportedDocument, iris: Iris): object {
  const { authors, year, source, licence, language, version } = document;
  return {
    id: iris.version(version.number),
    type: 'Text',
    label: document.title,
    format: 'text/plain',
    language,
    created: version.createdAt,
    'schema:version': String(version.number),
    // Of the UTF-8 bytes of the text in which the positions count.
    'schema:sha256': version.sha256,
    ...(authors.length > 0 && { 'dc:creator': authors }),
    ...(year !== null && { 'dc:date': year }),
    ...(source !== null && { 'dc:source': source }),
    ...(licence !== null && { 'dc:rights': licence }),
    'dcterms:isVersionOf': { id: iris.document },
    'dcterms:hasFormat': { id: iris.text(version.number), type: 'Text', format: 'text/plain' },
  };
}
