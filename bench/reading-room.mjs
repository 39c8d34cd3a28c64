// How the reading room bears many notes: a paper with none is the floor, the same paper with many is measured
// against it, in one run. Needs a Glossator with its sample that runs, on this computer:
//   node bench/reading-room.mjs http://127.0.0.1:3000 2000
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { findChromium } from '../scripts/chromium.mjs';

const [, , base = 'http://127.0.0.1:3000', count = '2000', rounds = '5'] = process.argv;
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];

const executablePath = findChromium();
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: [...FLAGS, ...QUIET],
});
try {
  const page = await signIn();
  const paper = await readFile(new URL('../prisma/seed/source-paper.txt', import.meta.url), 'utf8');
  const [bare, full] = [await importPaper(page, paper, 'Bare'), await importPaper(page, paper, 'Full')];
  await fill(page, full, Number(count));
  const results = { bare: [], full: [] };
  for (let round = 0; round < Number(rounds); round++) {
    results.bare.push(await measure(page, bare));
    results.full.push(await measure(page, full));
  }
  print(results);
} finally {
  await browser.close();
}

async function signIn() {
  const context = await browser.newContext({ viewport: { width: 1440, height: 960 } });
  const page = await context.newPage();
  await page.goto(`${base}/sign-in?next=/`);
  await page.getByRole('button', { name: /^Azo\b/ }).click();
  await page.waitForURL(`${base}/`);
  return page;
}

async function importPaper(page, text, title) {
  const { groups } = await (await page.request.get(`${base}/api/v1/groups`)).json();
  const data = { id: randomUUID(), title: `${title} ${randomUUID().slice(0, 6)}`, text };
  const response = await page.request.post(`${base}/api/v1/groups/${groups[0].id}/documents`, { data });
  if (!response.ok()) throw new Error(await response.text());
  return response.json();
}

/** Notes on passages of 3 to 60 letters all over the paper, the same in every run. */
async function fill(page, document, notes) {
  await page.goto(`${base}/documents/${document.id}`);
  const blocks = await page.evaluate(() =>
    [...document.querySelectorAll('article [data-start]')].map((block) => block.textContent),
  );
  const letters = [...blocks.join('\n')];
  const random = generator(7);
  for (let made = 0; made < notes;) {
    const batch = Array.from({ length: Math.min(8, notes - made) }, () => {
      const start = Math.floor(random() * (letters.length - 80));
      const end = start + 3 + Math.floor(random() * 58);
      const exact = letters.slice(start, end).join('');
      return exact.trim() === '' ? null : { start, end, exact };
    }).filter((passage) => passage !== null);
    await Promise.all(batch.map((passage) => write(page, document, passage, made)));
    made += batch.length;
  }
}

async function write(page, { id, versionId }, passage, number) {
  const words = `Note ${number}: ${'a gloss on these words, as long as glosses are. '.repeat(1 + (number % 4))}`;
  const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] };
  const data = {
    ...{ id: randomUUID(), body, motivation: 'commenting', visibility: 'group' },
    passages: [{ versionId, ...passage }],
  };
  const response = await page.request.post(`${base}/api/v1/documents/${id}/annotations`, { data });
  if (!response.ok()) throw new Error(await response.text());
}

/** Milliseconds of the renderer's main thread. */
async function measure(page, document) {
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  const busy = async () => {
    const { metrics } = await client.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
  };
  const spent = async (work) => {
    const before = await busy();
    await work();
    await frames(page, 2);
    return (await busy()) - before;
  };
  await page.goto('about:blank');
  const load = await spent(async () => {
    await page.goto(`${base}/documents/${document.id}`);
    await page.waitForSelector('[data-placed]');
    await page.waitForTimeout(1_000); // the stream keeps the network from ever being idle
  });
  await page.evaluate(() => {
    window.slowFrames = 0;
    const count = (list) => (window.slowFrames += list.getEntries().length);
    new PerformanceObserver(count).observe({ type: 'long-animation-frame' });
  });
  const scroll = await spent(async () => {
    for (let step = 0; step < 60; step++) {
      await page.mouse.wheel(0, 140);
      await frames(page, 1);
    }
  });
  const slow = await page.evaluate(() => window.slowFrames);
  await page.evaluate(() => window.scrollTo(0, 0));
  await frames(page, 2);
  const walk = await spent(async () => {
    for (let step = 0; step < 20; step++) {
      await page.keyboard.press('j');
      await frames(page, 1);
    }
  });
  const size = await page.evaluate(() => document.querySelectorAll('*').length);
  await client.detach();
  return {
    ...{ load, 'scroll, a step': scroll / 60, 'frames over 50 ms': slow },
    ...{ 'next note, a key': walk / 20, elements: size },
  };
}

function frames(page, many) {
  return page.evaluate(async (left) => {
    for (let i = 0; i < left; i++) await new Promise((done) => requestAnimationFrame(done));
  }, many);
}

function print({ bare, full }) {
  console.log(`${full.length} rounds, medians, ms of the main thread; ${count} notes against none`);
  for (const name of Object.keys(full[0])) {
    const [floor, ours] = [bare, full].map((rows) => median(rows.map((row) => row[name])));
    console.log(
      `${name.padEnd(18)} ${ours.toFixed(1).padStart(9)} ${floor.toFixed(1).padStart(9)}  ×${(ours / floor).toFixed(2)}`,
    );
  }
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** Mulberry32. */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
