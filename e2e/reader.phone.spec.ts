import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import {
  answerOf,
  cardOf,
  checkAxe,
  expect,
  noteOn,
  savedBy,
  selectionBar,
  test,
  unique,
} from '@/e2e/fixtures';
import { drawn, pointOn, selectByTouch } from '@/e2e/text';

const PARAGRAPHS = ['A page is turned with the thumb.', 'What is written in its margin comes up from below.'];
const GLOSSED = 'the thumb';

test('on a phone a tap on a highlight brings up its note, and a button closes it', async ({
  as,
  importText,
}) => {
  const [page, place] = [await as('Placentinus'), await importText(...PARAGRAPHS)];
  const words = unique('Of which hand?');
  await answerOf(page, `/api/v1${place.path}/annotations`, noteOn(place, GLOSSED, words));
  await page.goto(place.path);
  const { x, y } = await pointOn(page, GLOSSED);
  await expect.poll(() => drawn(page, 'gloss-')).toEqual([GLOSSED]);
  await page.touchscreen.tap(x, y);
  const sheet = cardOf(page, words);
  await expect(sheet).toBeInViewport({ ratio: 1 });
  await expect.poll(async () => (await sheet.boundingBox())?.y ?? 0).toBeGreaterThan(y);
  await expectNothingCut(page);
  await checkAxe(page);
  await sheet.getByRole('button', { name: 'Close' }).tap();
  await expect(page.locator('[data-focused]')).toHaveCount(0);
  await expect.poll(() => drawn(page, 'gloss-focus')).toEqual([]);
});

test('on a phone words are selected, and a note is written on them', async ({ as, importText }) => {
  const [page, place] = [await as('Placentinus'), await importText(...PARAGRAPHS)];
  const words = unique('Written with two thumbs.');
  await page.goto(place.path);
  await selectByTouch(page, 'its margin');
  await expect(selectionBar(page)).toBeInViewport({ ratio: 1 });
  await expectNothingCut(page);
  await selectionBar(page).getByRole('button', { name: /^Note/ }).tap();
  const field = page.getByRole('textbox', { name: 'Your note' });
  await expect(field).toBeFocused();
  await expect(field).toBeInViewport({ ratio: 1 });
  await field.fill(words);
  await expectNothingCut(page);
  const { saved } = await savedBy(page, () => page.getByRole('button', { name: 'Save note' }).tap());
  expect(saved.passages).toMatchObject([{ exact: 'its margin' }]);
  await expect(cardOf(page, words)).toBeInViewport();
  await page.reload();
  await page.getByRole('button', { name: /^Notes 1/ }).tap();
  await page
    .getByRole('dialog', { name: /^Notes/ })
    .getByRole('button', { name: words })
    .tap();
  await expect(cardOf(page, words)).toBeInViewport({ ratio: 1 });
});

test('on a phone a note is answered and linked in its sheet', async ({ as, importText }) => {
  const [page, place] = [await as('Placentinus'), await importText(...PARAGRAPHS)];
  const [words, answer] = [unique('Left or right?'), unique('Whichever is free.')];
  await answerOf(page, `/api/v1${place.path}/annotations`, noteOn(place, GLOSSED, words));
  await page.goto(place.path);
  const { x, y } = await pointOn(page, GLOSSED);
  await page.touchscreen.tap(x, y);
  const sheet = cardOf(page, words);
  await sheet.getByRole('button', { name: 'Reply', exact: true }).tap();
  await sheet.getByRole('textbox', { name: 'Reply to Placentinus' }).fill(answer);
  await sheet.getByRole('button', { name: 'Reply', exact: true }).tap();
  await expect(sheet.getByRole('list', { name: 'Replies' })).toContainText(answer);
  await sheet.getByRole('button', { name: 'Link entity' }).tap();
  await page.getByRole('combobox', { name: 'Link to an entity' }).fill('GGE');
  await expectNothingCut(page);
  await page.getByRole('option', { name: /^Group of Governmental Experts/ }).tap();
  await expect(sheet).toContainText('proposed');
});

test('on a phone no page is wider than the window', async ({ as, page, paper }) => {
  for (const path of ['/sign-in', '/setup', '/setup?token=not-the-one']) {
    await page.goto(path);
    await expectNothingCut(page);
  }
  const owner = await as('Azo');
  for (const path of [paper.path, `/documents/${randomUUID()}`]) {
    await owner.goto(path);
    await expectNothingCut(owner);
  }
  for (const state of ['proposed', 'accepted', 'rejected']) {
    await owner.goto(`/groups/${paper.groupId}/curation?state=${state}`);
    await expectNothingCut(owner);
  }
  await owner.goto('/');
  await owner.getByRole('button', { name: 'New group' }).tap();
  await expectNothingCut(owner);
  await owner.goto(`/groups/${paper.groupId}/imports`);
  await owner.getByText('Paste a text instead').tap();
  await expect(owner.getByLabel('Written in')).toBeVisible();
  await expectNothingCut(owner);
});

/** Nothing stands out of the window to the side, and nothing has to be scrolled there to be read. */
async function expectNothingCut(page: Page): Promise<void> {
  const wide = await page.evaluate(() => ({
    page: document.documentElement.scrollWidth - innerWidth,
    out: [...document.querySelectorAll('main *, aside *, header *, form *, [role=toolbar] *')]
      .filter((element) => !element.closest('.unseen'))
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 0 && (left < -0.5 || right > innerWidth + 0.5);
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 200)),
  }));
  expect(wide, page.url()).toEqual({ page: 0, out: [] });
}

test('on a phone one sees who else is here, and that the connection is lost', async ({ as, importText }) => {
  const place = await importText(...PARAGRAPHS);
  const [page, other] = [await as('Placentinus'), await as('Accursius')];
  for (const reader of [page, other]) await reader.goto(place.path);
  const bar = page.getByRole('navigation', { name: 'Reading room' });
  await expect(bar.getByText(/^Accursius/)).toBeAttached();
  await expectNothingCut(page);
  await checkAxe(page);
  await page.context().setOffline(true);
  await expect(bar.getByRole('status')).toHaveText('Offline');
  await expectNothingCut(page);
  await page.context().setOffline(false);
  await expect(bar.getByRole('status')).toBeEmpty();
});
