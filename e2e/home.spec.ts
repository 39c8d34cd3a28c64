import { randomUUID } from 'node:crypto';
import {
  answerOf,
  bodyOf,
  cardOf,
  checkAxe,
  expect,
  noteOn,
  selectionBar,
  signIn,
  signOut,
  test,
  unique,
  withoutStream,
  type SavedNote,
} from '@/e2e/fixtures';
import { selectText } from '@/e2e/text';

const TEXT = 'Whoever comes back to the room finds what was said meanwhile.';
const LONG = Array.from({ length: 60 }, (_, index) => `Paragraph ${index + 1} of a long lecture on the law.`);

test('the first page says what is new in a text, and not what was written in private', async ({
  as,
  importText,
}) => {
  const [placentinus, accursius, place] = [
    await as('Placentinus'),
    await as('Accursius'),
    await importText(TEXT),
  ];
  for (const visibility of ['group', 'group', 'private'])
    await answerOf(
      placentinus,
      `/api/v1${place.path}/annotations`,
      noteOn(place, 'the room', unique('Said.'), visibility),
    );
  await accursius.goto('/');
  const row = accursius.getByRole('listitem').filter({ has: accursius.locator(`a[href="${place.path}"]`) });
  await expect(row).toContainText('2 notes by Placentinus');
  await expect(row).toContainText('Placentinus wrote a comment on “the room”');
});

test('a question waits for who asked it until they answered, and leads to its place', async ({
  as,
  importText,
}) => {
  const [accursius, bulgarus, place] = [await as('Accursius'), await as('Bulgarus'), await importText(TEXT)];
  const words = unique('Who comes back?');
  const asked = { ...noteOn(place, 'the room', words), motivation: 'questioning' };
  const { thread } = await answerOf<SavedNote>(accursius, `/api/v1${place.path}/annotations`, asked);
  const replies = `/api/v1/threads/${thread.id}/replies`;
  await answerOf(bulgarus, replies, { id: randomUUID(), body: bodyOf('Whoever left.') });
  await accursius.goto('/');
  const waiting = accursius.getByRole('region', { name: 'Waits for you' });
  const question = waiting.getByRole('listitem').filter({ hasText: words });
  await expect(question).toContainText('Bulgarus answered your question');
  await question.getByRole('link').click();
  await expect(cardOf(accursius, words)).toHaveAttribute('data-focused');
  await answerOf(accursius, replies, { id: randomUUID(), body: bodyOf('So be it.') });
  await accursius.goto('/');
  await expect(waiting).toBeVisible();
  await expect(question).toHaveCount(0);
});

test('proposals wait for moderators, who are led to the desk', async ({ as, paper }) => {
  const moderator = await as('Bulgarus');
  await moderator.goto('/');
  const waiting = moderator.getByRole('region', { name: 'Waits for you' });
  await waiting.getByRole('link', { name: /to decide in Seminar/ }).click();
  await expect(moderator).toHaveURL(new RegExp(`/groups/${paper.groupId}/curation`));
  const member = await as('Accursius');
  await member.goto('/');
  await expect(member.getByRole('link', { name: /to decide in/ })).toHaveCount(0);
});

test('the way back leads to where one was in the text', async ({ as, importText }) => {
  const [page, place] = [
    await as('Hugolinus'),
    await importText('Begin here.', '1. Of the beginning', ...LONG),
  ];
  await page.goto(place.path);
  await page.locator('#block-40').scrollIntoViewIfNeeded();
  const seen = async () =>
    page.evaluate(
      (id) => Object.entries(localStorage).find(([name]) => name.includes(id))?.[1] ?? '',
      place.id,
    );
  await expect.poll(seen).toContain('"ordinal"');
  await page.goto('/');
  const resume = page.getByRole('region', { name: 'Continue reading' });
  await expect(resume).toContainText('1. Of the beginning');
  await resume.getByRole('link').click();
  await expect(page).toHaveURL(/#block-\d+$/);
  await expect(page.locator('#block-40')).toBeInViewport();
});

test('a tab of somebody who signed out writes nothing as who signed in after them', async ({
  page,
  importText,
}) => {
  const place = await importText(TEXT);
  const words = unique('Whose words are these?');
  await withoutStream(page);
  await signIn(page, 'Accursius', place.path);
  await selectText(page, 'the room');
  await selectionBar(page).getByRole('button', { name: /^Note/ }).click();
  await page.getByRole('textbox', { name: 'Your note' }).fill(words);
  const other = await page.context().newPage();
  await other.goto('/');
  await signOut(other);
  await signIn(other, 'Placentinus');
  await page.getByRole('button', { name: 'Save note' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'signed in as Placentinus' })).toContainText(
    'You are signed in as Placentinus in this browser now. Load the page again.',
  );
  await expect(page.getByRole('textbox', { name: 'Your note' })).toContainText(words);
  const { annotations } = await answerOf<{ annotations: unknown[] }>(
    other,
    `/api/v1${place.path}/annotations`,
  );
  expect(annotations).toEqual([]);
});

test('the address of a note leads to the note also past the sign-in page', async ({
  page,
  as,
  importText,
}) => {
  const place = await importText(TEXT);
  const words = unique('Sent to a friend.');
  const author = await as('Accursius');
  const { id } = await answerOf<SavedNote>(
    author,
    `/api/v1${place.path}/annotations`,
    noteOn(place, 'the room', words),
  );
  await page.goto(`${place.path}#note-${id}`);
  await expect(page).toHaveURL(/\/sign-in/);
  await page.getByRole('button', { name: /^Placentinus\b/ }).click();
  await expect(page).toHaveURL(`${place.path}#note-${id}`);
  await expect(cardOf(page, words)).toHaveAttribute('data-focused');
});

test('help is there for everybody, without JavaScript too, and has the keys', async ({ as, page }) => {
  await page.goto('/help');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How reading together works');
  const plain = await as('Irnerius', { javaScriptEnabled: false });
  await plain.goto('/');
  await plain.getByRole('link', { name: 'Help' }).first().click();
  await expect(plain).toHaveURL('/help');
  await expect(plain.getByRole('table', { name: 'In the text' })).toContainText('The next note');
  await plain.getByRole('link', { name: 'Who sees what' }).click();
  await expect(plain.getByRole('heading', { name: 'Who sees what' })).toBeInViewport();
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1440, 390]) {
    test(`axe finds nothing on the first page, in its menus and on help, ${colorScheme}, ${width} pixels`, async ({
      as,
    }) => {
      const page = await as('Bulgarus', { colorScheme, viewport: { width, height: 900 } });
      for (const path of ['/', '/help']) {
        await page.goto(path);
        await checkAxe(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      }
      await page.getByRole('button', { name: /^You: / }).click();
      await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
      await checkAxe(page);
    });
  }
}
