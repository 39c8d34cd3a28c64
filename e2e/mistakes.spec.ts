import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import {
  answerOf,
  cardOf,
  expect,
  isCreation,
  passageOf,
  savedBy,
  selectionBar,
  signIn,
  signOut,
  test,
  unique,
  withoutStream,
  writeNote,
  type Imported,
} from '@/e2e/fixtures';
import { selectText } from '@/e2e/text';

const WORDS = 'the quill was put down';
const TEXT = `In the middle of a sentence ${WORDS}, and nothing of it was lost.`;

test('a note without words cannot be sent', async ({ as, importText }) => {
  const page = await as('Accursius');
  await beginNote(page, await importText(TEXT));
  await expect(saveButton(page)).toBeDisabled();
  await note(page).fill('  \n ');
  await expect(saveButton(page)).toBeDisabled();
  await note(page).press('Control+Enter');
  await note(page).fill('.');
  await expect(saveButton(page)).toBeEnabled();
});

test('two megabytes pasted into a note are answered in words, and stay in the field', async ({
  as,
  importText,
}) => {
  const page = await as('Accursius', { permissions: ['clipboard-read', 'clipboard-write'] });
  await beginNote(page, await importText(TEXT));
  await page.evaluate(() => navigator.clipboard.writeText('litera '.repeat(300_000)));
  await note(page).press('Control+V');
  await expect(page.getByRole('alert').filter({ hasText: 'characters' })).toContainText(
    'That is 2,100,000 characters; a note has at most 20,000.',
  );
  await expect(saveButton(page)).toBeDisabled();
  expect(
    await note(page).evaluate((field) => (field instanceof HTMLTextAreaElement ? field.value.length : 0)),
  ).toBe(2_100_000);
});

test('a double click on Save makes one note', async ({ as, importText }) => {
  const [page, place] = [await as('Accursius'), await importText(TEXT)];
  const words = unique('Twice pressed, once meant.');
  await beginNote(page, place);
  await note(page).fill(words);
  await savedBy(page, () => saveButton(page).dblclick());
  await expect(cardOf(page, words)).toHaveCount(1);
  expect(await notesWith(page, place, words)).toBe(1);
});

test('of two tabs that show one draft, saving it in one closes it in the other', async ({
  as,
  importText,
}) => {
  const [page, place] = [await as('Accursius'), await importText(TEXT)];
  const words = unique('Open in two tabs.');
  await beginNote(page, place);
  await note(page).fill(words);
  const other = await page.context().newPage();
  await other.goto(place.path);
  await expect(note(other)).toHaveText(words);
  await savedBy(page, () => saveButton(page).click());
  await expect(note(other)).toHaveCount(0);
  await expect(cardOf(other, words)).toHaveCount(1);
  expect(await notesWith(page, place, words)).toBe(1);
});

test('without a connection the text is kept, and one note is made once there is one again', async ({
  as,
  importText,
}) => {
  const [page, place] = [await as('Accursius'), await importText(TEXT)];
  const words = unique('Written in a tunnel.');
  await beginNote(page, place);
  await note(page).fill(words);
  await page.context().setOffline(true);
  await saveButton(page).click();
  await expect(page.getByRole('alert').filter({ hasText: 'No connection.' })).toBeVisible();
  await expect(note(page)).toHaveText(words);
  await page.context().setOffline(false);
  await savedBy(page, () => saveButton(page).click());
  await expect(cardOf(page, words)).toHaveCount(1);
  expect(await notesWith(page, place, words)).toBe(1);
});

test('when only the answer was lost, saving again makes no second note', async ({ as, importText }) => {
  const [page, place] = [await as('Accursius'), await importText(TEXT)];
  const words = unique('Heard, but not answered.');
  await beginNote(page, place);
  await note(page).fill(words);
  let answers = 0;
  await page.route(
    (url) => isCreation('POST', url.href),
    async (route) => {
      if (route.request().method() !== 'POST' || answers++ > 0) return route.continue();
      await route.fetch();
      await route.abort('connectionreset');
    },
  );
  await saveButton(page).click();
  await expect(page.getByRole('alert').filter({ hasText: 'No connection.' })).toBeVisible();
  expect(await notesWith(page, place, words)).toBe(1);
  await savedBy(page, () => saveButton(page).click());
  await expect(cardOf(page, words)).toHaveCount(1);
  expect(await notesWith(page, place, words)).toBe(1);
});

test('a reload in the middle of writing brings the draft back, on its passage', async ({
  as,
  importText,
}) => {
  const [page, place] = [await as('Accursius'), await importText(TEXT)];
  const words = unique('Half a thought');
  await beginNote(page, place);
  await note(page).fill(words);
  await page.reload();
  await expect(note(page)).toHaveText(words);
  const { saved } = await savedBy(page, () => saveButton(page).click());
  expect(saved.passages).toMatchObject([{ exact: WORDS }]);
  await page.reload();
  await expect(cardOf(page, words)).toBeVisible();
  await expect(note(page)).toHaveCount(0);
});

test('going away and back loses neither the draft nor the note that was just written', async ({
  as,
  importText,
}) => {
  const [page, place] = [await as('Accursius'), await importText(TEXT)];
  const words = unique('Left and come back to.');
  await beginNote(page, place);
  await note(page).fill(words);
  await page.getByRole('link', { name: 'Glossator, home' }).click();
  await expect(page.getByRole('heading', { name: 'Your groups' })).toBeVisible();
  await page.goBack();
  await expect(note(page)).toHaveText(words);
  await savedBy(page, () => saveButton(page).click());
  await page.getByRole('link', { name: 'Glossator, home' }).click();
  await expect(page.getByRole('heading', { name: 'Your groups' })).toBeVisible();
  await page.goBack();
  await expect(cardOf(page, words)).toBeVisible();
  await expect(note(page)).toHaveCount(0);
});

test('of two who decide one link, the second is told who was faster', async ({ as, importText }) => {
  const place = await importText(TEXT);
  const id = await proposeLink(await as('Accursius'), place);
  const [bulgarus, azo] = [await as('Bulgarus'), await as('Azo')];
  for (const page of [bulgarus, azo]) await page.goto(`/groups/${place.groupId}/curation`);
  const rowOf = (page: Page) =>
    page.getByRole('listitem').filter({ has: page.locator(`a[href$="#link-${id}"]`) });
  await rowOf(bulgarus).getByRole('button', { name: 'Accept' }).click();
  await expect(rowOf(bulgarus)).toContainText('Accepted by Bulgarus');
  await rowOf(azo).getByRole('button', { name: 'Reject' }).click();
  await rowOf(azo).getByRole('textbox', { name: 'Reason' }).fill('Too late.');
  await rowOf(azo).getByRole('button', { name: 'Reject' }).click();
  await expect(rowOf(azo).getByRole('alert')).toHaveText('Bulgarus accepted this a moment ago.');
  await expect(rowOf(azo)).toContainText('Accepted by Bulgarus');
  await azo.reload();
  await expect(rowOf(azo)).toHaveCount(0);
});

test('when the session was ended in another tab, saving says to sign in, and the text is there afterwards', async ({
  page,
  importText,
}) => {
  const place = await importText(TEXT);
  const words = unique('Signed out behind my back.');
  await withoutStream(page);
  await signIn(page, 'Placentinus', place.path);
  await beginNote(page, place);
  await note(page).fill(words);
  const other = await page.context().newPage();
  await other.goto('/');
  await signOut(other);
  await saveButton(page).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Sign in' })).toBeVisible();
  await expect(note(page)).toHaveText(words);
  await signIn(other, 'Placentinus', place.path);
  await savedBy(page, () => saveButton(page).click());
  expect(await notesWith(page, place, words)).toBe(1);
});

test('a passage that was chosen by mistake is given up without a trace', async ({ as, importText }) => {
  const [page, place] = [await as('Accursius'), await importText(TEXT)];
  await beginNote(page, place);
  await note(page).press('Escape');
  await expect(note(page)).toHaveCount(0);
  await page.reload();
  await expect(page.getByText(WORDS)).toBeVisible();
  await expect(note(page)).toHaveCount(0);
  await selectText(page, WORDS);
  await writeNote(page, unique('Meant this time.'));
  expect(await notesWith(page, place, '')).toBe(1);
});

const note = (page: Page) => page.getByRole('textbox', { name: 'Your note' });
const saveButton = (page: Page) => page.getByRole('button', { name: 'Save note' });

async function beginNote(page: Page, place: Imported): Promise<void> {
  if (!page.url().endsWith(place.path)) await page.goto(place.path);
  await selectText(page, WORDS);
  await selectionBar(page).getByRole('button', { name: /^Note/ }).click();
  await expect(note(page)).toBeFocused();
}

/** How many notes of a text hold these words. */
async function notesWith(page: Page, { path }: Imported, words: string): Promise<number> {
  const { annotations } = await answerOf<{ annotations: { text: string }[] }>(
    page,
    `/api/v1${path}/annotations`,
  );
  return annotations.filter(({ text }) => text.includes(words)).length;
}

async function proposeLink(member: Page, place: Imported): Promise<string> {
  const { entities } = await answerOf<{ entities: { id: string }[] }>(
    member,
    `/api/v1/groups/${place.groupId}/entities?q=GGE`,
  );
  const link = { id: randomUUID(), entityId: entities[0]?.id, passage: passageOf(place, WORDS) };
  await answerOf(member, `/api/v1${place.path}/links`, link);
  return link.id;
}
