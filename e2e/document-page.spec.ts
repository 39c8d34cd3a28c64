import type { Page } from '@playwright/test';
import { answerOf, checkAxe, expect, noteOn, test, unique, type Imported } from '@/e2e/fixtures';
import { selectText } from '@/e2e/text';

const TEXT = [
  'The glossators of Bologna wrote beside the law.',
  '1. Of the gloss',
  'A gloss keeps its words.',
];

test('a moderator says what a text is, and its citation says it too', async ({ as, importText }) => {
  const [page, place] = [await as('Bulgarus'), await importText(...TEXT)];
  await page.goto(`${place.path}/about`);
  await page.getByRole('button', { name: 'Edit' }).click();
  const form = page.getByRole('form', { name: 'Description' });
  await expect(form.getByRole('textbox', { name: 'Title' })).toBeFocused();
  const title = unique('Of the gloss');
  await form.getByRole('textbox', { name: 'Title' }).fill(title);
  await form.getByRole('checkbox').check();
  await form.getByRole('textbox', { name: 'Authors' }).fill('Irnerius\nMartinus Gosia');
  await form.getByRole('textbox', { name: 'Year' }).fill('c. 1120');
  await form.getByRole('textbox', { name: 'Language' }).fill('latin');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByRole('alert')).toHaveText('Give the language as a code such as en or de-CH.');
  await form.getByRole('textbox', { name: 'Language' }).fill('la');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(page.getByRole('button', { name: 'Edit' })).toBeFocused();
  await expect(page.getByRole('region', { name: 'Cite' })).toContainText(
    `Irnerius, Martinus Gosia. c. 1120. [${title}]. Version 1,`,
  );
  await expect(page.getByRole('region', { name: 'Activity' })).toContainText(
    'Bulgarus changed the description',
  );
  await page.goto('/');
  await expect(page.getByRole('link', { name: title, exact: true })).toBeVisible();
});

test('the citation can be copied', async ({ as, importText }) => {
  const page = await as('Hugolinus', { permissions: ['clipboard-read', 'clipboard-write'] });
  const place = await importText(...TEXT);
  await page.goto(`${place.path}/about`);
  await page.getByRole('button', { name: 'Copy citation' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(
    new RegExp(`^n\\.d\\. .* Version 1, \\d{4}-\\d\\d-\\d\\d\\. http.*${place.path}\\?version=1$`),
  );
  await page.getByText('BibTeX', { exact: true }).click();
  await expect(page.getByRole('region', { name: 'BibTeX' })).toContainText('@misc{glossator-');
});

test('of two who describe one text, the second keeps what they wrote and sees what the first said', async ({
  as,
  importText,
}) => {
  const place = await importText(...TEXT);
  const [bulgarus, azo] = [await as('Bulgarus'), await as('Azo')];
  for (const page of [bulgarus, azo]) {
    await page.goto(`${place.path}/about`);
    await page.getByRole('button', { name: 'Edit' }).click();
  }
  await bulgarus.getByRole('textbox', { name: 'Year' }).fill('1120');
  await bulgarus.getByRole('button', { name: 'Save' }).click();
  await expect(bulgarus.getByRole('button', { name: 'Edit' })).toBeVisible();
  await azo.getByRole('textbox', { name: 'Source' }).fill('A manuscript of Bologna');
  await azo.getByRole('button', { name: 'Save' }).click();
  const alert = azo.getByRole('alert').filter({ hasText: 'Somebody changed this' });
  await expect(alert).toContainText('Year: 1120');
  await expect(azo.getByRole('textbox', { name: 'Source' })).toHaveValue('A manuscript of Bologna');
  await azo.getByRole('textbox', { name: 'Year' }).fill('1120');
  await azo.getByRole('button', { name: 'Save mine in its place' }).click();
  await expect(azo.getByRole('region', { name: 'Cite' })).toContainText('1120.');
  await expect(azo.getByRole('region', { name: 'Cite' })).toContainText('A manuscript of Bologna.');
});

test('a member sees it all and can change nothing', async ({ as, importText }) => {
  const [page, place] = [await as('Accursius'), await importText(...TEXT)];
  await note(page, place, 'group');
  await note(await as('Placentinus'), place, 'private');
  await page.goto(`${place.path}/about`);
  await expect(page.getByRole('heading', { name: 'Cite' })).toBeVisible();
  for (const name of ['Edit', 'Archive', 'Move up'])
    await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Contents' })).toContainText('1 note by 1 reader');
  const activity = page.getByRole('region', { name: 'Activity' });
  await expect(activity).toContainText('Accursius wrote a comment on “keeps its words”');
  await expect(activity).not.toContainText('Placentinus');
  await page.getByRole('link', { name: 'Read the text' }).click();
  await page.getByRole('link', { name: 'About this text' }).click();
  await expect(page).toHaveURL(`${place.path}/about`);
});

test('an archived text can be read and not written on, until it is restored', async ({ as, importText }) => {
  const [moderator, member, place] = [await as('Bulgarus'), await as('Accursius'), await importText(...TEXT)];
  await moderator.goto(`${place.path}/about`);
  await moderator.getByRole('button', { name: 'Archive' }).click();
  await expect(moderator.getByRole('button', { name: 'Restore' })).toBeVisible();
  await expect(moderator.getByRole('note')).toContainText('Archived.');
  await checkAxe(moderator);
  await member.goto(place.path);
  await expect(member.getByRole('note').filter({ hasText: 'Archived.' })).toBeVisible();
  await selectText(member, 'keeps its words');
  await expect(member.getByRole('button', { name: /^Note/ })).toHaveCount(0);
  const refused = await member.request.post(`/api/v1${place.path}/annotations`, {
    data: noteOn(place, 'keeps its words', 'Too late.'),
  });
  expect(refused.status()).toBe(403);
  await member.goto('/');
  await expect(member.locator(`a[href="${place.path}"]`)).toBeHidden();
  await member.getByText(/archived texts?$/).click();
  await expect(member.locator(`a[href="${place.path}"]`)).toBeVisible();
  await moderator.getByRole('button', { name: 'Restore' }).click();
  await expect(moderator.getByRole('button', { name: 'Archive' })).toBeVisible();
  await note(member, place, 'group');
});

test('a moderator moves a text with the keyboard', async ({ as, importText }) => {
  const page = await as('Bulgarus');
  const [first, second] = [await importText(...TEXT), await importText(...TEXT)];
  const order = async () => {
    const { groups } = await answerOf<{ groups: { documents: { id: string }[] }[] }>(page, '/api/v1/groups');
    const ids = groups.flatMap(({ documents }) => documents.map(({ id }) => id));
    return ids.indexOf(second.id) - ids.indexOf(first.id);
  };
  expect(await order()).toBeGreaterThan(0);
  await page.goto(`${second.path}/about`);
  const up = page.getByRole('button', { name: 'Move up' });
  await up.focus();
  // Other tests import texts meanwhile: one step may pass one of theirs.
  await expect(async () => {
    await page.keyboard.press('Enter');
    await expect(up).toBeFocused();
    expect(await order()).toBeLessThan(0);
  }).toPass();
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1440, 390]) {
    test(`axe finds nothing on a document’s page, ${colorScheme}, ${width} pixels`, async ({ as, paper }) => {
      const page = await as('Bulgarus', { colorScheme, viewport: { width, height: 900 } });
      await page.goto(`${paper.path}/about`);
      await page.getByText('BibTeX', { exact: true }).click();
      await page.getByText('Fingerprint').click();
      await checkAxe(page);
      await page.getByRole('button', { name: 'Edit' }).click();
      await checkAxe(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    });
  }
}

test('without JavaScript a document’s page can be read', async ({ as, paper }) => {
  const page = await as('Irnerius', { javaScriptEnabled: false });
  await page.goto(`${paper.path}/about`);
  await expect(page.getByRole('region', { name: 'Description' })).toContainText('Untitled scan');
  await expect(page.getByRole('region', { name: 'Cite' })).toContainText('[Untitled scan]');
  await page.getByRole('link', { name: 'Older' }).click();
  await page.getByRole('link', { name: 'Newest' }).click();
  await expect(page.getByRole('region', { name: 'Activity' }).getByRole('listitem').first()).toBeVisible();
});

async function note(page: Page, place: Imported, visibility: 'group' | 'private'): Promise<void> {
  const words = unique('Weighed.');
  await answerOf(
    page,
    `/api/v1${place.path}/annotations`,
    noteOn(place, 'keeps its words', words, visibility),
  );
}
