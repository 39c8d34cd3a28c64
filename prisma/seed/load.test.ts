import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { db } from '@/lib/db/client';
import { createTestDatabase } from '@/lib/testing/database';
import { notes } from '@/prisma/seed/discussion';
import { linksOnText } from '@/prisma/seed/discussion/links';
import { timelineOf } from '@/prisma/seed/discussion/timeline';
import { entityTypes } from '@/prisma/seed/entity-types';
import { knowledgeBase } from '@/prisma/seed/knowledge-base';
import { loadSample } from '@/prisma/seed/load';
import { moderates, people } from '@/prisma/seed/people';
import { beginningFor } from '@/prisma/seed/moment';
import { sampleId } from '@/prisma/seed/sample';

const deeds = timelineOf(notes, linksOnText);
const replies = deeds.filter((deed) => deed.kind === 'reply');
const links = deeds.filter((deed) => deed.kind === 'link');
const proposals = knowledgeBase.filter(({ proposed }) => proposed !== undefined);

/** A link that somebody decides on. */
const IRAN = 'text/iran/Iran';

/** Events of acts that the loading performs together. */
const NEIGHBOURS = 8;

/** Milliseconds that a test may take which loads all of it, also where the machine is busy. */
const PATIENCE = 300_000;

const SECRET = 'a secret of the tests, thirty-two characters or more';

/** Two databases: one is loaded in pieces by this process, one at once by processes of its own. */
let inPieces: Awaited<ReturnType<typeof createTestDatabase>>;
let atOnce: Awaited<ReturnType<typeof createTestDatabase>>;

beforeAll(async () => {
  [inPieces, atOnce] = [await createTestDatabase(), await createTestDatabase()];
  vi.stubEnv('DATABASE_URL', inPieces.url);
  vi.stubEnv('NEXTAUTH_SECRET', SECRET);
});

afterAll(async () => {
  await db().$disconnect();
  await inPieces.drop();
  await atOnce.drop();
  vi.unstubAllEnvs();
});

describe('loading the sample', () => {
  it(
    'completes a load that broke off, wherever that was, and names what it broke off at',
    async () => {
      // In the order of the loading: each run comes further than the one before it.
      const broken = [
        ['people', 'insert', `new.name = 'Accursius'`, 'person accursius: '],
        ['memberships', 'insert', `new.role = 'reviewer'`, 'member hugolinus: '],
        ['document_blocks', 'insert', 'new.ordinal = 9', 'document paper: '],
        ['entity_types', 'insert', `new.key = 'incident'`, 'type incident: '],
        ['identifiers', 'insert', `new.value = '0038-9765'`, 'entity stanford-law-review: '],
        ['replies', 'insert', `new.id = '${sampleId('reply', 'who-attacked-3')}'`, 'reply who-attacked-3: '],
        ['threads', 'update', 'true', 'end of note '],
        ['entity_links', 'update', `new.id = '${sampleId('link', IRAN)}'`, `decision on link ${IRAN}: `],
        ['anchors', 'insert', 'new.start > 12000', 'link '],
        ['visits', 'insert', 'true', 'visit of '],
        ['jobs', 'update', `new.state = 'done'`, ''],
      ] as const;
      for (const [table, change, condition, what] of broken) {
        const mend = await breakAt(inPieces.url, table, change, condition);
        const message = await loadSample().then(
          () => 'loaded',
          (error: unknown) => (error instanceof Error ? error.message : ''),
        );
        await mend();
        expect([table, message]).toEqual([table, expect.stringContaining('broken off for the test')]);
        expect(message.slice(0, what.length)).toBe(what);
        expect(await jobs()).not.toEqual([{ kind: 'sample', state: 'done' }]);
      }
      await loadSample();
      expect(await jobs()).toEqual([{ kind: 'sample', state: 'done' }]);
    },
    PATIENCE,
  );

  it('makes everything in the data once, in one group', async () => {
    const counts = {
      people: await db().person.count({ where: { isSample: true, passwordHash: null } }),
      groups: await db().group.count(),
      documents: await db().document.count(),
      types: await db().entityType.count(),
      entities: await db().entity.count(),
      proposed: await db().entity.count({ where: { state: 'proposed' } }),
      notes: await db().annotation.count(),
      passages: await db().passage.count(),
      replies: await db().reply.count(),
      edited: await db().annotation.count({ where: { editedAt: { not: null } } }),
      revisions: await db().revision.count(),
      resolved: await db().thread.count({ where: { state: 'resolved' } }),
    };
    expect(counts).toEqual({
      people: people.length,
      groups: 1,
      documents: 1,
      types: entityTypes.length,
      entities: knowledgeBase.length,
      proposed: proposals.filter(({ proposed }) => proposed?.decision === undefined).length,
      notes: notes.length,
      passages: notes.flatMap((note) => note.quotes).length + links.length,
      replies: replies.length,
      edited: 2,
      revisions: 2,
      resolved: notes.filter((note) => note.resolved !== undefined).length,
    });
  });

  it('gives each person the role of the data', async () => {
    const members = await db().membership.findMany({ select: { personId: true, role: true } });
    expect(new Map(members.map(({ personId, role }) => [personId, role]))).toEqual(
      new Map(people.map(({ key, role }) => [sampleId('person', key), role])),
    );
  });

  it('brings each link to the state of the data, by the people of the data', async () => {
    const rows = await db().entityLink.findMany({
      select: { id: true, entityId: true, state: true, proposedById: true, decidedById: true, reason: true },
    });
    const expected = links.map(({ key, by, link: { entity, decided } }) => {
      const own = moderates(by) ? by : null;
      const decider = decided?.by ?? own;
      return {
        id: sampleId('link', key),
        entityId: sampleId('entity', entity),
        state: decider === null ? 'proposed' : decided?.rejected === undefined ? 'accepted' : 'rejected',
        proposedById: sampleId('person', by),
        decidedById: decider === null ? null : sampleId('person', decider),
        reason: decided?.rejected ?? null,
      };
    });
    expect(rows.toSorted(byId)).toEqual(expected.toSorted(byId));
  });

  it('dates everything in the order in which it was done, up to the day before the loading', async () => {
    const { createdAt: loaded } = await db().job.findFirstOrThrow({ select: { createdAt: true } });
    const beginning = beginningFor(loaded).getTime();
    const select = { id: true, createdAt: true } as const;
    const written = [
      ...(await db().annotation.findMany({ select })),
      ...(await db().reply.findMany({ select })),
    ];
    expect(new Map(written.map(({ id, createdAt }) => [id, createdAt.getTime() - beginning]))).toEqual(
      new Map(
        deeds.flatMap(({ kind, key, at }) =>
          kind === 'note' || kind === 'reply' ? [[sampleId(kind, key), at] as const] : [],
        ),
      ),
    );
    const journal = await db().event.findMany({ orderBy: { seq: 'asc' }, select: { at: true } });
    const times = journal.map(({ at }) => at.getTime());
    // Neighbours are written together, so that only they may have changed places.
    const inOrder = times.every((at, index) => times.slice(index + NEIGHBOURS).every((later) => at <= later));
    expect(inOrder).toBe(true);
    expect(Math.max(...times)).toBeLessThan(new Date(loaded).setUTCHours(0, 0, 0, 0));
  });

  it('leaves everybody something to read, and something that is read', async () => {
    const visits = await db().visit.findMany({ select: { personId: true, readBefore: true } });
    expect(visits).toHaveLength(people.length);
    for (const { readBefore } of visits) {
      const when = readBefore ?? new Date(0);
      expect(await db().annotation.count({ where: { createdAt: { gt: when } } })).toBeGreaterThan(0);
      expect(await db().annotation.count({ where: { createdAt: { lte: when } } })).toBeGreaterThan(0);
    }
  });

  it('anchors every passage exactly, on its quote in the text', async () => {
    const rows = await query(
      inPieces.url,
      `select a.state, substr(v.text, a.start + 1, a."end" - a.start) as found, p.exact
       from passages p left join anchors a on a.passage_id = p.id left join document_versions v on v.id = a.version_id`,
    );
    expect(rows).not.toEqual([]);
    for (const { state, found, exact } of rows) expect([state, found]).toEqual(['exact', exact]);
  });

  it('makes ids that a request could have brought', async () => {
    const claimed = await db().clientId.findMany({ select: { id: true } });
    expect(z.array(z.uuid()).safeParse(claimed.map(({ id }) => id)).success).toBe(true);
  });

  it('changes nothing when it runs again', async () => {
    const before = await fingerprints(inPieces.url);
    await loadSample();
    expect(await fingerprints(inPieces.url)).toEqual(before);
  });

  it(
    'leaves what people did since to them, even when it must begin again',
    async () => {
      const threads = await db().thread.updateMany({
        where: { state: 'resolved' },
        data: { state: 'open', resolvedAt: null, resolvedById: null, rev: { increment: 1 } },
      });
      expect(threads.count).toBeGreaterThan(0);
      await db().job.updateMany({ data: { state: 'running', finishedAt: null } });
      const { jobs: _, ...before } = await fingerprints(inPieces.url);
      await loadSample();
      expect(await fingerprints(inPieces.url)).toMatchObject(before);
      expect(await jobs()).toEqual([{ kind: 'sample', state: 'done' }]);
    },
    PATIENCE,
  );
});

describe('the command that loads the sample', () => {
  it(
    'prints one line, and two at the same time make one sample',
    async () => {
      const runs = await Promise.all([run(atOnce.url), run(atOnce.url)]);
      // Packages may warn of each other on the other stream.
      for (const { code, stdout } of runs) expect([code, stdout]).toEqual([0, 'The sample is loaded.\n']);
      const rows = await query(
        atOnce.url,
        `select (select count(*)::int from groups) as groups, (select count(*)::int from annotations) as notes,
              (select count(*)::int from events where verb = 'member.added') as added`,
      );
      expect(rows).toEqual([{ groups: 1, notes: notes.length, added: people.length - 1 }]);
    },
    PATIENCE,
  );

  it('says in one line why it could not, and ends with another code than zero', async () => {
    const missing = new URL(atOnce.url);
    missing.pathname = '/no_such_database';
    const { code, stdout, stderr } = await run(missing.href);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^The sample could not be loaded\. .*no_such_database.*\n$/);
  });
});

/** Makes the database refuse a change of rows; what it gives back lets it happen again. */
async function breakAt(
  url: string,
  table: string,
  change: 'insert' | 'update',
  condition: string,
): Promise<() => Promise<unknown>> {
  await query(
    url,
    `create or replace function refuse() returns trigger language plpgsql as
       $$ begin raise exception 'broken off for the test'; end $$;
     create trigger refusal before ${change} on ${table} for each row when (${condition}) execute function refuse()`,
  );
  return () => query(url, `drop trigger refusal on ${table}`);
}

/** Of each table, a digest of all that it holds. */
async function fingerprints(url: string): Promise<Record<string, unknown>> {
  const tables = await query(url, `select tablename as name from pg_tables where schemaname = 'public'`);
  const digests = tables.map(async ({ name }) => {
    const [row] = await query(
      url,
      `select md5(string_agg(t::text, '' order by t::text)) as digest from "${name}" t`,
    );
    return [String(name), row?.['digest']] as const;
  });
  return Object.fromEntries(await Promise.all(digests));
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

function jobs(): Promise<{ kind: string; state: string }[]> {
  return db().job.findMany({ select: { kind: true, state: true } });
}

/** Runs prisma/seed/run.ts as scripts/sample.mjs does. */
async function run(url: string): Promise<{ code: unknown; stdout: string; stderr: string }> {
  const root = path.resolve(import.meta.dirname, '../..');
  const args = ['--conditions=react-server', '--import', 'tsx', 'prisma/seed/run.ts'];
  const env = { ...process.env, DATABASE_URL: url, NODE_ENV: 'production' as const };
  try {
    const output = await promisify(execFile)(process.execPath, args, { cwd: root, env });
    return { code: 0, ...output };
  } catch (error) {
    const failed = z.object({ code: z.unknown(), stdout: z.string(), stderr: z.string() });
    return failed.parse(error);
  }
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}
