import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import {
  answerOf,
  cardOf,
  checkAxe,
  expect,
  noteOn,
  passageOf,
  selectionBar,
  test,
  unique,
} from '@/e2e/fixtures';
import { selectText } from '@/e2e/text';

/* The knowledge base: a member proposes what is missing, and everybody reads what is known. */

const WORDS = 'the Authenticum';
const TEXT = `What was left out of ${WORDS} was gathered by others, and read beside it.`;

async function beginLink(page: Page, words: string): Promise<void> {
  await selectText(page, words);
  await selectionBar(page)
    .getByRole('button', { name: /^Link entity/ })
    .click();
}

const search = (page: Page) => page.getByRole('combobox', { name: 'Link to an entity' });
const form = (page: Page) => page.getByRole('form', { name: 'A new entity' });

test('a member proposes an entity where its words stand, and it has a page with them', async ({
  as,
  importText,
}) => {
  const [page, place] = [await as('Accursius'), await importText(TEXT)];
  const name = unique('Authenticum of Irnerius');
  await page.goto(place.path);

  await test.step('the last line of the search opens the form, by the keyboard', async () => {
    await beginLink(page, WORDS);
    await search(page).fill(name);
    await expect(page.getByRole('option', { name: `Create “${name}”` })).toBeVisible();
    await search(page).press('ArrowUp');
    await expect(page.getByRole('option', { name: `Create “${name}”` })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await search(page).press('Enter');
    await expect(form(page).getByRole('textbox', { name: 'Name', exact: true })).toHaveValue(name);
    await expect(form(page).getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
  });

  await test.step('it says how it reads the date, and what is wrong, in place', async () => {
    await form(page).getByRole('combobox', { name: 'Type' }).selectOption({ label: 'Work' });
    await form(page).getByRole('textbox', { name: 'Date' }).fill('1100~');
    await expect(form(page)).toContainText('Read as: c. 1100');
    await form(page).getByRole('textbox', { name: 'Date' }).fill('about 1100');
    await form(page).getByRole('button', { name: 'Add a name' }).click();
    await form(page).getByRole('textbox', { name: 'Name 1' }).fill('Liber Authenticorum');
    await form(page).getByRole('button', { name: 'Create and link' }).click();
    await expect(form(page).getByRole('alert').first()).toContainText('Give the date as EDTF');
    await form(page).getByRole('textbox', { name: 'Date' }).fill('1100~');
    await checkAxe(page);
  });

  await test.step('what is written outlives a lost connection and a reload', async () => {
    await page.context().setOffline(true);
    await form(page).getByRole('button', { name: 'Create and link' }).click();
    await expect(form(page).getByRole('alert')).toContainText('No connection.');
    await page.context().setOffline(false);
    await page.reload();
    await beginLink(page, WORDS);
    await search(page).fill(name);
    await page.getByRole('option', { name: `Create “${name}”` }).click();
    await expect(form(page).getByRole('textbox', { name: 'Date' })).toHaveValue('1100~');
  });

  const link = await test.step('saved, it is proposed and linked', async () => {
    const answered = page.waitForResponse(
      (response) => response.url().endsWith('/links') && response.request().method() === 'POST',
    );
    await form(page).getByRole('button', { name: 'Create and link' }).click();
    const made = (await (await answered).json()) as {
      id: string;
      state: string;
      entity: { id: string; state: string };
    };
    expect(made).toMatchObject({ state: 'proposed', entity: { state: 'proposed', dateWords: 'c. 1100' } });
    await expect(form(page)).toHaveCount(0);
    return made;
  });

  await test.step('what is called alike is offered before another is made', async () => {
    await beginLink(page, 'read beside it');
    await search(page).fill(`${name} altera`);
    await page.getByRole('option', { name: /^Create/ }).click();
    await form(page).getByRole('textbox', { name: 'Name', exact: true }).fill('Liber Authenticorum');
    await expect(form(page).getByRole('group', { name: 'Is it one of these?' })).toContainText(name);
    await form(page).getByRole('button', { name: 'Discard' }).click();
    await search(page).press('Escape');
  });

  await test.step('its page shows the words in their context, and leads to them', async () => {
    await page.goto(`/entities/${link.entity.id}`);
    await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
    await expect(page.getByText('proposed by Accursius')).toBeVisible();
    await expect(page.getByText('Liber Authenticorum')).toBeVisible();
    await expect(page.getByText('1 passage in 1 document')).toBeVisible();
    await page.getByRole('link', { name: new RegExp(WORDS) }).click();
    await page.waitForURL(`**${place.path}#link-${link.id}`);
  });
});

test('what names an entity beside the text shows its card under the pointer, by focus, and by a press', async ({
  as,
  importText,
}) => {
  const [page, place] = [await as('Accursius'), await importText(TEXT)];
  const words = unique('Which of the two?');
  const { id: annotationId } = await answerOf<{ id: string }>(
    page,
    `/api/v1${place.path}/annotations`,
    noteOn(place, WORDS, words),
  );
  const { entities } = await answerOf<{ entities: { id: string; label: string }[] }>(
    page,
    `/api/v1/groups/${place.groupId}/entities?q=gge`,
  );
  const [entity] = entities;
  if (!entity) throw new Error('the sample has no such entity');
  await answerOf(page, `/api/v1${place.path}/links`, {
    ...{ id: randomUUID(), entityId: entity.id, annotationId },
    passage: passageOf(place, WORDS),
  });
  await page.goto(`${place.path}#note-${annotationId}`);
  const chip = cardOf(page, words).getByRole('button', { name: new RegExp(`^${entity.label}`) });
  const card = page.getByRole('dialog', { name: `Entity: ${entity.label}` });

  await test.step('the pointer on it, and away', async () => {
    await chip.hover();
    await expect(card).toBeVisible();
    await card.getByRole('link', { name: /^All about/ }).hover();
    await expect(card).toBeVisible();
    await page.mouse.move(2, 2);
    await expect(card).toHaveCount(0);
  });

  await test.step('the focus on it, and away', async () => {
    await chip.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await expect(chip).toBeFocused();
    await expect(card).toBeVisible();
    await checkAxe(page);
    await page.keyboard.press('Escape');
    await expect(card).toHaveCount(0);
    await expect(chip).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    await expect(card).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(card).toHaveCount(0);
  });

  await test.step('a key asks for it, and it gives the focus back', async () => {
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(card).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(card).toHaveCount(0);
    await expect(chip).toBeFocused();
  });
});

test('a moderator finds the group’s entities by any of their names, without a script too', async ({
  as,
  paper,
}) => {
  const page = await as('Bulgarus', { javaScriptEnabled: false });
  await page.goto(`/groups/${paper.groupId}/curation`);
  await page.getByRole('link', { name: 'All entities' }).click();
  await expect(page.getByRole('heading', { name: 'Entities', level: 1 })).toBeVisible();
  await page.getByRole('searchbox', { name: 'Find an entity' }).fill('manual tallinn');
  await page.getByRole('button', { name: 'Find' }).click();
  await page
    .getByRole('link', { name: /^Tallinn Manual 2\.0/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: 'Tallinn Manual 2.0', level: 1 })).toBeVisible();
  await expect(page.getByText('Tallinn Handbook').first()).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [1440, 390])
    test(`the pages of entities can be used by everybody at ${width} pixels, ${colorScheme}`, async ({
      as,
      paper,
    }) => {
      const page = await as('Accursius', { colorScheme, viewport: { width, height: 844 } });
      const { entities } = await answerOf<{ entities: { id: string }[] }>(
        page,
        `/api/v1/groups/${paper.groupId}/entities?q=gge`,
      );
      for (const path of [
        `/groups/${paper.groupId}/entities`,
        `/groups/${paper.groupId}/entities?q=tallin`,
        `/entities/${entities[0]?.id ?? ''}`,
      ]) {
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await checkAxe(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      }
    });
