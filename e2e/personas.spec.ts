import { randomUUID } from 'node:crypto';
import type { BrowserContextOptions, Page, TestInfo } from '@playwright/test';
import {
  answerOf,
  cardOf,
  checkAxe,
  expect,
  noteOn,
  passageOf,
  savedBy,
  selectionBar,
  test,
  unique,
} from '@/e2e/fixtures';
import { drawn, pointOn, selectByTouch, selectText } from '@/e2e/text';

/*
 * What each of the three kinds of people comes for, on a desk and on a phone, by day and by night. Each step
 * leaves a picture among the tests' results.
 */

const TEXT = [
  '1. Of the margin',
  'The margin of a page belongs to those who read it, and the middle to those who wrote it.',
  'Where the two meet, the seminar begins.',
];

const WIDE = { viewport: { width: 1440, height: 960 } };
const NARROW = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

const WINDOWS = [
  { name: 'on a desk by day', narrow: false, options: { ...WIDE, colorScheme: 'light' } },
  { name: 'on a desk by night', narrow: false, options: { ...WIDE, colorScheme: 'dark' } },
  { name: 'on a phone by day', narrow: true, options: { ...NARROW, colorScheme: 'light' } },
  { name: 'on a phone by night', narrow: true, options: { ...NARROW, colorScheme: 'dark' } },
] satisfies { name: string; narrow: boolean; options: BrowserContextOptions }[];

for (const { name, narrow, options } of WINDOWS) {
  test(`${name} a member highlights, writes, is answered, and links`, async ({ as, importText }, info) => {
    const [page, other, place] = [
      await as('Accursius', options),
      await as('Placentinus'),
      await importText(...TEXT),
    ];
    const [words, answer] = [unique('Whose is the margin?'), unique('Theirs who write in it.')];
    await page.goto(place.path);
    await (narrow ? selectByTouch(page, 'The margin of a page') : selectText(page, 'The margin of a page'));
    await press(page, narrow, selectionBar(page).getByRole('button', { name: /^Highlight/ }));
    await expect.poll(() => drawn(page, 'gloss-focus')).toEqual(['The margin of a page']);
    await (narrow ? selectByTouch(page, 'those who read it') : selectText(page, 'those who read it'));
    await press(page, narrow, selectionBar(page).getByRole('button', { name: /^Note/ }));
    await page.getByRole('combobox', { name: 'Kind of note' }).selectOption('Question');
    await page.getByRole('textbox', { name: 'Your note' }).fill(words);
    await look(page, info, 'member-writes');
    const { saved } = await savedBy(page, () =>
      press(page, narrow, page.getByRole('button', { name: 'Save note' })),
    );

    await answerOf(other, `/api/v1/threads/${saved.thread.id}/replies`, {
      id: randomUUID(),
      body: noteOn(place, 'those who read it', answer).body,
    });
    const shown = page.getByRole('button', { name: /new here: show/ });
    const reply = cardOf(page, words).getByText(answer);
    await expect(shown.or(reply).first()).toBeVisible();
    if (await shown.first().isVisible()) await press(page, narrow, shown.first());
    if (!(await reply.isVisible())) {
      const { x, y } = await pointOn(page, 'those who read it');
      await (narrow ? page.touchscreen.tap(x, y) : page.mouse.click(x, y));
    }
    await expect(reply).toBeVisible();
    await look(page, info, 'member-is-answered');

    await press(page, narrow, cardOf(page, words).getByRole('button', { name: 'Link entity' }));
    await page.getByRole('combobox', { name: 'Link to an entity' }).fill('experts governmental');
    await page
      .getByRole('option', { name: /^Group of Governmental Experts/ })
      .first()
      .click();
    await expect(cardOf(page, words).getByRole('list', { name: 'Linked entities' })).toContainText(
      'proposed',
    );
    await look(page, info, 'member-links');
  });

  test(`${name} a moderator decides what was proposed`, async ({ as, importText }, info) => {
    const [page, member, place] = [
      await as('Bulgarus', options),
      await as('Accursius'),
      await importText(...TEXT),
    ];
    const entity = await answerOf<{ id: string }>(member, `/api/v1/groups/${place.groupId}/entities`, {
      ...{ id: randomUUID(), type: 'work', labels: [{ text: unique('Summa'), kind: 'preferred' }] },
    });
    for (const words of ['the seminar', 'the middle']) {
      await answerOf(member, `/api/v1${place.path}/links`, {
        ...{ id: randomUUID(), entityId: entity.id, passage: passageOf(place, words) },
      });
    }
    await page.goto('/');
    await look(page, info, 'moderator-comes-home');
    await page.goto(`/groups/${place.groupId}/curation?document=${place.id}`);
    const rows = page.getByRole('list', { name: 'Links proposed' }).locator('> li');
    await expect(rows).toHaveCount(2);
    await look(page, info, 'moderator-at-the-desk');
    const [first, second] = [rows.nth(0), rows.nth(1)];
    await press(page, narrow, first.getByRole('button', { name: /^Accept/ }));
    await expect(first).toContainText('Accepted by Bulgarus');
    await press(page, narrow, second.getByRole('button', { name: 'Reject' }));
    await second.getByRole('textbox', { name: 'Reason' }).fill('The middle of a page is no book.');
    await press(page, narrow, second.getByRole('button', { name: 'Reject', exact: true }));
    await expect(second).toContainText('Rejected by Bulgarus');
    await look(page, info, 'moderator-has-decided');
    await page.goto(`/documents/${place.id}/about`);
    await look(page, info, 'moderator-describes');
    await page.goto(`/entities/${entity.id}`);
    await look(page, info, 'moderator-reads-an-entity');
  });

  test(`${name} a reviewer takes out what a filter means`, async ({ as, importText }, info) => {
    const [page, member, place] = [
      await as('Hugolinus', options),
      await as('Accursius'),
      await importText(...TEXT),
    ];
    const words = unique('Where do they meet?');
    const notes = `/api/v1${place.path}/annotations`;
    await answerOf(member, notes, { ...noteOn(place, 'the two meet', words), motivation: 'questioning' });
    await answerOf(member, notes, noteOn(place, 'the middle', unique('Left out.')));
    await page.goto(`/documents/${place.id}/passages?motivation=questioning`);
    await expect(page.getByText(words)).toBeVisible();
    await expect(page.getByText('1 of 2 notes')).toBeVisible();
    await look(page, info, 'reviewer-filters');
    const download = page.waitForEvent('download');
    await press(page, narrow, page.getByRole('link', { name: /CSV/ }));
    expect((await download).suggestedFilename()).toMatch(/\.csv$/);
  });
}

async function press(page: Page, narrow: boolean, target: ReturnType<Page['getByRole']>): Promise<void> {
  await (narrow ? target.tap() : target.click());
}

/** What a person would not put up with: something that axe finds, or that stands out of the window. Leaves a picture. */
async function look(page: Page, info: TestInfo, name: string): Promise<void> {
  await page.screenshot({ path: info.outputPath(`${name}.png`), animations: 'disabled' });
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(beyond, `${name} is wider than the window`).toBeLessThanOrEqual(0);
  // What is just under the bar would count as too small to be pressed.
  await page.evaluate(() => window.scrollTo(0, 0));
  await checkAxe(page);
}
