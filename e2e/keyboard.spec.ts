import type { Locator, Page } from '@playwright/test';
import { cardOf, expect, savedBy, selectionBar, test, unique } from '@/e2e/fixtures';
import { drawn } from '@/e2e/text';

const FIRST = 'The gloss is shorter than the text.';
const SECOND = 'It stands beside it.';
/** A word was taken in and left out again: it ends with a word. */
const PASSAGE = 'It stands beside it';

test('with the keyboard alone one annotates, replies and links, and a moderator decides', async ({
  as,
  importText,
}) => {
  const place = await importText('A line before.', `${FIRST} ${SECOND} It is read later.`);
  const words = unique('Written without a mouse.');
  const answer = unique('Answered without one.');
  const page = await as('Accursius');
  await page.goto(place.path);

  await test.step('the number of a paragraph leads into its sentences', async () => {
    await tabTo(page, page.getByRole('button', { name: /^Paragraph 2, no notes/ }));
    await page.keyboard.press('Enter');
    await expect(selectionBar(page).getByRole('button', { name: /^Note/ })).toBeFocused();
    await expectSelected(page, FIRST);
    await page.keyboard.press('ArrowRight');
    await expectSelected(page, SECOND);
    await page.keyboard.press('Shift+ArrowRight');
    await expectSelected(page, `${SECOND} It`);
    await page.keyboard.press('Shift+ArrowLeft');
    await expectSelected(page, PASSAGE);
  });

  await test.step('C begins a note, Ctrl and Enter save it, and the focus stands on it', async () => {
    await page.keyboard.press('c');
    await expect(page.getByRole('textbox', { name: 'Your note' })).toBeFocused();
    await page.keyboard.type(words);
    const { saved } = await savedBy(page, () => page.keyboard.press('Control+Enter'));
    expect(saved.passages).toMatchObject([{ exact: PASSAGE }]);
    await expect(cardOf(page, words)).toBeFocused();
    await expect(page.getByRole('status').filter({ hasText: 'Note saved' })).toHaveCount(1);
    await expect(page.getByRole('button', { name: /^Paragraph 2, 1 note/ })).toBeVisible();
  });

  await test.step('a reply', async () => {
    await tabTo(page, cardOf(page, words).getByRole('button', { name: 'Reply', exact: true }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Reply to Accursius' })).toBeFocused();
    await page.keyboard.type(answer);
    await page.keyboard.press('Control+Enter');
    await expect(cardOf(page, words)).toContainText(answer);
    await expect(page.getByRole('status').filter({ hasText: 'Reply saved' })).toHaveCount(1);
    await expect.poll(() => page.evaluate(() => document.activeElement === document.body)).toBe(false);
  });

  const link = await test.step('E links words to an entity', async () => {
    await tabTo(page, page.getByRole('button', { name: /^Paragraph 1, no notes/ }), 'Shift+Tab');
    await page.keyboard.press('Space');
    await expectSelected(page, 'A line before.');
    await page.keyboard.press('e');
    await expect(page.getByRole('combobox', { name: 'Link to an entity' })).toBeFocused();
    await page.keyboard.type('OEWG');
    await expect(page.getByRole('option', { name: /^Open-ended Working Group/ })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    const answered = page.waitForResponse((response) => response.url().endsWith('/links'));
    await page.keyboard.press('Enter');
    await expect.poll(() => drawn(page, 'link-olive-proposed')).toEqual(['A line before.']);
    return (await (await answered).json()) as { id: string };
  });

  await test.step('the moderator accepts on the desk, and takes it back', async () => {
    const moderator = await as('Bulgarus');
    await moderator.goto(`/groups/${place.groupId}/curation`);
    const row = moderator
      .getByRole('listitem')
      .filter({ has: moderator.locator(`a[href$="#link-${link.id}"]`) });
    await tabTo(moderator, row.getByRole('button', { name: 'Accept' }));
    await moderator.keyboard.press('Enter');
    await expect(row).toContainText('Accepted by Bulgarus');
    await expect(row.getByRole('button', { name: 'Undo' })).toBeFocused();
    await moderator.keyboard.press('Enter');
    await expect(row.getByRole('button', { name: 'Accept' })).toBeFocused();
    await moderator.keyboard.press('Tab');
    await moderator.keyboard.press('Enter');
    await expect(row.getByRole('textbox', { name: 'Reason' })).toBeFocused();
    await moderator.keyboard.press('Escape');
    await expect(row.getByRole('button', { name: 'Reject' })).toBeFocused();
  });
});

test('Escape gives up a chosen passage and gives the focus back to the number of its paragraph', async ({
  as,
  importText,
}) => {
  const place = await importText(FIRST, SECOND);
  const page = await as('Accursius');
  await page.goto(place.path);
  await tabTo(page, page.getByRole('button', { name: /^Paragraph 1,/ }));
  await page.keyboard.press('Enter');
  await expectSelected(page, FIRST);
  await page.keyboard.press('Escape');
  await expect(selectionBar(page)).toBeHidden();
  await expect(page.getByRole('button', { name: /^Paragraph 1,/ })).toBeFocused();
});

/** Presses Tab until something has the focus. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 400; presses++) {
    await page.keyboard.press(key);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`No number of presses of ${key} leads to ${String(target)}.`);
}

async function expectSelected(page: Page, words: string): Promise<void> {
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe(words);
}
