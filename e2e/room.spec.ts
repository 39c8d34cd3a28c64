import type { Page } from '@playwright/test';
import {
  answerOf,
  cardOf,
  checkAxe,
  expect,
  isCreation,
  noteOn,
  test,
  unique,
  type Imported,
} from '@/e2e/fixtures';
import { drawn, pointOn, selectText } from '@/e2e/text';

const FIRST = 'The text of the law stands in the middle of the leaf, and the gloss around it.';
const SECOND =
  'Who reads the gloss alone reads half of the leaf, and who reads the text alone the other half.';
const THIRD = 'At the end of the leaf the reader turns it, and all begins again.';

/** Writes a note through the API, as somebody who is not in the room. */
async function write(
  page: Page,
  place: Imported,
  exact: string,
  words: string,
  more: object = {},
): Promise<string> {
  const note = { ...noteOn(place, exact, words), ...more };
  await answerOf(page, `/api/v1${place.path}/annotations`, note);
  return note.id;
}

test('the keys lead through the notes in the order of the text, and Escape leaves them', async ({
  as,
  importText,
}) => {
  const place = await importText(FIRST, SECOND, THIRD);
  const page = await as('Accursius');
  const [late, early] = [unique('Turned with the thumb.'), unique('In the middle of what?')];
  await write(page, place, 'the reader turns it', late);
  await write(page, place, 'in the middle', early);
  await page.goto(place.path);
  await expect.poll(() => drawn(page, 'gloss-')).toHaveLength(2);
  await page.keyboard.press('j');
  await expect(cardOf(page, early)).toBeFocused();
  await expect.poll(() => drawn(page, 'gloss-focus')).toEqual(['in the middle']);
  await page.keyboard.press('j');
  await expect(cardOf(page, late)).toBeFocused();
  await page.keyboard.press('j');
  await expect(page.getByRole('status').filter({ hasText: 'The last note' })).toBeAttached();
  await page.keyboard.press('k');
  await expect(cardOf(page, early)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-focused]')).toHaveCount(0);
});

test('the sheet of keys opens by a key, keeps the focus, and leads to help', async ({ as, importText }) => {
  const page = await as('Irnerius');
  await page.goto((await importText(FIRST)).path);
  await expect(page.locator('[data-waiting]')).toHaveCount(0);
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keys' });
  await expect(sheet).toContainText('The next note, the one before');
  await expect(sheet.getByRole('link', { name: 'How the reading room works' })).toBeVisible();
  await checkAxe(page);
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
});

test('notes that lie on each other are all reached from their words', async ({ as, importText }) => {
  const place = await importText(FIRST, SECOND);
  const page = await as('Accursius');
  const [outer, middle, inner] = [unique('All of it.'), unique('A part.'), unique('One word.')];
  await write(page, place, 'The text of the law stands', outer);
  await write(page, place, 'text of the law', middle);
  await write(page, place, 'law', inner);
  await page.goto(place.path);
  const { x, y } = await pointOn(page, 'law');
  await expect.poll(() => drawn(page, 'gloss-3')).toEqual(['law']);
  await page.mouse.click(x, y);
  await expect(cardOf(page, inner)).toHaveAttribute('data-focused');
  const strip = page.getByRole('group', { name: 'Notes on these words' });
  await expect(strip).toContainText('1 of 3 on these words');
  for (const [at, words] of [middle, outer, inner].entries()) {
    await strip.getByRole('button', { name: 'The one around it' }).click();
    await expect(cardOf(page, words)).toHaveAttribute('data-focused');
    await expect(strip).toContainText(`${((at + 1) % 3) + 1} of 3`);
  }
});

test('however many notes a paragraph has, they stand beside it without overlap and all can be read', async ({
  as,
  importText,
}) => {
  const place = await importText(FIRST, SECOND, THIRD);
  const page = await as('Accursius');
  const words = Array.from({ length: 30 }, (_, at) => unique(`Gloss number ${at} on the same words.`));
  for (const each of words) await write(page, place, 'Who reads the gloss alone', each);
  const last = unique('And one on the next paragraph.');
  await write(page, place, 'the reader turns it', last);
  await page.goto(place.path);
  const margin = page.getByRole('complementary', { name: 'Notes' });
  const more = margin.getByRole('button', { name: /more here$/ });
  await expect(more).toBeVisible();
  await expectNoOverlap(page);
  const beside = await cardOf(page, last).boundingBox();
  const paragraph = await page.getByText(THIRD).boundingBox();
  expect(Math.abs((beside?.y ?? 0) - (paragraph?.y ?? 0))).toBeLessThan(400);
  await more.click();
  await expect(margin.getByText(words[29] ?? '')).toBeAttached();
  await expectNoOverlap(page);
});

test('while one writes, the other notes stay beside their words, and the server is asked for nothing odd', async ({
  as,
  importText,
}) => {
  const place = await importText(FIRST, SECOND, THIRD);
  const page = await as('Accursius');
  const words = unique('Beside the first paragraph.');
  await write(page, place, 'in the middle', words);
  const refused: string[] = [];
  page.on('response', (response) => response.status() >= 400 && refused.push(response.url()));
  await page.goto(place.path);
  const card = cardOf(page, words);
  await expect(card).toBeVisible();
  const before = (await card.boundingBox())?.y;
  await selectText(page, 'the reader turns it');
  await page.keyboard.press('c');
  await expect(page.getByRole('textbox', { name: 'Your note' })).toBeFocused();
  await expect.poll(async () => (await card.boundingBox())?.y).toBe(before);
  await page.keyboard.press('Escape');
  await selectText(page, 'the reader turns it');
  await page.keyboard.press('e');
  await expect(page.getByRole('combobox', { name: 'Link to an entity' })).toBeFocused();
  await expect.poll(async () => (await card.boundingBox())?.y).toBe(before);
  expect(refused).toEqual([]);
});

test('who goes on to find something while a highlight is saved keeps the focus and every letter', async ({
  as,
  importText,
}) => {
  const [page, place] = [await as('Accursius'), await importText(FIRST, SECOND)];
  let save: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (save = resolve));
  await page.route(
    (url) => url.pathname.endsWith('/annotations'),
    async (route) => {
      if (isCreation(route.request().method(), route.request().url())) await held;
      await route.continue();
    },
  );
  await page.goto(place.path);
  await selectText(page, 'in the middle');
  await page.keyboard.press('h');
  await page.keyboard.press('/');
  await page.keyboard.type('half of');
  const saved = page.waitForResponse((response) => isCreation(response.request().method(), response.url()));
  save();
  await saved;
  await expect.poll(() => drawn(page, 'gloss-1')).toEqual(['in the middle']);
  const field = page.getByRole('combobox', { name: 'Find in the text and the notes' });
  await expect(field).toBeFocused();
  await page.keyboard.type(' the');
  await expect(field).toHaveValue('half of the');
});

test('what another wrote is marked as unread until it was looked at', async ({ as, importText }) => {
  const place = await importText(FIRST, SECOND);
  const [page, other] = [await as('Accursius'), await as('Placentinus')];
  const words = unique('Have you read this?');
  await write(other, place, 'the other half', words);
  await page.goto(place.path);
  await expect(page.getByRole('button', { name: '1 unread' })).toBeVisible();
  await expect(cardOf(page, words)).toHaveAttribute('data-unread');
  const kept = page.waitForResponse((response) => response.url().endsWith('/reads'));
  await page.keyboard.press('n');
  await expect(cardOf(page, words)).toHaveAttribute('data-focused');
  await expect(page.getByRole('button', { name: '1 unread' })).toHaveCount(0);
  await kept;
  await page.reload();
  await expect(cardOf(page, words)).toBeVisible();
  await expect(page.getByRole('button', { name: /unread/ })).toHaveCount(0);
});

test('the notes are chosen and coloured by kind, and the choice is a link', async ({ as, importText }) => {
  const place = await importText(FIRST, SECOND);
  const [page, other] = [await as('Accursius'), await as('Irnerius')];
  const [question, comment] = [unique('Which half?'), unique('The better half.')];
  await write(page, place, 'half of the leaf', question, { motivation: 'questioning' });
  await write(page, place, 'the other half', comment);
  await page.goto(place.path);
  await page.getByRole('combobox', { name: 'by' }).selectOption('Kind of note');
  await page.getByRole('checkbox', { name: 'Colour the highlights by it' }).check();
  await expect.poll(() => drawn(page, 'tint-lapis-1')).toEqual(['half of the leaf']);
  await expect.poll(() => drawn(page, 'tint-ochre-1')).toEqual(['the other half']);
  await page.getByRole('button', { name: /^Question 1/ }).click();
  await expect(page).toHaveURL(/\?motivation=questioning$/);
  await expect(cardOf(page, comment)).toHaveCount(0);
  await expect.poll(() => drawn(page, 'tint-')).toEqual(['half of the leaf']);
  await checkAxe(page);
  await other.goto(page.url());
  await expect(cardOf(other, question)).toBeVisible();
  await expect(cardOf(other, comment)).toHaveCount(0);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(cardOf(page, comment)).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`${place.path}$`));
});

test('words of the text are found by a key, and who wrote notes', async ({ as, importText }) => {
  const place = await importText(FIRST, SECOND, THIRD);
  const page = await as('Placentinus');
  const words = unique('Found by its author.');
  await write(page, place, 'the gloss around it', words);
  await page.goto(place.path);
  await expect(page.locator('[data-waiting]')).toHaveCount(0);
  await page.keyboard.press('/');
  const field = page.getByRole('combobox', { name: 'Find in the text and the notes' });
  await expect(field).toBeFocused();
  await page.keyboard.type('TURNS it');
  await expect(page.getByRole('listbox', { name: 'Found' }).getByRole('option')).toHaveText([/turns it/]);
  await page.keyboard.press('Enter');
  await expect.poll(() => drawn(page, 'gloss-draft')).toEqual(['turns it']);
  // The field goes on: what is typed next replaces what was found, and the first Enter leads to words, not to notes.
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.keyboard.type('placent');
  await page.getByRole('option', { name: /Show Placentinus/ }).click();
  await expect(page).toHaveURL(/\?person=/);
  await expect(cardOf(page, words)).toBeVisible();
});

test('on paper every note stands in the list, whether it was near the window or not', async ({
  as,
  importText,
}) => {
  const place = await importText(FIRST, SECOND);
  const page = await as('Accursius');
  const words = Array.from({ length: 12 }, (_, at) => unique(`Printed gloss ${at}.`));
  for (const each of words) await write(page, place, 'The text of the law', each);
  await page.goto(place.path);
  await expect(page.locator('[data-placed]')).toHaveCount(1);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  for (const each of words) await expect(cardOf(page, each)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Mark all as read' })).toBeHidden();
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(page.locator('[data-placed]')).toHaveCount(1);
});

test('a text without notes says how to write the first, to whom may', async ({ as, importText }) => {
  const place = await importText(FIRST);
  const [member, observer] = [await as('Accursius'), await as('Irnerius')];
  await member.goto(place.path);
  await expect(member.getByText(/No notes yet. Select words of the text/)).toBeVisible();
  await observer.goto(place.path);
  await expect(observer.getByText('No notes yet.', { exact: true })).toBeVisible();
});

async function expectNoOverlap(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(() => {
        const pieces = [...document.querySelectorAll('[data-placed] > li')].map((piece) => {
          const box = piece.firstElementChild?.closest('li')?.getBoundingClientRect();
          return { top: box?.top ?? 0, bottom: box?.bottom ?? 0 };
        });
        pieces.sort((a, b) => a.top - b.top);
        return pieces.filter((piece, at) => at > 0 && piece.top < (pieces[at - 1]?.bottom ?? 0) - 1).length;
      }),
    )
    .toBe(0);
}
