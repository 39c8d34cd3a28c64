import type { Metadata } from 'next';
import { cache } from 'react';
import { ExportLink } from '@/components/documents/export-link';
import { LinkIndex } from '@/components/entities/link-index';
import { Article } from '@/components/reader/article';
import { Byline } from '@/components/reader/byline';
import { Outline } from '@/components/reader/outline';
import { Reader } from '@/components/reader/reader';
import { linksOf } from '@/components/reader/reader-state';
import { Header } from '@/components/site/header';
import { found } from '@/lib/access/check';
import { listAnnotations } from '@/lib/annotations/queries';
import { forPage, pageActor } from '@/lib/auth/page-actor';
import { textBlocks } from '@/lib/content/canonical-text';
import { Id } from '@/lib/content/id';
import { listTextLinks } from '@/lib/curation/queries';
import { titleOf } from '@/lib/documents/model';
import { readCurrentVersion } from '@/lib/documents/queries';

interface Props {
  params: Promise<{ documentId: string }>;
}

/** All that the page shows; once a request, for the metadata and the page. */
const load = cache((documentId: string) => forPage(`/documents/${documentId}`, read(documentId)));

async function read(documentId: string) {
  const actor = await pageActor();
  const id = found(actor, Id.safeParse(documentId).data ?? null);
  const reading = await readCurrentVersion(actor, id);
  const [annotations, links] = await Promise.all([
    listAnnotations(actor, id, reading.version.id),
    listTextLinks(actor, id, reading.version.id),
  ]);
  const person = actor.kind === 'person' ? { id: actor.personId, name: actor.name } : null;
  return { person, reading, annotations, links };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { reading } = await load((await params).documentId);
  return { title: titleOf(reading.document) };
}

export default async function DocumentPage({ params }: Props) {
  const { person, reading, annotations, links } = await load((await params).documentId);
  const { document, version, group, content, outline } = reading;
  const title = titleOf(document);
  const { abilities } = document;
  const starts = textBlocks(content).map(({ start }) => start);
  return (
    <>
      <Header
        person={person}
        trail={[...(group ? [{ label: group.name, href: '/' }] : []), { label: title }]}
      >
        {group?.canExport && <ExportLink documentId={document.id} />}
      </Header>
      <Reader
        document={{
          id: document.id,
          draftKey: `${document.id}:${person?.id ?? ''}`,
          groupId: document.groupId,
          versionId: version.id,
          language: document.language,
          isPublished: document.state === 'published',
          canAnnotate: abilities['annotation.create'],
          canLink: abilities['link.propose'],
        }}
        starts={starts}
        annotations={annotations}
        links={links}
        outline={<Outline entries={outline} />}
        heading={<Byline title={title} document={document} version={version} notes={annotations} />}
        article={<Article content={content} />}
        after={<LinkIndex starts={starts} links={linksOf({ annotations, links })} />}
      />
    </>
  );
}
