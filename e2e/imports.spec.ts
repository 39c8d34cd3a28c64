import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { makeDocx, makePdf } from '@/lib/testing/import-files';
import type { Page } from '@playwright/test';
import { answerOf, cardOf, checkAxe, expect, noteOn, selectionBar, test, unique } from './fixtures';
import { drawn, selectText, textOf } from './text';

const paragraph = (text: string, style = '') =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;

/** A Word file with a table, a list of two kinds of things that can be selected, and a footnote. */
const word = () =>
  makeDocx(
    paragraph('De iure', 'Heading1') +
      '<w:p><w:r><w:t>Ius est ars boni et aequi</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:t>, they say.</w:t></w:r></w:p>' +
      `<w:tbl><w:tr><w:tc>${paragraph('Azo of Bologna')}</w:tc><w:tc>${paragraph('Summa codicis')}</w:tc></w:tr></w:tbl>`,
    { footnotes: ['Celsus in the Digest.'] },
  );

const file = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
});
const item = (page: Page, words: string | RegExp) => page.getByRole('listitem').filter({ hasText: words });

async function openImports(page: Page, groupId: string): Promise<void> {
  await page.goto('/');
  await page.locator(`#group-${groupId}`).getByRole('link', { name: 'Import texts' }).click();
  await expect(page.getByRole('heading', { name: 'Import texts' })).toBeVisible();
}

test('a moderator imports several files at once, reads the reports, and notes are written in cells and footnotes', async ({
  as,
  paper,
}) => {
  const page = await as('Bulgarus');
  const name = unique('Digesta');
  // Made once: an archive says when it was made.
  const digesta = word();
  await openImports(page, paper.groupId);
  await page
    .getByLabel('Files')
    .setInputFiles([
      file(`${name}.docx`, digesta),
      file(`${name} locked.pdf`, makePdf([[], []])),
      file(`${'long '.repeat(60)}.txt`, new TextEncoder().encode('Summa')),
      file(
        `${name} pages.pdf`,
        makePdf([[{ y: 700, text: 'Ius est ars boni et aequi, ut eleganter Celsus definit.' }]]),
      ),
    ]);
  await expect(page.getByText('4 files')).toBeVisible();
  await page.getByRole('button', { name: 'Import', exact: true }).dblclick();
  await expect(page.getByText('Use at most 255 characters for the name of a file.')).toBeVisible();

  const docx = item(page, `${name}.docx`);
  const refused = item(page, `${name} locked.pdf`);
  await expect(docx.getByRole('link')).toBeVisible();
  await expect(refused).toContainText('Not imported. The PDF has pictures of pages and no text in it.');
  await expect(item(page, `${name} pages.pdf`).getByRole('link')).toBeVisible();
  await docx.getByText('What was read').click();
  await expect(docx).toContainText(
    '1 heading, 1 paragraph, 1 table, 2 table cells, 1 footnote, 1 footnote mark',
  );
  await checkAxe(page);

  await docx.getByRole('link').click();
  await page.waitForURL('**/documents/*');
  const text =
    'De iure\nIus est ars boni et aequi, they say.\nAzo of Bologna\nSumma codicis\nCelsus in the Digest.';
  await expect.poll(() => textOf(page)).toBe(text);
  await checkAxe(page);
  const documentId = page.url().split('/').at(-1) ?? '';
  for (const words of ['of Bologna', 'Celsus', 'aequi, they', 'Bologna\nSumma']) {
    await selectText(page, words);
    await selectionBar(page).getByRole('button', { name: 'Highlight' }).click();
    await expect
      .poll(async () => {
        const { annotations } = await answerOf<{ annotations: { passages: { exact: string }[] }[] }>(
          page,
          `/api/v1/documents/${documentId}/annotations`,
        );
        return annotations.flatMap(({ passages }) => passages.map(({ exact }) => exact));
      })
      .toContain(words);
  }

  await page.goto(`/documents/${documentId}/about`);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: `${name}.docx` }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe(`${name}.docx`);
  expect(Buffer.compare(await readFile(await saved.path()), Buffer.from(digesta))).toBe(0);
});

test('a pasted text is imported as what it is written in, and one that runs can be cancelled', async ({
  as,
  paper,
}) => {
  const page = await as('Azo');
  await openImports(page, paper.groupId);
  await page.getByText('Paste a text instead').click();
  const title = unique('Pasted');
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill('# Summa\n\n- one\n- two');
  await page.getByLabel('Written in').selectOption('Markdown');
  await page.getByLabel('Title').fill(title);
  await page.getByLabel('Language').fill('German');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText('Give the language as a code')).toBeVisible();
  await page.getByLabel('Language').fill('de');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(item(page, title).getByRole('link', { name: title })).toBeVisible();

  // So much that it is not read at once.
  const long = unique('long');
  await page
    .getByLabel('Files')
    .setInputFiles(file(`${long}.md`, Buffer.from('- [a](b) *c* \n'.repeat(120_000))));
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('button', { name: `Cancel ${long}.md` }).click();
  await expect(item(page, long)).toContainText('Cancelled. Nothing was kept.');
});

test('who may not import finds no way to it', async ({ as, paper }) => {
  const page = await as('Accursius');
  await page.goto('/');
  await expect(page.getByRole('link', { name: 'Import texts' })).toHaveCount(0);
  const response = await page.goto(`/groups/${paper.groupId}/imports`);
  expect(response?.status()).toBe(404);
});

test('a new file becomes the next version of a text once a moderator saw what it changes, and carries its notes', async ({
  as,
  importText,
  owner,
}) => {
  const [page, place] = [await as('Bulgarus'), await importText('Ius est ars boni.', 'Celsus says so.')];
  const [words, lost] = [unique('Who is Celsus?'), unique('Is it an art?')];
  await answerOf(page, `/api/v1${place.path}/annotations`, noteOn(place, 'Celsus', words));
  await answerOf(page, `/api/v1${place.path}/annotations`, noteOn(place, 'ars boni', lost));
  await page.goto(`${place.path}/about`);
  await page.getByRole('link', { name: 'Import a new file' }).click();
  await expect(page.getByRole('heading', { name: /^The next version of / })).toBeVisible();
  await checkAxe(page);
  const text = 'Whoever asks is told.\n\nAs the Digest has it, Celsus says so.';
  await page.getByLabel('Files').setInputFiles([file('digesta.txt', new TextEncoder().encode(text))]);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  const waits = item(page, 'digesta.txt').filter({ hasText: 'Nothing is published yet.' }).first();
  await expect(waits.getByRole('button', { name: 'Discard digesta.txt' })).toBeVisible();
  await checkAxe(page);
  await waits.getByRole('link', { name: /^See what it changes in / }).click();

  const changes = page.getByRole('list', { name: 'What changes in the text' });
  await expect(changes).toContainText('As the Digest has it, Celsus says so.');
  await expect(page.getByRole('list', { name: 'Without a place' })).toContainText(lost);
  await expect(page.getByRole('main')).not.toContainText(words);
  await checkAxe(page);

  // Somebody else is faster: the file is compared with what they made.
  const corrected = 'Ius est ars boni et aequi.';
  await answerOf(owner, `/api/v1${place.path}/corrections`, {
    ...{ id: randomUUID(), baseVersionId: place.versionId, kind: 'scan', note: '' },
    content: {
      type: 'doc',
      content: [corrected, 'Celsus says so.'].map((line) => ({
        ...{ type: 'paragraph', content: [{ type: 'text', text: line }] },
      })),
    },
  });
  await page.getByRole('button', { name: 'Publish version 2' }).click();
  const told = page.getByRole('region', { name: 'Version 2 came meanwhile' });
  await expect(told).toContainText('Azo published version 2 after this file was sent.');
  await told.getByText('What changed').click();
  await expect(told.locator('ins')).toContainText('et aequi');
  await expect(changes.locator('del', { hasText: 'aequi' })).toBeVisible();
  await checkAxe(page);
  await page.getByRole('button', { name: 'Publish version 3' }).click();
  await page.waitForURL(`**${place.path}`);
  await expect.poll(() => textOf(page)).toBe(text.replace('\n\n', '\n'));
  await expect(cardOf(page, words)).toBeVisible();
  await expect.poll(() => drawn(page, 'gloss-1')).toEqual(['Celsus']);
  await page.goBack();
  await expect(page.getByText('It was published as version 3.')).toBeVisible();
});
