import type { Metadata } from 'next';
import { cache } from 'react';
import { ArchivedBanner } from '@/components/documents/archived-banner';
import { ExportLink } from '@/components/documents/export-link';
import { Article } from '@/components/reader/article';
import { Byline } from '@/components/reader/byline';
import { Reader } from '@/components/reader/reader';
import type { AskedPlacing } from '@/components/orphans/use-placing';
import { Header } from '@/components/site/header';
import type { Actor } from '@/lib/access/actor';
import { found } from '@/lib/access/check';
import { packNotes } from '@/lib/annotations/columns';
import { countNewerNotes, listNoteSummaries, readAnnotations } from '@/lib/annotations/queries';
import { forPage, pageActor } from '@/lib/auth/page-actor';
import { textBlocks } from '@/lib/content/canonical-text';
import { Id } from '@/lib/content/id';
import { listTextLinks } from '@/lib/curation/queries';
import { titleOf } from '@/lib/documents/model';
import { readReading, readDocument } from '@/lib/documents/queries';
import { readPlacing } from '@/lib/orphans/queries';
import { VersionNumber } from '@/lib/versions/input';
import { sumRepairs } from '@/lib/repair/queries';
import { readVersion } from '@/lib/versions/queries';
import { currentCursor } from '@/lib/live/queries';
import { filterParams, matchesFilter, parseFilter } from '@/lib/filter/model';

interface Props {
  params: Promise<{ documentId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** How many notes come with their words, so that they can be read before and without any script. */
const WITH_WORDS = 60;

/** All that the page shows; once a request, for the metadata and the page. */
const load = cache((documentId: string, query: string, version: string | null, place: string | null) =>
  forPage(addressOf(documentId, query, version, place), read(documentId, query, version, place)),
);

function addressOf(documentId: string, query: string, version: string | null, place: string | null): string {
  const params = new URLSearchParams([
    ...(version === null ? [] : [['version', version]]),
    ...(place === null ? [] : [['place', place]]),
    ...new URLSearchParams(query),
  ]);
  return `/documents/${documentId}${params.size === 0 ? '' : `?${params.toString()}`}`;
}

async function read(documentId: string, query: string, version: string | null, place: string | null) {
  const actor = await pageActor();
  const id = found(actor, Id.safeParse(documentId).data ?? null);
  // Before the rest is read, so that nothing is written between the two unheard.
  const { groupId } = await readDocument(actor, id);
  const cursor = await currentCursor(actor, groupId);
  const which = version === null ? undefined : found(actor, VersionNumber.safeParse(version).data ?? null);
  const reading = await readReading(actor, id, which);
  const versionId = reading.version.id;
  const isOld = reading.version.number !== reading.version.newest;
  const [notes, links, repairs] = await Promise.all([
    listNoteSummaries(actor, id, versionId),
    listTextLinks(actor, id, versionId),
    sumRepairs(actor, id, reading.version.number),
  ]);
  const filter = parseFilter(new URLSearchParams(query));
  const first = notes.filter((note) => matchesFilter(filter, note)).slice(0, WITH_WORDS);
  const ids = first.map((note) => note.id);
  const annotations = await readAnnotations(actor, id, ids, versionId);
  const person = actor.kind === 'person' ? { id: actor.personId, name: actor.name } : null;
  const [newer, newerNotes] = isOld
    ? await Promise.all([readVersion(actor, id, null), countNewerNotes(actor, id, versionId)])
    : [null, 0];
  const placing = isOld ? null : await placingOf(actor, id, place);
  return { person, cursor, reading, notes, annotations, links, repairs, newer, newerNotes, placing };
}

async function placingOf(
  actor: Actor,
  documentId: string,
  place: string | null,
): Promise<AskedPlacing | null> {
  const passageId = Id.safeParse(place).data;
  if (passageId === undefined || actor.kind === 'stranger') return null;
  return { passageId, passage: await readPlacing(actor, documentId, passageId) };
}

/**
 * What the address asks for: the filter, as its query; the number of the version, as it stands there; and the passage
 * for which words are to be chosen.
 */
async function askedOf(
  searchParams: Props['searchParams'],
): Promise<[query: string, version: string | null, place: string | null]> {
  const asked = await searchParams;
  const given = Object.entries(asked).flatMap(([name, values]) =>
    [values ?? []].flat().map((value) => [name, value]),
  );
  const only = (name: string) => [asked[name] ?? []].flat()[0] ?? null;
  const query = filterParams(parseFilter(new URLSearchParams(given))).toString();
  return [query, only('version'), only('place')];
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { reading } = await load((await params).documentId, ...(await askedOf(searchParams)));
  return { title: titleOf(reading.document) };
}

export default async function DocumentPage({ params, searchParams }: Props) {
  const [query, ...asked] = await askedOf(searchParams);
  const loaded = await load((await params).documentId, query, ...asked);
  const { person, cursor, reading, notes, annotations, links, repairs, newer, newerNotes, placing } = loaded;
  const { document, version, group, content, outline } = reading;
  const title = titleOf(document);
  const { abilities } = document;
  // Who came to choose words for a passage does that, and nothing else is begun or opened meanwhile.
  const mayWrite = !placing?.passage;
  const starts = textBlocks(content).map(({ start }) => start);
  return (
    <>
      <Header
        person={person}
        trail={[...(group ? [{ label: group.name, href: `/#group-${group.id}` }] : []), { label: title }]}
      >
        <ExportLink documentId={document.id} canExport={group?.canExport ?? false} />
      </Header>
      <Reader
        // A page that is loaded anew begins anew: what it was away for is in what came, and in no change.
        key={cursor}
        document={{
          id: document.id,
          draftKey: `${document.id}:${person?.id ?? ''}`,
          groupId: document.groupId,
          versionId: version.id,
          version: version.number,
          ...{ newer, newerNotes },
          address: `/documents/${document.id}${newer === null ? '' : `?version=${version.number}`}`,
          language: document.language,
          isPublished: document.state === 'published',
          cursor,
          personId: person?.id ?? null,
          isNewest: newer === null,
          // Notes are written on the newest text; what was begun on this one may still be finished.
          canAnnotate: mayWrite && newer === null && abilities['annotation.create'],
          canFinish: mayWrite && abilities['annotation.create'],
          canLink: mayWrite && newer === null && abilities['link.propose'],
        }}
        placing={placing}
        starts={starts}
        notes={packNotes(notes)}
        annotations={annotations}
        links={links}
        query={query}
        outline={outline}
        heading={
          <>
            {document.archived && <ArchivedBanner />}
            <Byline {...{ title, document, version, notes, repairs }} />
          </>
        }
        article={<Article content={content} />}
        linked={[...links, ...annotations.flatMap((note) => note.links)]}
      />
    </>
  );
}
