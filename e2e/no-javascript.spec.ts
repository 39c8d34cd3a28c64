import { randomUUID } from 'node:crypto';
import { cardOf, expect, test } from '@/e2e/fixtures';
import { textOf } from '@/e2e/text';

const PLAIN = { javaScriptEnabled: false };

test('without JavaScript the text, its outline and its notes with their replies can be read', async ({
  as,
  paper,
}) => {
  const page = await as('Irnerius', PLAIN);
  const response = await page.goto(paper.path);
  expect(response?.status()).toBe(200);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Untitled scan');
  await expect(page.locator('article [data-start]')).toHaveCount(31);
  await expect(page.getByText('On January 14, 2022, during the Russia-Ukraine crisis').first()).toBeVisible();
  const outline = page.getByRole('navigation', { name: 'Contents' }).getByRole('link');
  await expect(outline).toHaveCount(6);
  await outline.filter({ hasText: '5. Future prospects' }).click();
  await expect(page).toHaveURL(/#block-27$/);
  await expect(page.getByRole('heading', { name: '5. Future prospects' })).toBeInViewport();
  const card = cardOf(page, 'Which Entente? There was none in 1998.');
  await expect(card).toContainText('urging the Entente countries');
  await expect(card.getByRole('list', { name: 'Replies' })).toBeVisible();
  await expect(card).toContainText('No bloc. The resolution addresses Member States');
  await expect(page.getByRole('region', { name: 'Linked entities' })).toContainText('John Perry Barlow');
});

test('without JavaScript the text is the same, letter for letter', async ({ as, paper }) => {
  const [plain, lively] = [await as('Irnerius', PLAIN), await as('Irnerius')];
  for (const page of [plain, lively]) await page.goto(paper.path);
  expect(await textOf(plain)).toBe(await textOf(lively));
});

test('without JavaScript the desk and the groups can be read, and what cannot be pressed looks so', async ({
  as,
  paper,
}) => {
  const page = await as('Bulgarus', PLAIN);
  await page.goto('/');
  await expect(page.getByRole('link', { name: 'Untitled scan', exact: true }).first()).toBeVisible();
  await page.getByRole('link', { name: /Curation/ }).click();
  await expect(page).toHaveURL(new RegExp(`/groups/${paper.groupId}/curation`));
  const row = page.getByRole('listitem').filter({ hasText: 'Lawrence Lessig' });
  await expect(row).toContainText('Placentinus');
  await expect(row.getByRole('button', { name: 'Accept' })).toBeDisabled();
  await page.getByRole('link', { name: /^Rejected/ }).click();
  await expect(page.getByText('Whoever represents a bloc is not the bloc')).toBeVisible();
});

test('a page that is not there, or not for strangers, says so in its status too', async ({
  as,
  request,
  paper,
}) => {
  const page = await as('Irnerius', PLAIN);
  for (const path of [`/documents/${randomUUID()}`, `/groups/${paper.groupId}/curation`, '/nowhere'])
    expect((await page.goto(path))?.status(), path).toBe(404);
  // Only here: what Next answers for a page that itself finds nothing is drawn by its script.
  await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();
  const refused = await request.get(paper.path, { maxRedirects: 0 });
  expect(refused.status()).toBe(307);
  expect(refused.headers()['location']).toBe(`/sign-in?next=${encodeURIComponent(paper.path)}`);
  expect((await request.get('/sign-in')).status()).toBe(200);
});
