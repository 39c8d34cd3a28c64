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
  const { x, y } = await pointOn(page, 'fraught with dangers undoubtedly');
  await page.mouse.wheel(0, y - 160);
  const title = await pointOn(page, 'Declaration of Cyber Independence');
  await page.mouse.click(title.x, title.y);
  await page
    .getByRole('dialog', { name: /^Entity: / })
    .getByRole('button', { name: 'Close' })
    .click();
  await expect(page.locator('[data-card][data-focused]')).toContainText('Declaration of Cyber Independence');
  await expect.poll(() => drawn(page, 'gloss-focus')).toContain('Declaration of Cyber Independence');
  await page.mouse.move(x, 4);
  await take(page, info, 'reader.png');
});

test('a picture of the desk', async ({ as, paper }, info) => {
  const page = await as('Bulgarus');
  await page.goto(`/groups/${paper.groupId}/curation`);
  await expect(page.getByRole('button', { name: 'Accept' }).first()).toBeEnabled();
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
