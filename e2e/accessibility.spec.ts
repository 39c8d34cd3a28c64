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
import { pointOn, selectText } from '@/e2e/text';

const PARAGRAPHS = ['The page is read by ear.', '1. A heading', 'And it is read by hand.'];
const GLOSSED = 'read by ear';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe finds nothing, ${colorScheme}:`, () => {
    test.use({ colorScheme });

    test('sign-in and set-up', async ({ page }) => {
      await page.goto('/sign-in');
      await checkAxe(page);
      await page.getByRole('textbox', { name: 'E-mail' }).fill('nobody@seminar.example');
      await page.getByRole('textbox', { name: 'Password' }).fill('not the password');
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await expect(page.getByRole('alert').filter({ hasText: 'do not belong together' })).toBeVisible();
      await checkAxe(page);
      await page.goto('/setup');
      await checkAxe(page);
      await page.goto('/setup?token=not-the-one');
      await page.getByRole('button', { name: 'Set up Glossator' }).click();
      await expect(page.getByRole('alert').first()).toBeVisible();
      await checkAxe(page);
    });

    test('the groups', async ({ as }) => {
      const page = await as('Azo');
      await page.goto('/');
      await checkAxe(page);
      await page.getByRole('button', { name: 'New group' }).click();
      await checkAxe(page);
      await page.getByRole('link', { name: 'Import texts' }).first().click();
      await page.getByText('Paste a text instead').click();
      await page.getByRole('button', { name: 'Import', exact: true }).click();
      await expect(page.getByText('Choose a file, or paste a text.')).toBeVisible();
      await checkAxe(page);
    });

    test('the paper', async ({ as, paper }) => {
      const page = await as('Accursius');
      await page.goto(paper.path);
      await checkAxe(page);
    });

    test('a note that is looked at, answered and linked', async ({ as, importText }) => {
      const [page, place] = [await as('Accursius'), await importText(...PARAGRAPHS)];
      const words = await makeNote(page, place);
      await page.goto(place.path);
      const { x, y } = await pointOn(page, GLOSSED);
      await page.mouse.click(x, y);
      const card = cardOf(page, words);
      await expect(card).toHaveAttribute('data-focused');
      await checkAxe(page);
      await card.getByRole('button', { name: 'Reply', exact: true }).click();
      await checkAxe(page);
      await card.getByRole('button', { name: 'Cancel' }).click();
      await card.getByRole('button', { name: 'Link entity' }).click();
      await page.getByRole('combobox', { name: 'Link to an entity' }).fill('UN');
      await expect(page.getByRole('listbox', { name: 'Entities' }).getByRole('option').first()).toBeVisible();
      await checkAxe(page);
      await page.getByRole('combobox', { name: 'Link to an entity' }).fill('nothing is called this');
      await expect(page.getByText('No entity has such a label.')).toBeVisible();
      await checkAxe(page);
    });

    test('a selection, and a note that is being written', async ({ as, importText }) => {
      const [page, place] = [await as('Accursius'), await importText(...PARAGRAPHS)];
      await page.goto(place.path);
      await selectText(page, 'by hand');
      await expect(selectionBar(page)).toBeVisible();
      await checkAxe(page);
      await selectionBar(page).getByRole('button', { name: /^Note/ }).click();
      await page.getByRole('textbox', { name: 'Your note' }).fill('x'.repeat(20_001));
      await expect(page.getByRole('alert').filter({ hasText: 'characters' })).toBeVisible();
      await checkAxe(page);
    });

    test('the card of an entity', async ({ as, paper }) => {
      const page = await as('Accursius');
      await page.goto(paper.path);
      const { x, y } = await pointOn(page, 'Stuxnet');
      await page.mouse.click(x, y);
      await expect(page.getByRole('dialog', { name: /^Entity: / })).toBeFocused();
      await checkAxe(page);
    });

    test('the desk', async ({ as, paper }) => {
      test.slow(); // every rule, on each of more than a hundred rows
      const page = await as('Bulgarus');
      for (const state of ['proposed', 'accepted', 'rejected']) {
        await page.goto(`/groups/${paper.groupId}/curation?state=${state}`);
        await checkAxe(page);
      }
      await page.goto(`/groups/${paper.groupId}/curation`);
      await page.getByRole('button', { name: 'Reject' }).first().click();
      await expect(page.getByRole('textbox', { name: 'Reason' })).toBeFocused();
      await checkAxe(page);
    });

    test('a page that is not there', async ({ as, page: stranger }) => {
      const page = await as('Irnerius');
      await page.goto(`/documents/${randomUUID()}`);
      await checkAxe(page);
      await stranger.goto('/nowhere');
      await checkAxe(stranger);
    });
  });
}

async function makeNote(page: Page, place: Imported): Promise<string> {
  const words = unique('Heard well.');
  await answerOf(page, `/api/v1${place.path}/annotations`, noteOn(place, GLOSSED, words));
  return words;
}
