import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { rowsOfCsv } from '@/e2e/csv';
import {
  answerOf,
  checkAxe,
  expect,
  noteOn,
  test,
  unique,
  type Imported,
  type SavedNote,
} from '@/e2e/fixtures';

const PARAGRAPHS = [
  'What is taken out of a room is what was written in it.',
  '1. Of tables',
  'A row of a table stands for a note, and a note may begin with a sign that computes.',
];
const TAG = 'taken out';

interface Written {
  member: SavedNote;
  other: SavedNote;
  words: { member: string; other: string; secret: string; plain: string };
}

/** Notes of two members, one of them private and one without the tag. */
async function writeNotes(member: Page, other: Page, place: Imported): Promise<Written> {
  const words = {
    member: unique('=1+1 is what a row may say,\nand "more".'),
    other: unique('Who takes it out?'),
    secret: unique('For my eyes.'),
    plain: unique('Without a tag.'),
  };
  const write = (page: Page, exact: string, text: string, given: object) =>
    answerOf<SavedNote>(page, `/api/v1${place.path}/annotations`, {
      ...noteOn(place, exact, text),
      ...given,
    });
  const tags = [TAG];
  await write(member, 'a sign', words.secret, { tags, visibility: 'private' });
  await write(other, 'a note', words.plain, {});
  return {
    words,
    member: await write(member, 'A row of a table', words.member, { tags }),
    other: await write(other, 'taken out of a room', words.other, { tags, motivation: 'questioning' }),
  };
}

const notesOn = (page: Page) => page.getByRole('region', { name: 'Passages' }).locator('li[id^="note-"]');
const counts = (page: Page) => page.getByRole('status').first();

async function fileOf(page: Page, name: RegExp): Promise<{ name: string; text: string }> {
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name }).click();
  const file = await download;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

test('a reviewer filters, shares the link, and takes out what the page shows', async ({ as, importText }) => {
  const [accursius, placentinus, place] = [
    await as('Accursius'),
    await as('Placentinus'),
    await importText(...PARAGRAPHS),
  ];
  const { words, member, other } = await writeNotes(accursius, placentinus, place);
  const page = await as('Hugolinus', { permissions: ['clipboard-read', 'clipboard-write'] });

  await test.step('the list is found from the text, and has no trace of a private note', async () => {
    await page.goto(place.path);
    await page.getByRole('link', { name: 'Passages and export' }).click();
    await expect(counts(page)).toHaveText('3 notes');
    await expect(notesOn(page)).toHaveCount(3);
    await expect(notesOn(page).nth(0)).toContainText(words.other);
    await expect(notesOn(page).nth(1)).toContainText('=1+1');
    await expect(page.getByText(words.secret)).toHaveCount(0);
  });

  await test.step('conditions are added and taken back one by one', async () => {
    const filter = page.getByRole('form', { name: 'Filter' });
    await filter.getByText('Tag', { exact: true }).click();
    await filter.getByRole('checkbox', { name: TAG }).click();
    await expect(counts(page)).toHaveText('2 of 3 notes');
    await filter.getByRole('checkbox', { name: 'Question' }).click();
    await expect(counts(page)).toHaveText('1 of 3 notes');
    await expect(filter.getByRole('checkbox', { name: 'Question' })).toBeFocused();
    await page.getByRole('link', { name: 'Without Kind: Question' }).click();
    await expect(counts(page)).toHaveText('2 of 3 notes');
    await expect(page).toHaveURL(/\/passages\?tag=taken\+out$/);
  });

  await test.step('the same link shows somebody else what is theirs', async () => {
    await page.getByRole('button', { name: 'Copy link' }).click();
    await expect(page.getByText('Copied.')).toBeVisible();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toContain(`${place.path}/passages?tag=taken+out`);
    await accursius.goto(new URL(link).pathname + new URL(link).search);
    await expect(counts(accursius)).toHaveText('3 of 4 notes');
    await expect(accursius.getByText(words.secret)).toBeVisible();
    await expect(accursius.getByText('what you wrote or proposed yourself')).toBeVisible();
    const own = rowsOfCsv((await fileOf(accursius, /CSV/)).text).filter(({ kind }) => kind === 'note');
    expect(own.map(({ author }) => author)).toEqual(['Accursius', 'Accursius']);
    expect(own.map(({ body }) => body)).toContain(words.secret);
  });

  await test.step('the table has the rows that the page has, and computes nothing', async () => {
    const file = await fileOf(page, /CSV/);
    expect(file.name).toMatch(/-v1-filtered-annotations\.csv$/);
    const rows = rowsOfCsv(file.text);
    const shown = await notesOn(page).evaluateAll((items) =>
      items.map((item) => ({ id: item.id, quote: item.querySelector('mark')?.textContent })),
    );
    const taken = rows.map(({ id, quote }) => ({ id: `note-${id}`, quote }));
    expect(taken.sort((a, b) => a.id.localeCompare(b.id))).toEqual(
      shown.sort((a, b) => a.id.localeCompare(b.id)),
    );
    const row = rows.find(({ id }) => id === member.id);
    expect(row).toMatchObject({
      body: `'${words.member}`,
      tags: TAG,
      section: '1. Of tables',
      paragraph: '2',
    });
    expect(row?.permalink).toContain(`${place.path}?version=1#note-${member.id}`);
    const { start = '', end = '', quote } = row ?? {};
    const text = await (await page.request.get(new URL(row?.version_text ?? '').pathname)).text();
    expect([...text].slice(Number(start), Number(end)).join('')).toBe(quote);
  });

  await test.step('the Web Annotations are the same notes', async () => {
    const file = await fileOf(page, /JSON-LD/);
    const { first, total } = JSON.parse(file.text) as { first: { items: { id: string }[] }; total: number };
    expect(total).toBe(2);
    expect(first.items.map(({ id }) => id.split('#note-')[1]).sort()).toEqual([member.id, other.id].sort());
  });

  await test.step('a row leads to its note in the reader, which can show the same notes', async () => {
    await page.getByRole('link', { name: /A row of a table/ }).click();
    await expect(page).toHaveURL(new RegExp(`#note-${member.id}$`));
    await expect(page.locator('[data-focused]').first()).toContainText('=1+1');
    await page.goBack();
    await page.getByRole('link', { name: 'Open in the reader' }).click();
    await expect(page).toHaveURL(`${place.path}?tag=taken+out`);
  });
});

test('where nothing fits, the list says what to loosen', async ({ as, importText }) => {
  test.slow();
  const [accursius, placentinus, place] = [
    await as('Accursius'),
    await as('Placentinus'),
    await importText(...PARAGRAPHS),
  ];
  await writeNotes(accursius, placentinus, place);
  const page = await as('Hugolinus');
  await page.goto(`${place.path}/passages?tag=taken+out&thread=resolved&motivation=shouting&person=nobody`);
  await expect(page.getByText('Nothing fits all of these conditions.')).toBeVisible();
  await page.getByRole('link', { name: 'Without Person: not found here' }).click();
  await page.getByRole('link', { name: 'Without discussion: 2' }).click();
  await expect(counts(page)).toHaveText('2 of 3 notes');
});

test('without JavaScript the list is filtered by a form, read page by page and taken out', async ({
  as,
  paper,
}) => {
  const page = await as('Hugolinus', { javaScriptEnabled: false });
  await page.goto(`${paper.path}/passages`);
  const filter = page.getByRole('form', { name: 'Filter' });
  await filter.getByRole('checkbox', { name: 'Question' }).check();
  await filter.getByRole('button', { name: 'Show' }).click();
  await expect(page).toHaveURL(/\?motivation=questioning$/);
  await expect(filter.getByRole('checkbox', { name: 'Question' })).toBeChecked();
  await expect(notesOn(page).first()).toBeVisible();
  const [, shown = '', all = ''] = /(\d+) of (\d+) notes/.exec(await counts(page).innerText()) ?? [];
  expect(Number(shown)).toBeLessThan(Number(all));
  const rows = rowsOfCsv((await fileOf(page, /CSV/)).text);
  expect(
    rows.filter(({ kind }) => kind === 'note').every(({ motivation }) => motivation === 'questioning'),
  ).toBe(true);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the list, ${colorScheme}`, async ({ as, paper }) => {
    test.slow();
    const page = await as('Hugolinus', { colorScheme });
    await page.goto(`${paper.path}/passages`);
    await checkAxe(page);
    for (const replies of await page.locator('details:has-text("repl")').all())
      await replies.locator('summary').first().click();
    await page.getByRole('form', { name: 'Filter' }).getByText('Entity', { exact: true }).click();
    await checkAxe(page);
    await page.goto(`${paper.path}/passages?tag=nothing&link=rejected`);
    await checkAxe(page);
  });
}
