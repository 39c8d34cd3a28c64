import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page, TestInfo } from '@playwright/test';
import { expect, test } from '@/e2e/fixtures';
import { drawn, pointOn } from '@/e2e/text';

/**
 * The pictures of the documentation, made from the sample. They go to the tests' results, and to
 * docs/pictures too when that is asked for:
 *   GLOSSATOR_PICTURES=1 npx playwright test pictures
 * Alone, because other tests write on the paper.
 */
const FOLDER = path.resolve(import.meta.dirname, '../docs/pictures');

test.use({ colorScheme: 'light', timezoneId: 'Europe/Rome', locale: 'en-GB' });

test('a picture of the reader, with a note that is looked at', async ({ as, paper }, info) => {
  const page = await as('Accursius');
  await page.goto(paper.path);
  const { y } = await pointOn(page, 'An Internet fraught with dangers');
  await page.mouse.wheel(0, y - 130);
  await page.mouse.move(0, 0);
  const hinge = page.locator('[data-card]').filter({ hasText: 'The hinge of section 2.' });
  await hinge.getByText('The hinge of section 2.').click();
  await expect(hinge.getByRole('list', { name: 'Replies' })).toBeVisible();
  await expect
    .poll(() => drawn(page, 'gloss-focus'))
    .toContain('the question is who will manage it and how.');
  await page.mouse.move(0, 0);
  await take(page, info, 'reader.png');
});

test('a picture of the desk', async ({ as, paper }, info) => {
  const page = await as('Bulgarus');
  await page.goto(`/groups/${paper.groupId}/curation`);
  await expect(page.getByRole('button', { name: 'Accept' }).first()).toBeEnabled();
  await expect(page.getByText('Looking it up…')).toHaveCount(0);
  await take(page, info, 'desk.png');
});

async function take(page: Page, info: TestInfo, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  const file = info.outputPath(name);
  await page.screenshot({ path: file, animations: 'disabled' });
  if (process.env.GLOSSATOR_PICTURES !== '1') return;
  await mkdir(FOLDER, { recursive: true });
  await copyFile(file, path.join(FOLDER, name));
}
