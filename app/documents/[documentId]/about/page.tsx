import type { Metadata } from 'next';
import { cache } from 'react';
import styles from '@/components/documents/about.module.css';
import { ActivityList } from '@/components/documents/activity-list';
import { ArchivedBanner } from '@/components/documents/archived-banner';
import { CitationBox } from '@/components/documents/citation';
import { Description } from '@/components/documents/description';
import { Keeping } from '@/components/documents/keeping';
import { Sections } from '@/components/documents/sections';
import { OriginalFile } from '@/components/imports/original-file';
import { ApparatusBox } from '@/components/repair/apparatus-box';
import { Page } from '@/components/site/page';
import { OrphanLink } from '@/components/orphans/orphan-link';
import { VersionList } from '@/components/versions/version-list';
import { found } from '@/lib/access/check';
import { listActivity } from '@/lib/activity/queries';
import { listNoteSummaries } from '@/lib/annotations/queries';
import { forPage, pageActor } from '@/lib/auth/page-actor';
import { env } from '@/lib/config/env';
import { Id } from '@/lib/content/id';
import { citationOf } from '@/lib/documents/citation';
import { titleOf } from '@/lib/documents/model';
import { placeOf, readReading } from '@/lib/documents/queries';
import { listOriginals } from '@/lib/imports/queries';
import { countOrphans } from '@/lib/orphans/queries';
import { countRepairs, readTakenBack } from '@/lib/repair/queries';
import { listVersions } from '@/lib/versions/queries';

interface Props {
  params: Promise<{ documentId: string }>;
  searchParams: Promise<{ before?: string | string[] }>;
}

/** What the title needs; once a request, for the metadata and the page. */
const load = cache((documentId: string) => forPage(`/documents/${documentId}/about`, read(documentId)));

async function read(documentId: string) {
  const actor = await pageActor();
  const id = found(actor, Id.safeParse(documentId).data ?? null);
  return { actor, reading: await readReading(actor, id) };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { reading } = await load((await params).documentId);
  return { title: `About: ${titleOf(reading.document)}` };
}

export default async function AboutPage({ params, searchParams }: Props) {
  const { actor, reading } = await load((await params).documentId);
  const { document, version, group, outline } = reading;
  const { id } = document;
  const given = (await searchParams).before;
  const before = typeof given === 'string' ? given : null;
  const [notes, versions, originals, repairs, takenBack, activity, order, orphans] = await Promise.all([
    listNoteSummaries(actor, id, version.id),
    listVersions(actor, id),
    listOriginals(actor, id),
    countRepairs(actor, id),
    readTakenBack(actor, id),
    group ? listActivity(actor, id, before) : null,
    document.abilities['document.manage'] ? placeOf(actor, id) : null,
    actor.kind === 'person' ? countOrphans(actor, id) : 0,
  ]);
  const title = titleOf(document);
  const byline = [document.authors.join(', '), document.year, `Version ${version.number}`];
  const groupTrail = group ? [{ label: group.name, href: `/#group-${group.id}` }] : [];
  return (
    <Page
      actor={actor}
      trail={[...groupTrail, { label: title, href: `/documents/${id}` }, { label: 'About' }]}
    >
      <div className={styles.top}>
        <h1 lang={document.title === null ? undefined : document.language}>{title}</h1>
        <p className={styles.byline}>{byline.filter(Boolean).join(' · ')}</p>
        <p className={styles.read}>
          <a href={`/documents/${id}`}>Read the text</a>
        </p>
      </div>
      {document.archived ? <ArchivedBanner /> : null}
      <div className={styles.columns}>
        <div className={styles.what}>
          <Description document={document} />
          <CitationBox citation={citationOf({ ...document, version }, env().NEXTAUTH_URL)} />
        </div>
        <div className={styles.side}>
          <Sections documentId={id} outline={outline} notes={notes} />
          <VersionList
            documentId={id}
            groupId={document.groupId}
            versions={versions}
            canCorrect={document.abilities['document.correct']}
          />
          <ApparatusBox
            documentId={id}
            repairs={repairs}
            takenBack={takenBack.length}
            mayRepair={document.abilities['document.correct']}
          />
          <OrphanLink documentId={id} count={orphans} />
          {originals.length > 0 ? <OriginalFile documentId={id} originals={originals} /> : null}
          {order ? <Keeping document={document} {...order} /> : null}
        </div>
        {activity ? (
          <div className={styles.activity}>
            <ActivityList documentId={id} {...activity} older={before !== null} />
          </div>
        ) : null}
      </div>
    </Page>
  );
}
