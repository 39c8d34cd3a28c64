import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ImportRefused } from '@/lib/content/import/importer';
import { db } from '@/lib/db/client';
import { cancelImport, startImport } from '@/lib/imports/commands';
import { StartImportQuery } from '@/lib/imports/input';
import { readImport } from '@/lib/imports/queries';
import { beat, endJob, giveBack, takeJob } from '@/lib/jobs/commands';
import { runImport } from '@/lib/jobs/run-import';
import { runWorker } from '@/lib/jobs/worker';
import { makeBomb, makePdf } from '@/lib/testing/import-files';
import { prepareDatabase } from '@/lib/testing/prepare-database';
import { makeWorld, type World } from '@/lib/testing/world';

prepareDatabase();

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const bytesOf = (text: string) => new TextEncoder().encode(text);
const start = async (bytes: Uint8Array, name = 'a.md') =>
  (
    await startImport(
      world.people.owner,
      world.groupId,
      StartImportQuery.parse({ id: uuidv7(), name }),
      bytes,
    )
  ).id;
const stateOf = (id: string) => readImport(world.people.owner, id);
const silent = (id: string) =>
  db().job.update({ where: { id }, data: { heartbeatAt: new Date(Date.now() - 60_000) } });

describe('a job', () => {
  it('is taken once, by one of those who look for it, and the oldest first', async () => {
    const [first, second] = [await start(bytesOf('a')), await start(bytesOf('b'))];
    const taken = await Promise.all([takeJob(['import']), takeJob(['import']), takeJob(['import'])]);
    expect(
      taken
        .map((job) => job?.id)
        .filter(Boolean)
        .sort(),
    ).toEqual([first, second].sort());
    for (const job of taken) if (job) await db().job.delete({ where: { id: job.id } });
  });

  it('is taken from the group that no worker did anything for the longest time, however much another has waiting', async () => {
    const many = [await start(bytesOf('a')), await start(bytesOf('b')), await start(bytesOf('c'))];
    const startElsewhere = async () => {
      const query = StartImportQuery.parse({ id: uuidv7(), name: 'a.md' });
      return (await startImport(world.people.outsider, world.elsewhere.groupId, query, bytesOf('d'))).id;
    };
    const few = await startElsewhere();
    const take = async () => (await takeJob(['import']))?.id;
    expect([await take(), await take()]).toEqual([many[0], few]);
    await db().job.update({ where: { id: few }, data: { heartbeatAt: new Date(Date.now() - 10_000) } });
    const more = await startElsewhere();
    expect([await take(), await take(), await take()]).toEqual([more, many[1], many[2]]);
    await db().job.deleteMany({ where: { id: { in: [...many, few, more] } } });
  });

  it('is taken again from a worker that fell silent, which can say and keep nothing of it any more', async () => {
    const id = await start(bytesOf('a'));
    const lost = await takeJob(['import']);
    expect(await takeJob(['import'])).toBeNull();
    await silent(id);
    const again = await takeJob(['import']);
    expect(again).toMatchObject({ id, attempt: 2 });
    if (!lost || !again) throw new Error('It was not taken.');
    expect(await beat(lost, 0.5)).toBe(false);
    expect(await db().$transaction((tx) => endJob(tx, lost, { state: 'failed', error: 'x' }))).toBe(false);
    expect(await beat(again, 0.5)).toBe(true);
    await giveBack(again);
    expect(await stateOf(id)).toMatchObject({ state: 'queued', progress: 0 });
    await db().job.delete({ where: { id } });
  });
});

describe('the worker', () => {
  const stop = new AbortController();
  let working: Promise<void>;
  beforeAll(() => {
    working = runWorker(stop.signal);
  });
  afterAll(async () => {
    stop.abort();
    await working;
  });
  const until = (id: string, state: string) =>
    expect.poll(async () => (await stateOf(id)).state, { timeout: 25_000 }).toBe(state);

  it('imports what waits, in a process of its own', async () => {
    const id = await start(
      makePdf([[{ y: 700, text: 'Ius est ars boni et aequi, ut eleganter Celsus definit.' }]]),
      'a.pdf',
    );
    await until(id, 'done');
    const { made, report } = await stateOf(id);
    expect(made).toMatchObject({ title: 'a' });
    expect(report).toMatchObject({ format: 'pdf', read: { paragraph: 1 } });
  });

  it('says in a sentence why a file cannot be imported, and goes on with the next', async () => {
    const bad = await start(bytesOf('%PDF-1.7 nothing'), 'a.pdf');
    const good = await start(bytesOf('Summa'));
    await until(good, 'done');
    expect(await stateOf(bad)).toMatchObject({ state: 'failed', error: expect.stringContaining('damaged') });
  });

  it('gives a job up that took its workers down twice, with a sentence', async () => {
    const id = await start(bytesOf('Summa'));
    await db().job.update({ where: { id }, data: { state: 'running', attempts: 2 } });
    await silent(id);
    await until(id, 'failed');
    expect((await stateOf(id)).error).toContain('broke off twice');
  });

  it('ends the process of an import that is cancelled', async () => {
    // A great deal to read: the test does not wait for it.
    const id = await start(bytesOf('- [a](b) *c* \n'.repeat(100_000)));
    await until(id, 'running');
    await cancelImport(world.people.owner, id);
    const next = await start(bytesOf('Summa'));
    await until(next, 'done');
    expect((await stateOf(id)).state).toBe('cancelled');
  });
});

describe('the process that reads a file', () => {
  const never = new AbortController().signal;
  const order = { name: 'a.md', bytes: bytesOf('- [a](b) *c* \n'.repeat(100_000)) };
  const none = () => undefined;

  it('is ended when it takes too long', async () => {
    const limits = { time: 50, memory: 512 };
    const run = runImport(order, { signal: never, onProgress: none, limits });
    await expect(run).rejects.toThrow(ImportRefused);
    await expect(run).rejects.toThrow('took longer than');
  });

  it('is ended when it takes too much memory, and takes nobody along', async () => {
    const setting = { signal: never, onProgress: none, limits: { time: 60_000, memory: 96 } };
    const small = { name: 'a.md', bytes: bytesOf('- [a](b) *c*') };
    expect(await runImport(small, setting)).toMatchObject({ report: { read: { listItem: 1 } } });
    await expect(runImport(order, setting)).rejects.toThrow('more memory than an import may have');
  });

  it('is not said to have needed too much when it broke otherwise; what it said last is told to who runs the site', async () => {
    const limits = { time: 60_000, memory: NaN };
    const run = runImport(order, { signal: never, onProgress: none, limits });
    await expect(run).rejects.not.toThrow(ImportRefused);
    await expect(run).rejects.toThrow(/ended \(code 9\)[^]*--max-old-space-size/);
  });

  it('is ended when it takes too much memory beside JavaScript’s, as what a PDF unpacks to', async () => {
    const limits = { time: 60_000, memory: 160 };
    const run = runImport(
      { name: 'a.pdf', bytes: makeBomb(300) },
      { signal: never, onProgress: none, limits },
    );
    await expect(run).rejects.toThrow('more memory than an import may have');
  });

  it('does not outlive a worker that is killed, whatever it is at', async () => {
    // What this reads, no event can interrupt.
    const script = `
      const child = require('node:child_process').fork('lib/jobs/import-process.ts', ['4e9'], {
        execArgv: ['--import', 'tsx'], serialization: 'advanced', env: {},
      });
      child.send({ name: 'a.md', bytes: Buffer.from('- [a](b) *c* \\n'.repeat(130_000)) });
      setTimeout(() => console.log(child.pid), 1500);`;
    const worker = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [pid] = (await once(worker.stdout, 'data')) as [Buffer];
    const isAlive = () => {
      try {
        return process.kill(Number(pid), 0);
      } catch {
        return false;
      }
    };
    expect(isAlive()).toBe(true);
    worker.kill('SIGKILL');
    await expect.poll(isAlive, { timeout: 5_000 }).toBe(false);
  });

  it('says how far it is', async () => {
    const told: number[] = [];
    const bytes = makePdf(
      Array.from({ length: 3 }, (_, i) => [{ y: 700, text: `Page ${i}: ius est ars boni et aequi.` }]),
    );
    await runImport({ name: 'a.pdf', bytes }, { signal: never, onProgress: (part) => told.push(part) });
    expect(told).toEqual([0.25, 0.5, 0.75]);
  });
});
