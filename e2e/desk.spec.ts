import { randomUUID } from 'node:crypto';
import type { Locator, Page } from '@playwright/test';
import { answerOf, checkAxe, expect, passageOf, test, unique, type Imported } from '@/e2e/fixtures';

/* The moderator's desk: by keyboard, together and back, and what the proposer hears of it. */

const WORDS = ['the glossators', 'the statutes', 'the commentary', 'the digest'] as const;
const TEXT = `Of ${WORDS.join(', of ')}, and of what they leave unsaid.`;

interface Made {
  id: string;
  label: string;
}

/** An entity that a person makes: proposed where a member does. */
function makeEntity(by: Page, { groupId }: Imported, label = unique('Summa')): Promise<Made> {
  return answerOf<Made>(by, `/api/v1/groups/${groupId}/entities`, {
    ...{ id: randomUUID(), type: 'work', labels: [{ text: label, kind: 'preferred' }] },
  });
}

function linkTo(by: Page, place: Imported, entity: Made, words: string): Promise<{ id: string }> {
  return answerOf<{ id: string }>(by, `/api/v1${place.path}/links`, {
    ...{ id: randomUUID(), entityId: entity.id, passage: passageOf(place, words) },
  });
}

/** A text with its four phrases linked by a member to an entity of the group, and the desk narrowed to it. */
async function prepare(member: Page, moderator: Page, place: Imported, entity: Made): Promise<void> {
  for (const words of WORDS) await linkTo(member, place, entity, words);
  await openDesk(moderator, place);
  await expect(rows(moderator)).toHaveCount(WORDS.length);
}

/** The desk, narrowed to the text, once its script hears the keys. */
async function openDesk(page: Page, place: Imported): Promise<void> {
  await page.goto(`/groups/${place.groupId}/curation?document=${place.id}`);
  await expect(page.locator('[data-waiting]')).toHaveCount(0);
}

const rows = (page: Page) => page.getByRole('list', { name: 'Links proposed' }).locator('> li');
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const stateOf = (row: Locator) => row.locator('b[data-state]');

test('a moderator decides by the keyboard alone, one by one and together, and takes it back', async ({
  as,
  importText,
}) => {
  const [member, page, place] = [await as('Accursius'), await as('Bulgarus'), await importText(TEXT)];
  await prepare(member, page, place, await makeEntity(page, place));
  const row = (at: number) => rows(page).nth(at);

  await test.step('the first row is current; J and K move, and the focus goes with them', async () => {
    await expect(row(0)).toHaveAttribute('aria-current', 'true');
    await press(page, 'j', 'j', 'k');
    await expect(row(1)).toBeFocused();
    await press(page, 'k', 'k');
    await expect(row(0)).toBeFocused();
  });

  await test.step('decisions made in haste are all carried out, and the place in the list stays', async () => {
    await press(page, 'a', 'j', 'a');
    await expect(row(0)).toContainText('Accepted by Bulgarus');
    await expect(row(1)).toContainText('Accepted by Bulgarus');
    await expect(row(1)).toBeFocused();
    await expect(page.getByText('2 of 4 decided')).toBeVisible();
  });

  await test.step('a rejection asks for a reason, which can be picked', async () => {
    await press(page, 'j', 'r');
    const reason = row(2).getByRole('textbox', { name: 'Reason' });
    await expect(reason).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(reason).toHaveCount(0);
    await expect(row(2).getByRole('button', { name: 'Reject' })).toBeFocused();
    await press(page, 'r');
    await row(2).getByRole('button', { name: 'Another entity is meant.' }).press('Enter');
    await expect(reason).toHaveValue('Another entity is meant.');
    await expect(reason).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(row(2)).toContainText('Rejected by Bulgarus');
    await expect(row(2)).toContainText('“Another entity is meant.”');
  });

  await test.step('U takes the last decision back, then the one before', async () => {
    await press(page, 'u');
    await expect(row(2).getByRole('button', { name: 'Accept' })).toBeVisible();
    await expect(row(2)).toBeFocused();
    await press(page, 'u', 'u');
    for (const at of [0, 1]) await expect(row(at).getByRole('button', { name: 'Accept' })).toBeVisible();
    await expect(page.getByText(/of 4 decided/)).toHaveCount(0);
  });

  await test.step('X selects; A accepts all that are selected, and one U takes all back', async () => {
    await expect(row(0)).toBeFocused();
    await press(page, 'x', 'j', 'x', 'j', 'x');
    await expect(page.getByRole('group', { name: 'Selected rows' })).toContainText('3 selected');
    await press(page, 'a');
    for (const at of [0, 1, 2]) await expect(stateOf(row(at))).toHaveText('Accepted');
    await expect(row(3).getByRole('button', { name: 'Accept' })).toBeVisible();
    await press(page, 'u');
    for (const at of [0, 1, 2]) await expect(row(at).getByRole('button', { name: 'Accept' })).toBeVisible();
  });

  await test.step('the keys are told on a sheet, and O opens the words in their text', async () => {
    await press(page, '?');
    await expect(page.getByRole('dialog', { name: 'Keys of the desk' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog', { name: 'Keys of the desk' })).toHaveCount(0);
    await press(page, 'o');
    await page.waitForURL(new RegExp(`${place.path}#link-`));
  });
});

test('the entity of the current row stands beside it', async ({ as, importText }) => {
  const [member, page, place] = [await as('Accursius'), await as('Bulgarus'), await importText(TEXT)];
  const [first, second] = [await makeEntity(page, place), await makeEntity(page, place)];
  await linkTo(member, place, first, WORDS[0]);
  await linkTo(member, place, second, WORDS[1]);
  await openDesk(page, place);
  const panel = page.getByRole('complementary', { name: 'The entity of the current row' });
  await expect(panel.getByRole('heading', { name: first.label })).toBeVisible();
  await expect(panel).toContainText('1 passage in 1 document');
  await press(page, 'j');
  await expect(panel.getByRole('heading', { name: second.label })).toBeVisible();
});

test('without a connection nothing is lost: not the place, not the decision that is made again', async ({
  as,
  importText,
}) => {
  const [member, page, place] = [await as('Accursius'), await as('Bulgarus'), await importText(TEXT)];
  await prepare(member, page, place, await makeEntity(page, place));
  await press(page, 'j');
  await page.context().setOffline(true);
  await press(page, 'a');
  await expect(rows(page).nth(1).getByRole('alert')).toContainText('No connection.');
  await expect(rows(page).nth(1)).toBeFocused();
  await page.context().setOffline(false);
  await press(page, 'a');
  await expect(rows(page).nth(1)).toContainText('Accepted by Bulgarus');
  await expect(rows(page).nth(1).getByRole('alert')).toHaveCount(0);
});

test('the proposer hears what became of it, with the reason, and that it was taken back', async ({
  as,
  importText,
}) => {
  const [member, page, place] = [await as('Placentinus'), await as('Bulgarus'), await importText(TEXT)];
  const entity = await makeEntity(page, place);
  const { id } = await linkTo(member, place, entity, WORDS[0]);
  const reason = unique('That is the office, not the book.');
  await openDesk(page, place);
  await press(page, 'r');
  await page.getByRole('textbox', { name: 'Reason' }).fill(reason);
  await page.keyboard.press('Enter');
  await expect(rows(page).first()).toContainText('Rejected by Bulgarus');

  await member.goto(`/groups/${place.groupId}/entities`);
  await member.getByRole('button', { name: /^Notifications, \d+ new$/ }).press('Enter');
  const heard = member
    .getByRole('dialog', { name: 'Notifications' })
    .getByRole('listitem')
    .filter({ hasText: entity.label });
  await expect(heard).toContainText(`Bulgarus rejected your link of “${WORDS[0]}” to ${entity.label}`);
  await expect(heard).toContainText(reason);
  await checkAxe(member);
  await heard.getByRole('link').press('Enter');
  await member.waitForURL(new RegExp(`curation\\?state=rejected#link-${id}`));

  await press(page, 'u');
  await expect(rows(page).first().getByRole('button', { name: 'Accept' })).toBeVisible();
  await member.goto('/');
  await member.getByRole('button', { name: /^Notifications/ }).click();
  await expect(heard).toContainText('took back the decision');
  await expect(heard).not.toContainText(reason);
});

test('a link to a new entity is accepted with it, and both come back', async ({ as, importText }) => {
  const [member, page, place] = [await as('Accursius'), await as('Bulgarus'), await importText(TEXT)];
  const entity = await makeEntity(member, place);
  await linkTo(member, place, entity, WORDS[0]);
  await openDesk(page, place);
  const row = rows(page).first();
  await expect(row.getByRole('button', { name: entity.label })).toContainText('new');
  await row.getByRole('button', { name: 'Accept with entity' }).click();
  await expect(row).toContainText('Accepted by Bulgarus');
  await expect(row.getByRole('button', { name: entity.label })).not.toContainText('new');
  const state = async () => (await answerOf<{ state: string }>(page, `/api/v1/entities/${entity.id}`)).state;
  expect(await state()).toBe('accepted');
  await row.getByRole('button', { name: 'Undo' }).click();
  await expect(row.getByRole('button', { name: 'Accept with entity' })).toBeFocused();
  expect(await state()).toBe('proposed');
});

test('new entities have a list of their own, where nobody decides their own', async ({ as, importText }) => {
  const [member, page, place] = [await as('Accursius'), await as('Bulgarus'), await importText(TEXT)];
  const entity = await makeEntity(member, place);
  for (const one of [member, page])
    await one.goto(`/groups/${place.groupId}/curation?show=entities#link-${entity.id}`);
  const rowOf = (one: Page) =>
    one.getByRole('list', { name: 'Entities proposed' }).locator('> li').filter({ hasText: entity.label });
  await expect(rowOf(member)).toContainText('Yours: a moderator decides');
  await expect(rowOf(page)).toBeFocused();
  await press(page, 'r');
  await rowOf(page).getByRole('textbox', { name: 'Reason' }).fill('It is in the knowledge base already.');
  await page.keyboard.press('Enter');
  await expect(rowOf(page)).toContainText('Rejected by Bulgarus');
  await press(page, 'u');
  await expect(rowOf(page).getByRole('button', { name: 'Accept' })).toBeVisible();
  await press(page, 'a');
  await expect(rowOf(page)).toContainText('Accepted by Bulgarus');
});

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [1440, 390])
    test(`the desk can be used by everybody at ${width} pixels, ${colorScheme}`, async ({
      as,
      importText,
    }) => {
      const [member, place] = [await as('Accursius'), await importText(TEXT)];
      const page = await as('Bulgarus', { colorScheme, viewport: { width, height: 844 } });
      await prepare(member, page, place, await makeEntity(member, place));
      await rows(page).first().getByRole('checkbox').check();
      await checkAxe(page);
      await page.getByRole('button', { name: 'Reject them' }).click();
      await checkAxe(page);
      if (width === 390) {
        await rows(page).first().locator('button[aria-expanded]').click();
        await expect(rows(page).first().getByText('Linked', { exact: true })).toBeVisible();
        await checkAxe(page);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      await page.goto(`/groups/${place.groupId}/curation?show=entities`);
      await checkAxe(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    });
