import type { Page } from '@playwright/test';
import {
  cardOf,
  expect,
  selectionBar,
  test,
  unique,
  writeNote,
  type Imported,
  type SavedNote,
} from '@/e2e/fixtures';
import { codePointsOf, drawn, pointOn, selectText, textOf } from '@/e2e/text';

const PARAGRAPHS = [
  'The first paragraph speaks of a quill. It has two sentences.',
  'The second paragraph ends before the heading.',
  '2. A heading of its own',
  'The third paragraph stands under it.',
];

const SELECTIONS: { what: string; words: string; by: (page: Page, words: string) => Promise<void> }[] = [
  { what: 'a word', words: 'quill', by: selectText },
  { what: 'one letter', words: 'q', by: selectText },
  {
    what: 'words drawn over backwards',
    words: 'a quill. It has',
    by: (page, words) => selectText(page, words, { backwards: true }),
  },
  { what: 'a passage over two blocks', words: 'sentences.\nThe second paragraph', by: selectText },
  {
    what: 'a passage over a heading',
    words: 'the heading.\n2. A heading of its own\nThe third',
    by: selectText,
  },
  { what: 'a paragraph by a triple click', words: PARAGRAPHS[1] ?? '', by: tripleClick },
  { what: 'a heading by a triple click', words: PARAGRAPHS[2] ?? '', by: tripleClick },
  { what: 'the last paragraph by a triple click', words: PARAGRAPHS[3] ?? '', by: tripleClick },
  { what: 'the whole text', words: PARAGRAPHS.join('\n'), by: selectAll },
];

for (const { what, words, by } of SELECTIONS) {
  test(`a selection of ${what} becomes exactly that passage`, async ({ as, importText }) => {
    const [page, place] = [await as('Accursius'), await importText(...PARAGRAPHS)];
    await page.goto(place.path);
    await by(page, words);
    await expectNoteOn(page, place, words);
    await page.reload();
    await expect.poll(() => drawn(page, 'gloss-')).toEqual(words.split('\n'));
  });
}

test('a selection that is nothing but white space offers nothing', async ({ as, importText }) => {
  const [page, place] = [await as('Accursius'), await importText(...PARAGRAPHS)];
  await page.goto(place.path);
  await selectText(page, 'quill');
  await expect(selectionBar(page)).toBeVisible();
  await selectText(page, ' ');
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe(' ');
  await expect(selectionBar(page)).toBeHidden();
});

test('what is written from right to left stands so while it is written', async ({ as, importText }) => {
  const [page, place] = [await as('Accursius'), await importText(...PARAGRAPHS)];
  await page.goto(place.path);
  await selectText(page, 'quill');
  await selectionBar(page).getByRole('button', { name: /^Note/ }).click();
  const field = page.getByRole('textbox', { name: 'Your note' });
  await field.fill('«הערה» in the margin');
  await expect(field).toHaveCSS('direction', 'rtl');
  await field.fill('A note, הערה');
  await expect(field).toHaveCSS('direction', 'ltr');
});

test('words that were selected before the script of the page ran can be written about', async ({
  as,
  importText,
}) => {
  const [page, place] = [await as('Accursius'), await importText(...PARAGRAPHS)];
  const words = PARAGRAPHS[1] ?? '';
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/_next/static/**/*.js', async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(place.path, { waitUntil: 'commit' });
  await page.getByText(words).evaluate((block) => getSelection()?.selectAllChildren(block));
  release();
  await expectNoteOn(page, place, words);
});

test('in an imported text of many scripts, every selection is counted in code points', async ({
  as,
  paper,
}) => {
  const paragraphs = [
    'Before 😀👩‍⚖️ the quill, after it x̌y and q̃.',
    '法典の解釈は注釈者の仕事である。',
    'אמר הרב משפט עברי ולא יותר 🇮🇹 כאן.',
    'The word فقه stands in a line from left to right.',
  ];
  const page = await as('Azo');
  await page.goto(`/groups/${paper.groupId}/imports`);
  const title = unique('Many scripts');
  await page.getByRole('textbox', { name: 'Title' }).fill(title);
  await page.getByText('Paste a text instead').click();
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill(paragraphs.join('\n\n'));
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('link', { name: title }).click();
  await page.waitForURL('**/documents/*');
  const text = paragraphs.join('\n');
  await expect.poll(() => textOf(page)).toBe(text);

  const selections = ['quill', '👩‍⚖️', 'x̌y', 'q̃', '注釈者', 'משפט עברי', 'כאן', 'فقه', 'left to right'];
  for (const words of selections) {
    await selectText(page, words);
    await expectNoteOn(page, { text }, words);
  }
  await page.reload();
  await expect.poll(async () => (await drawn(page, 'gloss-')).toSorted()).toEqual(selections.toSorted());
});

test('clicks at one place reach each of the notes that lie there, from the innermost outwards', async ({
  as,
  paper,
}) => {
  const page = await as('Accursius');
  await page.goto(paper.path);
  const about = {
    azo: 'Temporary loss of function only. Would the 2007 case',
    private: 'For my essay: a rule whose application',
    highlight: 'Highlight',
  };
  await expectFocusAtEachClick(page, 'temporary loss of function', [
    about.highlight,
    about.azo,
    about.highlight,
  ]);
  await expectFocusAtEachClick(page, 'it is a violation of sovereignty', [
    about.private,
    about.azo,
    about.private,
  ]);
  await expectFocusAtEachClick(page, 'even if there is no physical', [about.azo, about.azo]);
});

async function tripleClick(page: Page, words: string): Promise<void> {
  const { x, y } = await pointOn(page, words);
  await page.mouse.click(x, y, { clickCount: 3 });
}

async function selectAll(page: Page, words: string): Promise<void> {
  const { x, y } = await pointOn(page, words);
  await page.mouse.click(x, y);
  await page.keyboard.press('Control+A');
}

/** Writes a note on what is selected; what is sent and what is saved must be these words, where they stand. */
async function expectNoteOn(page: Page, { text }: Pick<Imported, 'text'>, words: string): Promise<SavedNote> {
  const { sent, saved } = await writeNote(page, unique('On exactly this'));
  const passage = { exact: words, ...codePointsOf(text, words) };
  expect(sent.passages).toEqual([expect.objectContaining(passage)]);
  expect(saved.passages).toEqual([expect.objectContaining(passage)]);
  await expect.poll(() => drawn(page, 'gloss-focus')).toEqual(words.split('\n'));
  return saved;
}

async function expectFocusAtEachClick(page: Page, words: string, expected: string[]): Promise<void> {
  const { x, y } = await pointOn(page, words);
  for (const inCard of expected) {
    await page.mouse.click(x, y);
    const card = page.locator('[data-card][data-focused]');
    await expect(card).toContainText(inCard);
    // Its words came too: a hand that pressed again before would make a double click.
    await expect(card.getByRole('button', { name: 'Link entity' })).toBeVisible();
  }
  await expect(cardOf(page, expected.at(-1) ?? '').first()).toBeVisible();
}
