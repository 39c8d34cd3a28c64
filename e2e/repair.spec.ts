import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { answerOf, checkAxe, expect, test, type Imported } from '@/e2e/fixtures';

/* The desk on which a scan is repaired: by the keyboard alone, published, and told to every reader. */

const SCAN = readFileSync(new URL('../prisma/seed/source-paper.txt', import.meta.url), 'utf8');

/** A member's note on words of the text, as it stands in its first version. */
async function noteOn(by: Page, place: Imported, words: string): Promise<string> {
  const response = await by.request.get(`/api/v1${place.path}/versions/1/text`);
  const text = await response.text();
  const start = Array.from(text.slice(0, text.indexOf(words))).length;
  const range = { start, end: start + Array.from(words).length, exact: words };
  const body = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Whose figure is this?' }] }],
  };
  const { id } = await answerOf<{ id: string }>(by, `/api/v1${place.path}/annotations`, {
    ...{ id: randomUUID(), motivation: 'questioning', visibility: 'group', tags: [], body },
    passages: [{ versionId: place.versionId, ...range }],
  });
  return id;
}

/** Goes on with the Tab key until the focus is there. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeEnabled();
  for (let step = 0; step < 250; step++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('The Tab key does not lead there.');
}

/** Opens the desk and has the text looked through, by the keyboard. */
async function openDesk(page: Page, place: Imported): Promise<void> {
  await page.goto(`${place.path}/repair`);
  await expect(page.locator('[data-waiting]')).toHaveCount(0);
  await tabTo(page, page.getByRole('button', { name: 'Look for what the scan broke' }));
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(33);
  await expect(page.locator('[data-waiting]')).toHaveCount(0);
}

const rows = (page: Page) => page.getByRole('list', { name: 'Repairs proposed' }).locator('> li');
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

test('a moderator repairs the source paper by the keyboard alone, and a note and its readers go along', async ({
  as,
  importText,
}) => {
  const [member, page] = [await as('Accursius'), await as('Bulgarus')];
  const place = await importText(SCAN);
  const note = await noteOn(member, place, '4.9 billion people worldwide');
  await openDesk(page, place);
  await checkAxe(page);

  await test.step('A accepts, R rejects, U takes back', async () => {
    await page.keyboard.press('a');
    await expect(rows(page).nth(0).locator('b[data-state]')).toHaveText('Accepted');
    await page.keyboard.press('j');
    await page.keyboard.press('r');
    await expect(rows(page).nth(1).locator('b[data-state]')).toHaveText('Rejected');
    await page.keyboard.press('u');
    await expect(rows(page).nth(1).locator('b[data-state]')).toHaveCount(0);
    await expect(rows(page).nth(1)).toBeFocused();
  });

  await test.step('E puts it in other words', async () => {
    const year = rows(page).filter({ hasText: '202151' });
    for (let step = 0; step < 5; step++) await page.keyboard.press('j');
    await expect(year).toBeFocused();
    await expect(year).toContainText('The year 2021 with the digits of a mark run into it');
    await page.keyboard.press('e');
    const field = page.getByLabel('In the place of “202151”');
    await expect(field).toHaveValue('2021[^5]');
    await checkAxe(page);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('2021.[^5]');
    await page.keyboard.press('Enter');
    await expect(year.locator('b[data-state]')).toHaveText('Accepted');
    await expect(year).toContainText('in other words than proposed');
    await expect(year).toBeFocused();
    // What is accepted can be put otherwise, and back.
    await page.keyboard.press('e');
    await expect(field).toHaveValue('2021.[^5]');
    await field.fill('2021;[^5]');
    await page.keyboard.press('Enter');
    await expect(year).toContainText('2021;');
    await page.keyboard.press('u');
    await expect(year).toContainText('2021.');
    await expect(year.locator('b[data-state]')).toHaveText('Accepted');
    await page.keyboard.press('u');
    await expect(year.locator('b[data-state]')).toHaveCount(0);
    await page.keyboard.press('e');
    await field.fill('2021.[^5]');
    await page.keyboard.press('Enter');
    await expect(year).toContainText('in other words than proposed');
    await expect(year).toBeFocused();
  });

  await test.step('what is left is accepted together', async () => {
    await page.keyboard.press('Shift+Tab');
    await tabBackTo(page, button(page, 'Accept all 31 repairs'));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('group', { name: 'The draft' })).toContainText('33 accepted');
    await expect(page.getByRole('link', { name: 'Accepted 33' })).toBeVisible();
  });

  await test.step('it is published, once it is said what becomes of the notes', async () => {
    await tabTo(page, button(page, 'Publish as version 2…'));
    await page.keyboard.press('Enter');
    const sheet = page.getByRole('dialog', { name: 'Publish version 2' });
    await expect(sheet).toContainText('33 repairs become one version');
    await expect(sheet).toContainText('No note and no link stands on words that change');
    await checkAxe(page);
    await tabTo(page, sheet.getByRole('button', { name: 'Publish', exact: true }));
    await page.keyboard.press('Enter');
    await page.waitForURL('**/apparatus');
    await expect(page.getByRole('heading', { name: 'Version 2: 33 repairs' })).toBeVisible();
    await checkAxe(page);
  });

  await test.step('a reader finds the note in the repaired paragraph, the marks, and what was changed', async () => {
    await member.goto(`${place.path}#note-${note}`);
    const text = member.getByText('will already use the Internet by 2021.');
    await expect(text).toBeVisible();
    await expect(text.getByLabel(/^(?:Footnote|Mark) 5$/)).toHaveCount(1);
    await expect(member.getByText('Whose figure is this?').first()).toBeVisible();
    await member.getByRole('link', { name: '33 repairs of the scan' }).click();
    const entry = member.getByRole('listitem').filter({ hasText: '202151' });
    await expect(entry).toContainText('accepted in other words by Bulgarus');
    await expect(entry).toContainText(
      '2. The needs of international laws and regulations in cyberspace, ¶ 3',
    );
  });

  await test.step('in the new version nothing is left to find', async () => {
    await page.goto(`${place.path}/repair`);
    await button(page, 'Look for what the scan broke').click();
    await expect(page.getByText('Nothing in this version looks broken.')).toBeVisible();
  });
});

/** Goes back with Shift and Tab until the focus is there. */
async function tabBackTo(page: Page, target: Locator): Promise<void> {
  for (let step = 0; step < 250; step++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Shift+Tab');
  }
  throw new Error('Shift and Tab do not lead there.');
}

test('on a phone, in the dark, all of a kind is accepted at a press and nothing is wider than the window', async ({
  as,
  importText,
}) => {
  const page = await as('Bulgarus', {
    ...{ viewport: { width: 390, height: 844 }, colorScheme: 'dark', hasTouch: true },
  });
  const place = await importText(SCAN);
  await openDesk(page, place);
  await page.getByRole('link', { name: 'Footnote marks 25' }).click();
  await expect(rows(page)).toHaveCount(25);
  await expect(page.locator('[data-waiting]')).toHaveCount(0);
  await button(page, 'Accept all 25 footnote marks').tap();
  await expect(page.getByRole('group', { name: 'The draft' })).toContainText('25 accepted');
  await checkAxe(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await button(page, 'Undo last').tap();
  await expect(page.getByRole('group', { name: 'The draft' })).toContainText('Nothing is accepted yet');
});

test('a member finds no desk and no way to it, and the moderator does', async ({ as, importText }) => {
  const [member, moderator] = [await as('Accursius'), await as('Bulgarus')];
  const place = await importText(SCAN);
  const response = await member.goto(`${place.path}/repair`);
  expect(response?.status()).toBe(404);
  const link = (page: Page) => page.getByRole('link', { name: 'Repair the scan' });
  await member.goto(`${place.path}/about`);
  await expect(member.getByRole('heading', { name: 'Versions' })).toBeVisible();
  await expect(link(member)).toHaveCount(0);
  await moderator.goto(`${place.path}/about`);
  await link(moderator).click();
  await expect(moderator.getByRole('heading', { name: 'Repair the scan', level: 1 })).toBeVisible();
});

test('what another moderator accepts meanwhile is shown before it is published', async ({
  as,
  importText,
}) => {
  const [page, other] = [await as('Bulgarus'), await as('Azo')];
  const place = await importText(SCAN);
  await openDesk(page, place);
  await page.keyboard.press('a');
  await expect(page.getByRole('group', { name: 'The draft' })).toContainText('1 accepted');
  await button(page, 'Publish as version 2…').click();
  const sheet = page.getByRole('dialog', { name: 'Publish version 2' });
  await expect(sheet).toContainText('1 repair becomes one version');
  await sheet.getByLabel('Note (optional)').fill('Read from the scan.');
  await other.goto(`${place.path}/repair`);
  await expect(other.locator('[data-waiting]')).toHaveCount(0);
  await button(other, 'Accept all 32 repairs').click();
  await expect(other.getByRole('group', { name: 'The draft' })).toContainText('33 accepted');
  await sheet.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(sheet.getByRole('alert')).toContainText('nothing was published yet');
  await expect(sheet).toContainText('your page shows 1 accepted repair');
  await expect(sheet).toContainText('33 repairs become one version');
  await expect(sheet.getByLabel('Note (optional)')).toHaveValue('Read from the scan.');
  await checkAxe(page);
  await sheet.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.waitForURL('**/apparatus');
  await expect(page.getByRole('heading', { name: 'Version 2: 33 repairs' })).toBeVisible();

  await test.step('an earlier version that is brought back has no repairs, and says where they are', async () => {
    const { version } = await answerOf<{ version: { id: string } }>(page, `/api/v1${place.path}/versions/2`);
    const asked = { id: randomUUID(), baseVersionId: version.id };
    await answerOf(page, `/api/v1${place.path}/versions/1/revert`, asked);
    await page.goto(`${place.path}/about`);
    await page.getByRole('link', { name: 'All repairs were taken back' }).click();
    await expect(page.getByText('No repair stands in the text of version 3.')).toBeVisible();
    await checkAxe(page);
    await page.getByRole('link', { name: 'See what was repaired in version 2' }).click();
    await expect(page.getByRole('heading', { name: 'Version 2: 33 repairs' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'The repairs of the current version' })).toBeVisible();
    await checkAxe(page);
  });
});
