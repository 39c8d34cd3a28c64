import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { cardOf, expect, selectionBar, signIn, test, unique, writeNote } from '@/e2e/fixtures';
import { drawn, pointOn, selectText, textOf } from '@/e2e/text';

const PASSAGE = 'the GGE countries did not reach a consensus';
const WRONG = 'United Nations Institute for Disarmament Research';

test('a seminar annotates a passage, discusses it, links it, curates the link and takes it out', async ({
  browser,
  page,
  paper,
}) => {
  const note = unique('Which consensus, and of whom?');
  const answer = unique('Of the states that sent an expert.');
  const newPage = async () => (await browser.newContext()).newPage();
  const [placentinus, bulgarus, hugolinus] = [await newPage(), await newPage(), await newPage()];

  const noteId =
    await test.step('a member signs in, opens the paper and writes on words that the mouse selected', async () => {
      await signIn(page, 'Accursius');
      await page.getByRole('link', { name: 'Untitled scan', exact: true }).click();
      await expect(page.getByRole('heading', { name: '1. Introduction' })).toBeVisible();
      await selectText(page, PASSAGE);
      const { saved } = await writeNote(page, note);
      expect(saved.passages[0]?.exact).toBe(PASSAGE);
      await expect.poll(() => drawn(page, 'gloss-focus')).toEqual([PASSAGE]);
      await page.reload();
      await pointOn(page, PASSAGE);
      await expect.poll(() => drawn(page, 'gloss-')).toContain(PASSAGE);
      return saved.id;
    });
  /** Opens the paper at the note, wherever in the long margin it stands. */
  const openNote = async (reader: Page) => {
    await reader.goto('/help');
    await reader.goto(`${paper.path}#note-${noteId}`);
    await expect(cardOf(reader, note)).toHaveAttribute('data-focused');
  };

  await test.step('the note stands beside its passage', async () => {
    const { x, y } = await pointOn(page, PASSAGE);
    await page.mouse.click(x, y);
    await expect(cardOf(page, note)).toBeVisible();
    await expect
      .poll(async () => Math.abs(((await cardOf(page, note).boundingBox())?.y ?? 0) - y))
      .toBeLessThan(60);
  });

  await test.step('another member replies', async () => {
    await signIn(placentinus, 'Placentinus', paper.path);
    await openNote(placentinus);
    const card = cardOf(placentinus, note);
    await card.getByRole('button', { name: 'Reply', exact: true }).click();
    await card.getByRole('textbox', { name: 'Reply to Accursius' }).fill(answer);
    await card.getByRole('button', { name: 'Reply', exact: true }).click();
    await expect(card.getByRole('list', { name: 'Replies' })).toContainText(answer);
    await openNote(page);
    await expect(cardOf(page, note).getByText(answer)).toBeVisible();
  });

  const rightLink = await test.step('the passage is linked to an entity found by its acronym', async () => {
    await cardOf(page, note).getByRole('button', { name: 'Link entity' }).click();
    const link = await pick(page, 'GGE', 'Group of Governmental Experts');
    expect(link.state).toBe('proposed');
    await expect(cardOf(page, note).getByRole('list', { name: 'Linked entities' })).toContainText('proposed');
    await expect.poll(() => drawn(page, 'link-olive-proposed')).toContain(PASSAGE);
    return link;
  });

  const wrongLink = await test.step('words of the text are linked, to the wrong entity', async () => {
    await selectText(page, WRONG);
    await selectionBar(page)
      .getByRole('button', { name: /^Link entity/ })
      .click();
    return pick(page, 'UN', 'United Nations body');
  });

  await test.step('the moderator accepts the one and rejects the other, with a reason', async () => {
    await signIn(bulgarus, 'Bulgarus');
    await bulgarus.getByRole('link', { name: /Curation/ }).click();
    const right = rowOf(bulgarus, rightLink);
    await expect(right.locator('mark')).toHaveText(PASSAGE);
    await right.getByRole('button', { name: 'Accept' }).click();
    await expect(right).toContainText('Accepted by Bulgarus');
    const wrong = rowOf(bulgarus, wrongLink);
    await wrong.getByRole('button', { name: 'Reject' }).click();
    await wrong.getByRole('textbox', { name: 'Reason' }).fill('An institute is not the whole.');
    await wrong.getByRole('button', { name: 'Reject' }).click();
    await expect(wrong).toContainText('Rejected by Bulgarus');
    await expect(wrong).toContainText('An institute is not the whole.');
  });

  await test.step('a decision can be taken back', async () => {
    const wrong = rowOf(bulgarus, wrongLink);
    await wrong.getByRole('button', { name: 'Undo' }).click();
    await expect(wrong.getByRole('button', { name: 'Accept' })).toBeFocused();
    await wrong.getByRole('button', { name: 'Reject' }).click();
    await wrong.getByRole('button', { name: 'Reject' }).click();
    await expect(wrong).toContainText('Rejected by Bulgarus');
  });

  await test.step('the reader shows the accepted link, with its card on hover and on click', async () => {
    await page.reload();
    const { x, y } = await pointOn(page, PASSAGE);
    await expect.poll(() => drawn(page, 'link-olive-accepted')).toContain(PASSAGE);
    await page.mouse.move(x, y);
    const entity = page.getByRole('dialog', { name: 'Entity: Group of Governmental Experts' });
    await expect(entity).toContainText('GGE');
    await page.mouse.move(x, 5);
    await expect(entity).toBeHidden();
    await page.mouse.click(x, y);
    await expect(entity).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(entity).toBeHidden();
    await openNote(page);
    await expect(cardOf(page, note).getByRole('list', { name: 'Linked entities' })).toContainText('accepted');
  });

  await test.step('the rejected link leaves nothing on the words', async () => {
    const { x, y } = await pointOn(page, WRONG);
    await page.mouse.click(x, y);
    await expect(page.locator('[data-card][data-focused]')).toHaveCount(0);
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  await test.step('the discussion is resolved and opened again', async () => {
    await openNote(page);
    const card = cardOf(page, note);
    await card.getByRole('button', { name: 'Resolve' }).click();
    await expect(card).toContainText('Resolved by Accursius');
    await expect(card.getByRole('button', { name: 'Reply', exact: true })).toBeHidden();
    await card.getByRole('button', { name: 'Reopen' }).click();
    await expect(card.getByRole('button', { name: 'Reply', exact: true })).toBeVisible();
  });

  await test.step('the reviewer takes the annotated passages out as W3C Web Annotations', async () => {
    await signIn(hugolinus, 'Hugolinus', paper.path);
    await hugolinus.getByRole('link', { name: 'Passages and export' }).click();
    const download = hugolinus.waitForEvent('download');
    await hugolinus.getByRole('link', { name: 'W3C Web Annotations' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/\.jsonld$/);
    const items = (JSON.parse(await readFile(await file.path(), 'utf8')) as Collection).first.items;
    const exported = items.find(({ body }) => body?.some(({ value }) => value === note));
    expect(exported?.target).toMatchObject([{ selector: [{ exact: PASSAGE }, {}] }]);
    const reply = items.find(({ body }) => body?.some(({ value }) => value === answer));
    expect(reply).toMatchObject({ motivation: 'replying', target: exported?.id });
    expect(exported?.body).toContainEqual(
      expect.objectContaining({
        purpose: 'identifying',
        'schema:creativeWorkStatus': 'accepted',
        source: expect.objectContaining({ label: 'Group of Governmental Experts' }),
      }),
    );
    await hugolinus.goto(paper.path);
    expectPositionsIn(await textOf(hugolinus), items);
  });

  for (const other of [placentinus, bulgarus, hugolinus]) await other.context().close();
});

interface Selector {
  type: 'TextQuoteSelector' | 'TextPositionSelector';
  exact?: string;
  start?: number;
  end?: number;
}

interface Collection {
  first: {
    items: {
      id: string;
      motivation: string;
      body?: { value?: string }[];
      target: string | { selector: Selector[] }[];
    }[];
  };
}

/** Each quote of the export stands in the text at the code points that are exported with it. */
function expectPositionsIn(text: string, items: Collection['first']['items']): void {
  const letters = [...text];
  const targets = items.flatMap(({ target }) => (typeof target === 'string' ? [] : target));
  expect(targets.length).toBeGreaterThan(10);
  for (const { selector } of targets) {
    const quote = selector.find(({ type }) => type === 'TextQuoteSelector')?.exact;
    const position = selector.find(({ type }) => type === 'TextPositionSelector');
    expect(letters.slice(position?.start, position?.end).join('')).toBe(quote);
  }
}

/** Chooses an entity by typing one of its labels; gives back the link. */
async function pick(page: Page, typed: string, label: string): Promise<Link> {
  await page.getByRole('combobox', { name: 'Link to an entity' }).fill(typed);
  const answered = page.waitForResponse(
    (response) => response.request().method() === 'POST' && response.url().endsWith('/links'),
  );
  await page.getByRole('option', { name: new RegExp(`^${label} `) }).click();
  return (await answered).json() as Promise<Link>;
}

/** A link's row on the desk, which leads to the note that the link was made on, or else to the link. */
function rowOf(page: Page, { id, annotationId }: Link) {
  const name = annotationId === null ? `link-${id}` : `note-${annotationId}`;
  return page.getByRole('listitem').filter({ has: page.locator(`a[href$="#${name}"]`) });
}

interface Link {
  id: string;
  annotationId: string | null;
  state: string;
}
