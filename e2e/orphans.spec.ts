import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import {
  answerOf,
  cardOf,
  checkAxe,
  expect,
  noteOn,
  selectionBar,
  test,
  unique,
  type Imported,
} from '@/e2e/fixtures';
import { selectByTouch, selectText } from '@/e2e/text';

const TEXT = [
  'The glossators of Bologna wrote beside the law.',
  'Azo is named on every leaf of the great gloss.',
  'Whoever reads the text alone reads half of it.',
];
const LOST = 'Azo is named on every leaf';
const DESK = 'Passages without a place';

/** Makes the next version, of these lines. */
async function correctTo(page: Page, place: Imported, lines: readonly string[]): Promise<Imported> {
  const content = lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }));
  const { id: versionId } = await answerOf<{ id: string }>(page, `/api/v1${place.path}/corrections`, {
    ...{ id: randomUUID(), baseVersionId: place.versionId, kind: 'substantive', note: '' },
    content: { type: 'doc', content },
  });
  return { ...place, versionId, text: lines.join('\n') };
}

/** The same text without the words of a note. */
async function withoutItsWords(moderator: Page, author: Page, place: Imported, words: string) {
  await answerOf(author, `/api/v1${place.path}/annotations`, noteOn(place, LOST, words));
  return correctTo(moderator, place, [TEXT[0] ?? '', TEXT[2] ?? '']);
}

const placingBar = (page: Page) => page.getByRole('region', { name: LOST });

test('a moderator chooses the words for an orphan in the text, by keyboard alone, and comes back to its row', async ({
  as,
  importText,
}) => {
  const place = await importText(...TEXT);
  const [bulgarus, accursius] = [await as('Bulgarus'), await as('Accursius')];
  const words = unique('on the leaf');
  await withoutItsWords(bulgarus, accursius, place, words);
  await bulgarus.goto(`${place.path}/orphans`);
  const row = bulgarus.getByRole('list', { name: DESK }).getByRole('listitem').filter({ hasText: words });
  await expect(bulgarus.locator('[data-waiting]')).toHaveCount(0);
  await bulgarus.keyboard.press('k');
  await bulgarus.keyboard.press('c');
  const bar = placingBar(bulgarus);
  await expect(bar).toBeFocused();
  await expect(bar).toContainText(words);
  await checkAxe(bulgarus);

  // Escape leads back to the row, and once more into the text.
  await bulgarus.keyboard.press('Escape');
  await expect(row).toBeFocused();
  await row.getByRole('link', { name: 'Choose the words yourself' }).press('Enter');
  await expect(bar).toBeFocused();

  await bulgarus.keyboard.press('p');
  const put = selectionBar(bulgarus).getByRole('button', { name: /^Put it here/ });
  await expect(put).toBeFocused();
  await expect(selectionBar(bulgarus).getByRole('button')).toHaveCount(1);
  await bulgarus.keyboard.press('ArrowRight');
  await bulgarus.keyboard.press('Shift+ArrowLeft');
  await bulgarus.keyboard.press('Enter');
  await expect(bar).toContainText('It has a place again.');
  await expect(bar).toBeFocused();
  await expect(cardOf(bulgarus, words)).toContainText('The text has been corrected here since.');
  await checkAxe(bulgarus);
  await bulgarus.keyboard.press('Tab');
  await bulgarus.keyboard.press('Enter');
  await expect(bar).toContainText('Choose the words');
  await expect(cardOf(bulgarus, words)).toContainText('These words are not in this version of the text.');
  await bulgarus.keyboard.press('Escape');
  await expect(row).toBeFocused();
});

test('the author of a note chooses new words from its card, and is told what came between', async ({
  as,
  importText,
}) => {
  const place = await importText(...TEXT);
  const [bulgarus, accursius, placentinus] = [
    await as('Bulgarus'),
    await as('Accursius'),
    await as('Placentinus'),
  ];
  const words = unique('mine');
  const now = await withoutItsWords(bulgarus, accursius, place, words);
  await placentinus.goto(place.path);
  await expect(cardOf(placentinus, words)).toContainText('These words are not in this version of the text.');
  await expect(placentinus.getByRole('button', { name: 'Choose new ones' })).toHaveCount(0);

  await accursius.goto(place.path);
  const choose = cardOf(accursius, words).getByRole('button', { name: 'Choose new ones' });
  await choose.click();
  const bar = placingBar(accursius);
  await expect(bar).toBeFocused();
  await bar.getByRole('button', { name: 'Cancel' }).click();
  await expect(bar).toHaveCount(0);
  await choose.click();
  await selectText(accursius, 'reads the text alone');
  await selectionBar(accursius)
    .getByRole('button', { name: /^Put it here/ })
    .click();
  await expect(bar).toContainText('It has a place again.');
  await expect(cardOf(accursius, words)).toContainText('The text has been corrected here since.');
  await bar.getByRole('button', { name: 'Undo' }).click();
  await expect(bar).toContainText('Choose the words');

  // What others did meanwhile is said, and the words stay selected.
  await selectText(accursius, 'reads the text alone');
  await correctTo(bulgarus, now, [TEXT[0] ?? '', 'Whoever reads the text alone reads a half of it.']);
  await selectionBar(accursius)
    .getByRole('button', { name: /^Put it here/ })
    .click();
  await expect(selectionBar(accursius)).toContainText('A newer version of this text is here');
  expect(await accursius.evaluate(() => getSelection()?.toString())).toBe('reads the text alone');
  await bar.getByRole('link', { name: 'Go to the newer version' }).click();
  await expect(bar).toBeFocused();
  await selectText(accursius, 'a half of it');
  await selectionBar(accursius)
    .getByRole('button', { name: /^Put it here/ })
    .click();
  await expect(bar).toContainText('It has a place again.');
  await accursius.reload();
  await expect(accursius.getByText('This passage has a place by now')).toBeVisible();
});

test('on a narrow screen the words are chosen by touch, and nothing stands out of the window', async ({
  as,
  importText,
}) => {
  const place = await importText(...TEXT);
  const narrow = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
  const [bulgarus, accursius] = [await as('Bulgarus'), await as('Accursius', narrow)];
  const words = unique('with a thumb');
  await withoutItsWords(bulgarus, accursius, place, words);
  await accursius.goto(`${place.path}/orphans`);
  await accursius.getByRole('link', { name: 'Choose the words yourself' }).tap();
  const bar = placingBar(accursius);
  await expect(bar).toContainText(words);
  await selectByTouch(accursius, 'reads half of it');
  const put = selectionBar(accursius).getByRole('button', { name: /^Put it here/ });
  await expect(put).toBeVisible();
  const over = () =>
    accursius.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await over()).toBeLessThanOrEqual(0);
  await checkAxe(accursius);
  await put.tap();
  await expect(bar).toContainText('It has a place again.');
  expect(await over()).toBeLessThanOrEqual(0);
  await bar.getByRole('link', { name: 'Back to the passages without a place' }).tap();
  await expect(accursius.getByText('Every passage that you may place has one.')).toBeVisible();
});
