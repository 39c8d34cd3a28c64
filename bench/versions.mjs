// How long it takes until the notes of a text stand in the database: after a correction that misread one letter in a hundred, and after a
// revert, by the real commands. On a PostgreSQL that is made for it, with the settings of a real one, and removed:
//   node --conditions=react-server --import tsx bench/versions.mjs [words] [notes] [rounds]
// `the comparison` is the part of the correction that the pure functions take, with nothing around them. Beside the time stands the
// processor's time of this process and of the database together (Linux: it is read from /proc), which other work does not change much.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { migrate } from '../scripts/migrate.mjs';
import { ensurePostgres } from '../scripts/postgres.mjs';
import { scenariosOf } from './anchoring-scenarios.mjs';

const [, , words = '100000', count = '10000', rounds = '5'] = process.argv;

/** Of the kernel's clock for processes. */
const TICKS_A_SECOND = 100;

const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'glossator-bench-'));
const server = await ensurePostgres(dataDir);
try {
  await migrate(server.url, path.join(import.meta.dirname, '../prisma/migrations'));
  Object.assign(process.env, { DATABASE_URL: server.url, NEXTAUTH_SECRET: 'x'.repeat(32) });
  const { db } = await import('../lib/db/client.ts');
  await measure(db());
  await db().$disconnect();
} finally {
  await server.stop();
  fs.rmSync(dataDir, { recursive: true, force: true });
}

async function measure(client) {
  const { contentOf } = await import('../lib/testing/corrections.ts');
  const world = await import('../lib/testing/world.ts');
  const { correctDocument, revertDocument } = await import('../lib/versions/commands.ts');
  const { compareTexts } = await import('../lib/anchoring/carry.ts');
  const { carryAnchors } = await import('../lib/versions/model.ts');
  const [, { before, after, notes }] = scenariosOf(Number(words), Number(count), 1);

  const person = await world.makePerson('Irnerius');
  const groupId = await world.makeGroup(person);
  const owner = await world.refreshed(person);
  const small = await world.makePaper(owner, groupId, 'A text that is going to be another.');
  const correct = async (baseVersionId, text) => {
    const input = { id: uuidv7(), baseVersionId, kind: 'scan', note: '', content: contentOf(text) };
    return (await correctDocument(owner, small.id, input)).id;
  };
  const first = await correct(small.versionId, before);
  await writeNotes(client, { groupId, documentId: small.id, versionId: first, by: owner.personId }, notes);

  const times = { correction: [], 'the comparison': [], revert: [] };
  let base = first;
  for (let round = 0; round < Number(rounds); round++) {
    // Another text each time: what was compared once is remembered.
    const corrected = `${after} ${round}`;
    base = await timed(times.correction, () => correct(base, corrected));
    const anchors = notes.map(({ start, end, exact }) => ({ start, end, exact, state: 'exact' }));
    await timed(times['the comparison'], () =>
      carryAnchors(compareTexts(before, corrected), corrected, anchors),
    );
    base = await timed(times.revert, async () => {
      const input = { id: uuidv7(), baseVersionId: base, note: '' };
      return (await revertDocument(owner, small.id, 2, input)).id;
    });
  }
  const standing = await client.anchor.count({ where: { versionId: base, state: 'exact' } });
  console.log(
    `${words} words, ${standing} of ${count} notes as they were; ms, the first round and the median of ${rounds}`,
  );
  console.log('                    time           processor');
  for (const [name, all] of Object.entries(times)) {
    const cells = ['wall', 'processor'].flatMap((kind) => {
      const spent = all.map((one) => one[kind]);
      return [spent[0], median(spent)];
    });
    console.log(name.padEnd(16), ...cells.map((ms) => ms.toFixed(0).padStart(8)));
  }
}

async function timed(times, work) {
  const [from, before] = [performance.now(), processorMs()];
  const result = await work();
  times.push({ wall: performance.now() - from, processor: processorMs() - before });
  return result;
}

/** Of this process and of the database's, those that ended too. */
function processorMs() {
  const { user, system } = process.cpuUsage();
  const [postmaster] = fs.readFileSync(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n');
  const ticks = fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => ticksOf(pid, postmaster));
  return (user + system) / 1000 + ticks.reduce((sum, one) => sum + one, 0) * (1000 / TICKS_A_SECOND);
}

function ticksOf(pid, postmaster) {
  let stat;
  try {
    stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return 0; // it ended meanwhile
  }
  const [, parent, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [user, system, ofEndedUser, ofEndedSystem] = rest.slice(9, 13).map(Number);
  if (pid === postmaster) return user + system + ofEndedUser + ofEndedSystem;
  return parent === postmaster ? user + system : 0;
}

/** As the commands leave them, many at a time. */
async function writeNotes(client, { groupId, documentId, versionId, by }, notes) {
  const rows = notes.map(({ start, end, exact, prefix, suffix }) => {
    const ids = { id: uuidv7(), annotation: uuidv7(), thread: uuidv7() };
    return { ...ids, start, end, exact, prefix, suffix };
  });
  const given = JSON.stringify(rows);
  await client.$executeRaw`
    WITH given AS (
      SELECT * FROM jsonb_to_recordset(${given}::jsonb) AS g(id uuid, annotation uuid, thread uuid,
        "start" int, "end" int, exact text, prefix text, suffix text)
    ), passages AS (
      INSERT INTO passages (id, group_id, document_id, version_id, "start", "end", exact, prefix, suffix, created_by_id)
      SELECT id, ${groupId}::uuid, ${documentId}::uuid, ${versionId}::uuid, "start", "end", exact, prefix, suffix, ${by}::uuid
      FROM given
    ), annotations AS (
      INSERT INTO annotations (id, group_id, document_id, author_id, motivation, visibility, body, body_text)
      SELECT annotation, ${groupId}::uuid, ${documentId}::uuid, ${by}::uuid, 'highlighting', 'group',
        '{"type":"doc","content":[{"type":"paragraph"}]}', ''
      FROM given
    ), threads AS (
      INSERT INTO threads (id, group_id, annotation_id) SELECT thread, ${groupId}::uuid, annotation FROM given
    )
    INSERT INTO annotation_passages (annotation_id, passage_id, group_id, document_id, ordinal)
    SELECT annotation, id, ${groupId}::uuid, ${documentId}::uuid, 0 FROM given`;
  await client.$executeRaw`
    INSERT INTO anchors (passage_id, version_id, group_id, state, "start", "end")
    SELECT id, version_id, group_id, 'exact', "start", "end" FROM passages WHERE version_id = ${versionId}::uuid`;
  await client.$executeRaw`ANALYZE`;
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
