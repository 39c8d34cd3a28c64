import { randomUUID } from 'node:crypto';
import type { Page, Route } from '@playwright/test';
import {
  answerOf,
  bodyOf,
  cardOf,
  checkAxe,
  expect,
  noteOn,
  savedBy,
  selectionBar,
  test,
  unique,
  withoutStream,
  type Imported,
  type SavedNote,
} from '@/e2e/fixtures';
import { selectText } from '@/e2e/text';

const WORDS = 'between the lines';
const TEXT = `What is meant is written ${WORDS}, and seldom in them.`;

test('a note is given form by the keyboard, and stands so on its card', async ({ as, importText }) => {
  const [page, place] = [await as('Accursius'), await importText(TEXT)];
  const words = unique('Not said');
  await beginNote(page, place);
  await page.keyboard.type(words);
  await page.keyboard.press('Control+B');
  await page.keyboard.type(' but');
  await page.keyboard.press('Control+B');
  await page.keyboard.type(' *meant* in `text`, see ');

  await test.step('Ctrl and K opens a field for a link, which wants a complete address', async () => {
    await page.keyboard.press('Control+K');
    const address = page.getByRole('textbox', { name: 'Address of the link' });
    await expect(address).toBeFocused();
    await page.keyboard.type('javascript:alert(1)');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert').filter({ hasText: 'no complete address' })).toBeVisible();
    await address.fill('example.org/gloss');
    await page.keyboard.press('Enter');
    await expect(editor(page)).toBeFocused();
  });

  await test.step('the toolbar is one stop of the Tab key, and its arrows lead through it', async () => {
    await page.keyboard.press('Enter');
    await page.keyboard.type('one');
    await page.keyboard.press('Shift+Tab');
    const tool = (name: string) =>
      page.getByRole('toolbar', { name: 'Formatting' }).getByRole('button', { name });
    await expect(tool('Bold')).toBeFocused();
    await expect(tool('Bold')).toHaveAttribute('aria-pressed', 'false');
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
    await expect(tool('Bulleted list')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(tool('Bulleted list')).toHaveAttribute('aria-pressed', 'true');
    await expect(tool('Bulleted list')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(editor(page)).toBeFocused();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('two');
  });

  const { saved } = await savedBy(page, () => page.keyboard.press('Control+Enter'));
  const card = cardOf(page, words);
  await expect(card.locator('strong')).toHaveText('but');
  await expect(card.locator('em')).toHaveText('meant');
  await expect(card.locator('code')).toHaveText('text');
  await expect(card.getByRole('link', { name: 'example.org/gloss' })).toHaveAttribute(
    'href',
    'https://example.org/gloss',
  );
  await expect(card.locator('ul > li', { hasText: /^(one|two)$/ })).toHaveCount(2);
  const { body } = await answerOf<{ body: object }>(page, `/api/v1/annotations/${saved.id}`);
  expect(JSON.stringify(body)).toContain('"type":"bulletList"');
  expect(JSON.stringify(body)).not.toContain('"content":[]');
});

test('a reload in the middle brings the note back with its form, its kind, its readers and its tags', async ({
  as,
  importText,
}) => {
  const [page, place] = [await as('Accursius'), await importText(TEXT)];
  const tag = unique('tag').replace(' ', '-');
  await beginNote(page, place);
  await page.getByRole('combobox', { name: 'Kind of note' }).selectOption('Question');
  await expect(page.getByText('Something to ask the seminar.')).toBeVisible();
  await page.getByRole('combobox', { name: 'Who can read it' }).selectOption('Only me');
  await editor(page).focus();
  await page.keyboard.type('Half a **thought**');
  await page.getByRole('combobox', { name: 'Add a tag' }).fill(tag);
  await page.keyboard.press('Enter');
  await page.keyboard.type('mistaken,');
  await page.getByRole('button', { name: 'Remove tag mistaken' }).press('Enter');
  await expect(page.getByRole('combobox', { name: 'Add a tag' })).toBeFocused();
  await page.reload();
  await expect(editor(page).locator('strong')).toHaveText('thought');
  await expect(page.getByRole('combobox', { name: 'Kind of note' })).toHaveValue('questioning');
  const { sent } = await savedBy(page, () => page.getByRole('button', { name: 'Save note' }).click());
  expect(sent).toMatchObject({ motivation: 'questioning', visibility: 'private', tags: [tag] });

  await test.step('the tag is offered to the next note of the group', async () => {
    await beginNote(page, place);
    const field = page.getByRole('combobox', { name: 'Add a tag' });
    await field.fill(tag.slice(0, -2));
    await expect(page.getByRole('option', { name: `#${tag}` })).toBeVisible();
    await field.press('ArrowDown');
    await field.press('Enter');
    await expect(page.getByRole('list', { name: 'Tags of the note' })).toHaveText(`#${tag}×`);
    await field.press('Backspace');
    await expect(page.getByRole('list', { name: 'Tags of the note' })).toHaveCount(0);
  });
});

test('what is typed before the editor has come goes into it, with the caret', async ({ as, importText }) => {
  const [page, place] = [await as('Accursius'), await importText(TEXT)];
  await open(page, place);
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/_next/static/chunks/**', async (route) => {
    await held;
    await route.continue();
  });
  await press(page, 'Note');
  const field = page.locator('textarea');
  await expect(field).toBeFocused();
  await page.keyboard.type('First, and last');
  for (let i = 0; i < ' and last'.length; i++) await page.keyboard.press('ArrowLeft');
  release();
  await expect(editor(page)).toBeFocused();
  await expect(editor(page)).toHaveText('First, and last');
  await page.keyboard.type(' second');
  await expect(editor(page)).toHaveText('First, second and last');
  await page.keyboard.press('Control+Z');
  await expect(editor(page)).toHaveText('First, and last');
});

test('without the editor’s script the plain field stays, and what it says is saved', async ({
  as,
  importText,
}) => {
  const [page, place] = [await as('Accursius'), await importText(TEXT)];
  const words = unique('Plain, then.');
  await open(page, place);
  const lose = (route: Route) => route.abort();
  await page.route('**/_next/static/chunks/**', lose);
  await press(page, 'Note');
  await expect(page.getByText('the formatting could not be loaded')).toBeVisible();
  await page.keyboard.type(words);
  await savedBy(page, () => page.keyboard.press('Control+Enter'));
  await expect(cardOf(page, words)).toHaveCount(1);
});

test('two megabytes pasted into the editor are kept in a plain field, until they are shortened', async ({
  as,
  importText,
}) => {
  const page = await as('Accursius', { permissions: ['clipboard-read', 'clipboard-write'] });
  await beginNote(page, await importText(TEXT));
  await page.keyboard.type('Before: ');
  await page.evaluate(() => navigator.clipboard.writeText('litera '.repeat(300_000)));
  await page.keyboard.press('Control+V');
  await expect(page.getByRole('alert').filter({ hasText: 'characters' })).toContainText(
    'That is 2,100,008 characters; a note has at most 20,000.',
  );
  const field = page.locator('textarea');
  await expect(field).toBeFocused();
  expect(await field.evaluate((area: HTMLTextAreaElement) => area.value.length)).toBe(2_100_008);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Shorter.');
  await expect(editor(page)).toHaveText('Shorter.');
  await expect(page.getByRole('button', { name: 'Save note' })).toBeEnabled();
});

test('what is pasted from a page keeps the form that notes know, and loses the rest', async ({
  as,
  importText,
}) => {
  const page = await as('Accursius');
  await beginNote(page, await importText(TEXT));
  await editor(page).evaluate((field) => {
    const data = new DataTransfer();
    data.setData(
      'text/html',
      '<h1 style="color:red">Title</h1><p>A <b>word</b>, <a href="javascript:alert(1)">no link</a>, ' +
        '<a href="https://example.org" onclick="x">a link</a><img src="x"></p><ol start="4"><li>four</li></ol>' +
        '<table><tr><td>cell</td></tr></table><script>alert(1)</' +
        'script>',
    );
    field.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(editor(page)).toContainText('Title');
  const { sent } = await savedBy(page, () => page.keyboard.press('Control+Enter'));
  const written = JSON.stringify((sent as unknown as { body: object }).body);
  for (const part of ['Title', '"bold"', 'no link', '"https://example.org"', '"orderedList"', 'cell'])
    expect(written).toContain(part);
  for (const part of ['javascript', 'heading', 'color', 'onclick', 'start', 'image', 'table', 'alert'])
    expect(written).not.toContain(part);
});

test('a note is changed in its place, with its history; deleting it can be undone', async ({
  as,
  importText,
}) => {
  const [page, place] = [await as('Accursius'), await importText(TEXT)];
  const words = unique('First thought.');
  const { id } = await makeNote(page, place, words);
  await page.goto(`${place.path}#note-${id}`);
  const card = cardOf(page, words.slice(-8));

  await test.step('Edit opens the editor with what the note says', async () => {
    await more(page, words, 'Edit');
    await expect(editor(page)).toBeFocused();
    await expect(editor(page)).toHaveText(words);
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('Second, not ');
    await card.getByRole('combobox', { name: 'Kind of note' }).selectOption('Assessment');
  });

  await test.step('a reload keeps the change that was begun, on its card', async () => {
    await page.goto('/');
    await page.goto(place.path);
    await expect(editor(page)).toHaveText(`Second, not ${words}`);
  });

  await test.step('saving it says that the note was edited, and what it was', async () => {
    await card.getByRole('button', { name: 'Save changes' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Note changed' })).toHaveCount(1);
    await expect(card).toContainText(`Second, not ${words}`);
    await expect(card).toContainText('Assessment');
    await card.getByRole('button', { name: 'edited' }).click();
    const history = card.getByRole('region', { name: 'History' });
    await expect(history.getByRole('listitem')).toHaveCount(2);
    await expect(history.locator('ins')).toHaveText('Second, not ');
    await expect(history).toContainText('Comment → Assessment');
    await expect(history.getByRole('listitem').last()).toContainText(words);
    await history.getByRole('button', { name: 'Close history' }).click();
    await expect(card.getByRole('button', { name: 'edited' })).toBeFocused();
  });

  await test.step('Escape asks before a change is given up', async () => {
    await more(page, words, 'Edit');
    await page.keyboard.type('x');
    await page.keyboard.press('Escape');
    await expect(card.getByText('Give up what you wrote?')).toBeVisible();
    await card.getByRole('button', { name: 'Give up' }).click();
    await expect(card.getByRole('button', { name: 'More about this note' })).toBeFocused();
  });

  await test.step('Delete takes the card away, and Undo brings it back', async () => {
    await more(page, words, 'Delete');
    await expect(cardOf(page, words)).toHaveCount(0);
    expect(await notesOf(page, place)).toEqual([]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(cardOf(page, words)).toBeVisible();
    expect(await notesOf(page, place)).toEqual([`Second, not ${words}`]);
  });
});

test('of two windows that change one note, the second sees what the first made of it, and keeps its own', async ({
  as,
  importText,
}) => {
  const [page, place] = [await as('Accursius'), await importText(TEXT)];
  const words = unique('The old words');
  const { id } = await makeNote(page, place, words);
  const other = await page.context().newPage();
  // Told before it saves, it would see the newer state at once: here it learns it from the refusal.
  for (const tab of [page, other]) {
    await withoutStream(tab);
    await tab.goto(`${place.path}#note-${id}`);
  }
  await more(other, words, 'Edit');
  await editor(other).fill('What the other window says');
  await more(page, words, 'Edit');
  await editor(page).fill('What this window says');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(cardOf(page, 'What this window says').getByRole('button', { name: 'edited' })).toBeVisible();
  await other.getByRole('button', { name: 'Save changes' }).click();
  await expect(other.getByRole('alert').filter({ hasText: 'changed in another window' })).toBeVisible();
  const now = other.getByRole('group', { name: 'What the note says now' });
  await expect(now).toContainText('What this window says');
  await expect(now).toContainText('read by: the group');
  await expect(editor(other)).toHaveText('What the other window says');
  await other.getByRole('button', { name: 'Save changes' }).click();
  await expect.poll(() => notesOf(page, place)).toEqual(['What the other window says']);
});

test('a reply is changed, deleted and brought back in its place', async ({ as, importText }) => {
  const [page, place] = [await as('Accursius'), await importText(TEXT)];
  const [words, answer] = [unique('Who says so?'), unique('The margin')];
  const { id, thread } = await makeNote(page, place, words);
  await answerOf(page, `/api/v1/threads/${thread.id}/replies`, { id: randomUUID(), body: bodyOf(answer) });
  await page.goto(`${place.path}#note-${id}`);
  const card = cardOf(page, words);
  const replies = card.getByRole('list', { name: 'Replies' });
  await card.getByRole('button', { name: 'More about this reply' }).click();
  await card.getByRole('button', { name: 'Edit', exact: true }).click();
  await expect(editor(page)).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.type(' says so');
  await page.keyboard.press('Control+Enter');
  await expect(replies).toContainText(`${answer} says so`);
  await expect(replies.getByRole('button', { name: 'edited' })).toBeVisible();
  await card.getByRole('button', { name: 'More about this reply' }).click();
  await card.getByRole('button', { name: 'Delete' }).click();
  await expect(replies).not.toContainText(answer);
  await expect(card.getByRole('button', { name: 'Undo deleting the reply' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(replies).toContainText(`${answer} says so`);
});

test('an unfinished reply is open again after a reload, and is kept when the discussion was resolved meanwhile', async ({
  as,
  importText,
}) => {
  const [page, place] = [await as('Accursius'), await importText(TEXT)];
  const words = unique('Is it settled?');
  const { thread } = await makeNote(page, place, words);
  await page.goto(place.path);
  await cardOf(page, words).click();
  await cardOf(page, words).getByRole('button', { name: 'Reply', exact: true }).click();
  const reply = page.getByRole('textbox', { name: 'Reply to Accursius' });
  await reply.fill('Not in the least');
  await page.reload();
  await expect(reply).toHaveText('Not in the least');
  await expect(reply).not.toBeFocused();
  const bulgarus = await as('Bulgarus');
  const resolved = await bulgarus.request.put(`/api/v1/threads/${thread.id}/state`, {
    data: { state: 'resolved' },
    headers: { 'if-match': `"${thread.rev}"` },
  });
  expect(resolved.ok()).toBe(true);
  await expect(reply).toHaveAttribute('contenteditable', 'true');
  await reply.focus();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'resolved meanwhile' })).toBeVisible();
  await expect(reply).toBeFocused();
  await expect(reply).toHaveText('Not in the least');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe finds nothing while one writes, ${colorScheme}:`, () => {
    test.use({ colorScheme });

    test('the editor, a link, tags, and a note that is changed', async ({ as, importText }) => {
      const page = await as('Accursius', { colorScheme });
      const place = await importText(TEXT);
      const words = unique('Seen by nobody.');
      const { id } = await makeNote(page, place, words, ['seen']);
      await beginNote(page, place);
      await page.keyboard.type('**bold** `code`');
      await page.keyboard.press('Enter');
      await page.keyboard.type('> quoted');
      await page.keyboard.press('Control+K');
      await page.keyboard.type('nowhere');
      await page.keyboard.press('Enter');
      await checkAxe(page);
      await page.keyboard.press('Escape');
      await page.getByRole('combobox', { name: 'Add a tag' }).fill('one');
      await page.keyboard.press('Enter');
      await page.keyboard.type('see');
      await expect(page.getByRole('option', { name: '#seen' })).toBeVisible();
      await page.keyboard.press('ArrowDown');
      await checkAxe(page);
      await page.keyboard.press('Escape');
      await editor(page).focus();
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Give up' }).click();
      await page.goto(`${place.path}#note-${id}`);
      await more(page, words, 'Edit');
      await page.keyboard.type('Changed. ');
      await checkAxe(page);
      await page.keyboard.press('Control+Enter');
      await cardOf(page, words).getByRole('button', { name: 'edited' }).click();
      await expect(page.getByRole('region', { name: 'History' }).locator('ins')).toBeVisible();
      await cardOf(page, words).getByRole('button', { name: 'More about this note' }).click();
      await checkAxe(page);
    });
  });
}

/** The editor of what is written, once it has come. */
function editor(page: Page) {
  return page.locator('[contenteditable="true"]:visible');
}

async function open(page: Page, place: Imported): Promise<void> {
  await page.goto(place.path);
  await selectText(page, WORDS);
}

async function press(page: Page, name: string): Promise<void> {
  await selectionBar(page)
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click();
}

async function beginNote(page: Page, place: Imported): Promise<void> {
  await open(page, place);
  await press(page, 'Note');
  await expect(editor(page)).toBeFocused();
}

/** Presses what stands behind the quiet button of a note's card. */
async function more(page: Page, words: string, name: string): Promise<void> {
  await cardOf(page, words).getByRole('button', { name: 'More about this note' }).click();
  await cardOf(page, words)
    .getByRole('group', { name: 'More about this note' })
    .getByRole('button', { name })
    .click();
}

async function makeNote(page: Page, place: Imported, words: string, tags: string[] = []): Promise<SavedNote> {
  const note = { ...noteOn(place, WORDS, words), tags };
  return answerOf<SavedNote>(page, `/api/v1${place.path}/annotations`, note);
}

async function notesOf(page: Page, place: Imported): Promise<string[]> {
  const { annotations } = await answerOf<{ annotations: { text: string }[] }>(
    page,
    `/api/v1${place.path}/annotations`,
  );
  return annotations.map(({ text }) => text);
}
