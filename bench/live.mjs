// What it costs the server to tell many readers of a change: the same number of streams of a bare server, which
// asks nobody anything, is the floor, measured in the same run. Needs a Glossator with its sample that runs, on
// this computer (Linux: the processes' time is read from /proc):
//   node bench/live.mjs http://127.0.0.1:3000 300
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';

const [, , base = 'http://127.0.0.1:3000', count = '300', rounds = '5'] = process.argv;
const CHANGES = 40;
const STREAMS_A_SESSION = 30;
/** Of the kernel's clock for processes. */
const TICKS_A_SECOND = 100;

/** The cookies of who writes. */
let owner;

if (process.env.BARE === '1') serveBare();
else await main();

async function main() {
  const bare = await startBare();
  try {
    const place = await importText();
    const glossator = {
      pid: pidOf(new URL(base).port),
      open: (heard) => openStreams(place, Number(count), heard),
      change: () => write(place),
    };
    const results = [];
    for (let round = 0; round < Number(rounds); round++) {
      const floor = await measure(bare);
      const quiet = await measure(glossator, 0);
      const full = await measure(glossator);
      results.push({
        'bare server: µs of processor a delivery': floor.cpu / floor.deliveries,
        'Glossator: µs of processor a delivery': (full.cpu - quiet.cpu) / full.deliveries,
        'Glossator: µs of processor a note written, without streams': quiet.cpu / CHANGES,
        'bare server: ms to the median reader': floor.latency,
        'Glossator: ms from the request to the median reader': full.latency,
        'Glossator: deliveries lost': Number(count) * CHANGES - full.deliveries,
      });
    }
    console.log(`${count} streams, ${CHANGES} changes a round; medians of ${rounds} rounds`);
    for (const name of Object.keys(results[0]))
      console.log(`${name}: ${median(results.map((result) => result[name])).toFixed(1)}`);
  } finally {
    bare.stop();
  }
}

/** Processor time of the server in microseconds, for so many changes to that many streams. */
async function measure(server, streams = Number(count)) {
  const times = [];
  let deliveries = 0;
  let written = 0;
  const heard = () => {
    deliveries += 1;
    times.push(performance.now() - written);
  };
  const close = streams > 0 ? await server.open(heard) : () => undefined;
  await pause(1500);
  const before = cpuOf(server.pid);
  for (let change = 0; change < CHANGES; change++) {
    const expected = streams * (change + 1);
    written = performance.now();
    await server.change();
    for (let wait = 0; deliveries < expected && wait < 400; wait++) await pause(5);
  }
  const cpu = cpuOf(server.pid) - before;
  close();
  await pause(500);
  return { cpu, deliveries, latency: times.length > 0 ? median(times) : 0 };
}

/** Streams of the group's owner, of as many sessions as they need. */
async function openStreams({ groupId }, many, heard) {
  const requests = [];
  for (let open = 0; open < many; open += STREAMS_A_SESSION) {
    const cookie = await signIn();
    const some = Math.min(STREAMS_A_SESSION, many - open);
    const path = `/api/v1/groups/${groupId}/stream`;
    requests.push(
      ...(await Promise.all(
        Array.from({ length: some }, () => openStream(base + path, { cookie }, 'event: ready', heard)),
      )),
    );
  }
  return () => requests.forEach((request) => request.destroy());
}

/** Resolves when the stream said that it is there. */
function openStream(url, headers, ready, heard) {
  return new Promise((resolve, reject) => {
    const request = http.get(url, { headers, agent: false }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url} answered ${response.statusCode}`));
      let rest = '';
      response.setEncoding('utf8');
      response.on('error', () => undefined); // it is destroyed in the end
      response.on('data', (text) => {
        const parts = (rest + text).split('\n\n');
        rest = parts.pop();
        for (const part of parts) {
          if (part.startsWith(ready)) resolve(request);
          if (part.startsWith('event: change')) part.match(/"key"/g)?.forEach(() => heard());
        }
      });
    });
    request.on('error', reject);
  });
}

async function importText() {
  owner = await signIn();
  const { groups } = await ask('/api/v1/groups');
  const groupId = groups[0].id;
  const text = 'The text of the law stands in the middle of the leaf.';
  const data = { id: randomUUID(), title: `Bench ${randomUUID().slice(0, 6)}`, text };
  const { id, versionId } = await ask(`/api/v1/groups/${groupId}/documents`, data);
  return { groupId, id, versionId };
}

async function write({ id, versionId }) {
  const body = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'A gloss.' }] }],
  };
  const passages = [{ versionId, start: 4, end: 8, exact: 'text' }];
  const note = { id: randomUUID(), motivation: 'commenting', visibility: 'group', body, passages };
  await ask(`/api/v1/documents/${id}/annotations`, note);
}

async function ask(path, data) {
  const response = await fetch(base + path, {
    headers: { cookie: owner, 'content-type': 'application/json' },
    ...(data && { method: 'POST', body: JSON.stringify(data) }),
  });
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  return response.json();
}

/** The cookies of a new session of Azo's, through the sample's door. */
async function signIn() {
  const page = await (await fetch(`${base}/sign-in`)).text();
  const personId = /[0-9a-f-]{36}/.exec(page.slice(page.indexOf('Azo') - 400))?.[0];
  const csrf = await fetch(`${base}/api/auth/csrf`);
  const cookies = csrf.headers.getSetCookie();
  const { csrfToken } = await csrf.json();
  const fields = { personId, csrfToken, callbackUrl: '/', json: 'true' };
  const answer = await fetch(`${base}/api/auth/callback/sample`, {
    ...{ method: 'POST', redirect: 'manual', body: new URLSearchParams(fields) },
    headers: { cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') },
  });
  return [...cookies, ...answer.headers.getSetCookie()].map((cookie) => cookie.split(';')[0]).join('; ');
}

/** A server that sends what it is told to everybody, in a process of its own. */
async function startBare() {
  const child = fork(import.meta.filename, { env: { ...process.env, BARE: '1' } });
  const port = await new Promise((resolve) => child.once('message', resolve));
  const url = `http://127.0.0.1:${port}`;
  const stream = (heard) => openStream(`${url}/stream`, {}, 'event: ready', heard);
  return {
    pid: child.pid,
    open: async (heard) => {
      const requests = await Promise.all(Array.from({ length: Number(count) }, () => stream(heard)));
      return () => requests.forEach((request) => request.destroy());
    },
    change: () => fetch(`${url}/change`).then((response) => response.text()),
    stop: () => child.kill(),
  };
}

function serveBare() {
  const open = new Set();
  const ids = `"actorId":"${randomUUID()}","documentId":"${randomUUID()}","annotationId":"${randomUUID()}"`;
  const change = `{"changes":[{"key":"abcdefghijkl","verb":"annotation.created",${ids},"gone":false}]}`;
  const message = `event: change\nid: ${'c'.repeat(80)}\ndata: ${change}\n\n`;
  const server = http.createServer((request, response) => {
    if (request.url === '/change') {
      for (const stream of open) stream.write(message);
      return void response.end('{}');
    }
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write('event: ready\ndata: {}\n\n');
    open.add(response);
    response.on('close', () => open.delete(response));
  });
  server.listen(0, '127.0.0.1', () => process.send(server.address().port));
}

/** User and system time of a process in microseconds. */
function cpuOf(pid) {
  const fields = fs
    .readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return ((Number(fields[11]) + Number(fields[12])) * 1e6) / TICKS_A_SECOND;
}

/** The process that listens on a port of this computer. */
function pidOf(port) {
  const hex = Number(port).toString(16).toUpperCase().padStart(4, '0');
  const lines = ['tcp', 'tcp6'].flatMap((name) => fs.readFileSync(`/proc/net/${name}`, 'utf8').split('\n'));
  const fields = lines.map((line) => line.trim().split(/\s+/));
  const inode = fields.find(([, local, , state]) => local?.endsWith(`:${hex}`) && state === '0A')?.[9];
  for (const pid of fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      for (const fd of fs.readdirSync(`/proc/${pid}/fd`))
        if (fs.readlinkSync(`/proc/${pid}/fd/${fd}`) === `socket:[${inode}]`) return pid;
    } catch {
      // gone, or another user's
    }
  }
  throw new Error(`No process of this user listens on port ${port}.`);
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
