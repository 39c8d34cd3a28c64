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
  isStream,
  withoutStream,
  type Imported,
} from '@/e2e/fixtures';
import { selectText, textOf } from '@/e2e/text';

const TEXT = [
  'The glossators of Bologna wrote beside the law.',
  'Accursius gathered the glosses of those who taught before him.',
  'Azo is named on every leaf of the great gloss.',
  'Whoever reads the text alone reads half of it.',
];

/** Replaces words in the editor as a hand does: selects them there and types. */
async function replaceWords(page: Page, from: string, to: string): Promise<void> {
  const editor = page.getByRole('textbox', { name: 'The text of the document' });
  await expect(editor).toBeVisible();
  await editor.evaluate((element, words) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(words) ?? -1;
      if (at === -1) continue;
      (element as HTMLElement).focus();
      getSelection()?.setBaseAndExtent(node, at, node, at + words.length);
      return;
    }
    throw new Error(`The editor does not show “${words}”.`);
  }, from);
  // The editor hears of a selection a moment later.
  await expect(async () => {
    await page.keyboard.press('Shift');
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(from);
  }).toPass();
  if (to === '') await page.keyboard.press('Delete');
  else await page.keyboard.type(to);
}

async function publish(page: Page, kind: string, note: string): Promise<void> {
  await page.getByRole('radio', { name: new RegExp(`^${kind}`) }).check();
  await page.getByRole('textbox', { name: 'Note' }).fill(note);
  await page.getByRole('button', { name: 'See what changes' }).click();
  await page.getByRole('button', { name: /^Publish version/ }).click();
}

/** Corrects a text without the screen, line by line, and gives it back as it is then. */
async function correctBy(page: Page, place: Imported, change: (line: string) => string): Promise<Imported> {
  const text = place.text.split('\n').map(change).filter(Boolean).join('\n');
  const paragraphs = text.split('\n').map((line) => ({
    ...{ type: 'paragraph', content: [{ type: 'text', text: line }] },
  }));
  const { id: versionId } = await answerOf<{ id: string }>(page, `/api/v1${place.path}/corrections`, {
    ...{ id: randomUUID(), baseVersionId: place.versionId, kind: 'scan', note: '' },
    content: { type: 'doc', content: paragraphs },
  });
  return { ...place, text, versionId };
}

test('a moderator corrects the text, sees what becomes of the notes, and readers move when they like', async ({
  as,
  importText,
}) => {
  const place = await importText(...TEXT);
  const [bulgarus, accursius] = [await as('Bulgarus'), await as('Accursius')];
  const [kept, lost, secret] = [unique('kept'), unique('lost'), unique('secret')];
  const path = `/api/v1${place.path}/annotations`;
  await answerOf(accursius, path, noteOn(place, 'reads half of it', kept));
  await answerOf(accursius, path, noteOn(place, 'Azo is named on every leaf', lost));
  await answerOf(accursius, path, noteOn(place, 'every leaf', secret, 'private'));

  await accursius.goto(place.path);
  await selectText(accursius, 'reads the text alone');
  await selectionBar(accursius).getByRole('button', { name: /^Note/ }).click();
  const draft = unique('not finished');
  await accursius.getByRole('textbox', { name: 'Your note' }).fill(draft);

  await bulgarus.goto(`${place.path}/about`);
  await bulgarus.getByRole('link', { name: 'Correct the text' }).click();
  await replaceWords(bulgarus, 'Azo is named on every leaf of the great gloss.', '');
  await replaceWords(bulgarus, 'Bologna', 'Bononia');
  await bulgarus.keyboard.press('Control+Alt+f');
  await expect(bulgarus.getByRole('textbox', { name: 'Number of the footnote' })).toHaveValue('1');
  await bulgarus.keyboard.press('Enter');
  await bulgarus.keyboard.type('A gloss on ');
  // The tools, by keyboard: from the text to where they were left, and by the arrows to the next.
  await bulgarus.keyboard.press('Shift+Tab');
  const tools = bulgarus.getByRole('toolbar', { name: 'Formatting' });
  await expect(tools.getByRole('button', { name: 'Undo' })).toBeFocused();
  // What cannot be chosen in a footnote is passed over.
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter']) await bulgarus.keyboard.press(key);
  await expect(tools.getByRole('button', { name: 'Italic' })).toHaveAttribute('aria-pressed', 'true');
  await bulgarus.keyboard.press('Tab');
  await bulgarus.keyboard.type('Bononia');
  await checkAxe(bulgarus);
  await bulgarus.getByRole('button', { name: 'See what changes' }).click();
  await expect(bulgarus.getByText('Say what kind of correction it is.')).toBeVisible();
  await bulgarus.getByRole('radio', { name: /^Scan/ }).check();
  await bulgarus.getByRole('textbox', { name: 'Note' }).fill('A leaf that is not of this text.');
  await bulgarus.getByRole('button', { name: 'See what changes' }).click();
  const changes = bulgarus.getByRole('list', { name: 'What changes in the text' });
  await expect(changes.locator('ins').first()).toHaveText('Bononia');
  await expect(changes.locator('ins').last()).toContainText('A gloss on Bononia');
  await expect(bulgarus.getByRole('list', { name: 'Without a place' })).toContainText(lost);
  await expect(bulgarus.getByRole('main')).not.toContainText(kept);
  await expect(bulgarus.getByRole('main')).not.toContainText(secret);
  await checkAxe(bulgarus);
  await bulgarus.getByRole('button', { name: 'Publish version 2' }).click();
  await bulgarus.waitForURL(`**${place.path}`);
  // The paragraph that was emptied did not come along.
  expect(await textOf(bulgarus)).toBe(
    [TEXT[0]?.replace('Bologna', 'Bononia'), TEXT[1], TEXT[3], 'A gloss on Bononia'].join('\n'),
  );
  await expect(bulgarus.getByRole('link', { name: 'Footnote 1' })).toBeVisible();
  await expect(bulgarus.locator('em')).toHaveText('Bononia');

  // The other reader is told, and stays where they are until they go.
  await expect(accursius.getByText('Version 2 of this text is here.')).toBeVisible();
  expect(await textOf(accursius)).toContain('Bologna');
  await accursius.getByRole('button', { name: 'Go to version 2' }).click();
  await expect(accursius.getByText('Version 2 of this text is here.')).toHaveCount(0);
  await expect.poll(() => textOf(accursius)).toContain('Bononia');
  await expect(accursius.getByRole('textbox', { name: 'Your note' })).toHaveText(draft);
  // The field shows the same words: what counts is that they are saved.
  await savedBy(accursius, () => accursius.getByRole('button', { name: 'Save note' }).click());
  await expect(cardOf(accursius, draft)).toBeVisible();
  await expect(accursius.getByRole('button', { name: '2 without a place' })).toBeVisible();

  // The old version is there to be read, with its notes as they stood in it.
  await accursius.goto(`${place.path}?version=1`);
  await expect(accursius.getByText('This is version 1 of 2.')).toBeVisible();
  await expect(accursius.getByText('One note was written on newer versions.')).toBeVisible();
  expect(await textOf(accursius)).toContain('Azo is named on every leaf');
  await expect(cardOf(accursius, lost)).toBeVisible();
  await expect(cardOf(accursius, draft)).toHaveCount(0);
  await checkAxe(accursius);
  await accursius.getByRole('link', { name: 'Go to the newest version' }).click();
  await expect(accursius.getByText('This is version 1 of 2.')).toHaveCount(0);
});

test('an orphan is put at a place, taken back and let go, by keyboard alone', async ({ as, importText }) => {
  const place = await importText(...TEXT);
  const [bulgarus, accursius] = [await as('Bulgarus'), await as('Accursius')];
  const words = unique('on the leaf');
  await answerOf(
    accursius,
    `/api/v1${place.path}/annotations`,
    noteOn(place, 'Azo is named on every leaf of the great gloss.', words),
  );
  // The words go, and in another version they are back: nothing puts the note there by itself.
  const without = await correctBy(bulgarus, place, (line) => (line.startsWith('Azo') ? '' : line));
  await correctBy(bulgarus, without, (line) =>
    line.startsWith('Whoever') ? `Azo is named on every leaf of the great glosses.\n${line}` : line,
  );
  await accursius.goto(`${place.path}/orphans`);
  const row = accursius.getByRole('list', { name: 'Passages without a place' }).getByRole('listitem').first();
  await expect(row).toContainText(words);
  await checkAxe(accursius);
  await expect(accursius.locator('[data-waiting]')).toHaveCount(0);
  await accursius.keyboard.press('k');
  await expect(row).toBeFocused();
  await accursius.keyboard.press('Enter');
  await expect(row).toContainText('It has a place again.');
  const ready = row.getByRole('button', { name: 'Let go' }).and(accursius.locator(':not([aria-busy])'));
  await accursius.keyboard.press('u');
  await expect(ready).toBeVisible();
  await accursius.keyboard.press('l');
  await expect(row).toContainText('it stays among the notes, without a place.');
  await accursius.keyboard.press('u');
  await expect(ready).toBeVisible();
  await row.getByRole('button', { name: 'Put it there' }).click();
  await expect(row).toContainText('It has a place again.');
  await accursius.goto(place.path);
  await expect(cardOf(accursius, words)).toContainText('The text has been corrected here since.');
});

test('of two moderators at once, the second sees the first’s change and keeps their own text', async ({
  as,
  importText,
}) => {
  const place = await importText(...TEXT);
  const [bulgarus, azo] = [await as('Bulgarus'), await as('Azo')];
  for (const page of [bulgarus, azo]) await page.goto(`${place.path}/correct`);
  await replaceWords(bulgarus, 'Bologna', 'Bononia');
  await replaceWords(azo, 'half of it', 'a half of it');
  await publish(bulgarus, 'Scan', 'As the scan has it.');
  await bulgarus.waitForURL(`**${place.path}`);
  await azo.getByRole('radio', { name: /^Substance/ }).check();
  await azo.getByRole('button', { name: 'See what changes' }).click();
  const notice = azo.getByRole('region', { name: 'Version 2 came meanwhile' });
  await expect(notice).toContainText('Bulgarus published version 2 while you were correcting version 1.');
  await expect(notice.locator('ins')).toHaveText('Bononia');
  await expect(azo.getByRole('textbox', { name: 'The text of the document' })).toContainText('a half of it');
  await azo.reload();
  await expect(azo.getByRole('region', { name: 'Version 2 came meanwhile' })).toBeVisible();
  await azo.getByRole('button', { name: 'Take their changes in, and go on' }).click();
  const editor = azo.getByRole('textbox', { name: 'The text of the document' });
  await expect(editor).toContainText('Bononia');
  await expect(editor).toContainText('a half of it');
  await azo.getByRole('button', { name: 'See what changes' }).click();
  const changes = azo.getByRole('list', { name: 'What changes in the text' });
  await expect(changes.getByRole('listitem')).toHaveCount(1);
  await azo.getByRole('button', { name: 'Publish version 3' }).click();
  await azo.waitForURL(`**${place.path}`);
  expect(await textOf(azo)).toMatch(/Bononia[^]*a half of it/);
});

test('the history tells who changed what, and an earlier version can be brought back', async ({
  as,
  importText,
}) => {
  const place = await importText(...TEXT);
  const [bulgarus, accursius] = [await as('Bulgarus'), await as('Accursius')];
  const words = unique('on the leaf');
  await answerOf(
    accursius,
    `/api/v1${place.path}/annotations`,
    noteOn(place, 'Azo is named on every leaf', words),
  );
  await withoutStream(accursius);
  await accursius.goto(place.path);
  await correctBy(bulgarus, place, (line) => (line.startsWith('Azo') ? '' : line));
  // When the stream cannot go on, the page is loaded anew: in the version that is read.
  const reset = { contentType: 'text/event-stream', body: 'event: reset\ndata: {}\n\n' };
  await accursius.route(isStream, (route) => route.fulfill(reset), { times: 1 });
  await expect(accursius.getByText('This is version 1 of 2.')).toBeVisible();
  expect(await textOf(accursius)).toBe(place.text);
  await accursius.goto(`${place.path}/about`);
  const list = accursius.getByRole('region', { name: 'Versions' });
  await expect(list).toContainText('corrected by Bulgarus (scan)');
  await expect(list.getByRole('button', { name: 'Bring back' })).toHaveCount(0);
  await list.getByText('What changed').click();
  await expect(list.locator('del')).toContainText('Azo is named on every leaf');
  await bulgarus.goto(`${place.path}/about`);
  await bulgarus.getByRole('button', { name: 'Bring back' }).click();
  await bulgarus.getByRole('button', { name: 'Bring version 1 back' }).click();
  await expect(bulgarus.getByRole('region', { name: 'Versions' })).toContainText(
    'version 1 brought back by Bulgarus',
  );
  await checkAxe(bulgarus);
  await bulgarus.goto(place.path);
  await expect(cardOf(bulgarus, words)).toBeVisible();
  await expect(cardOf(bulgarus, words)).not.toContainText('not in this version');
});

test('who may not correct finds no editor', async ({ as, importText }) => {
  const [page, place] = [await as('Accursius'), await importText(...TEXT)];
  expect((await page.goto(`${place.path}/correct`))?.status()).toBe(404);
  expect((await page.goto(`${place.path}?version=7`))?.status()).toBe(404);
});
