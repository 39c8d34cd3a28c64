import { answerOf, cardOf, checkAxe, expect, noteOn, test, unique } from '@/e2e/fixtures';
import { drawn, pointOn } from '@/e2e/text';

const TEXT = 'A thumb is wider than a letter.';

test('on a phone a note is changed in its sheet, with form and tags, and nothing stands out of the window', async ({
  as,
  importText,
}) => {
  const [page, place] = [await as('Placentinus'), await importText(TEXT)];
  const words = unique('How wide?');
  await answerOf(page, `/api/v1${place.path}/annotations`, noteOn(place, 'A thumb', words));
  await page.goto(place.path);
  const { x, y } = await pointOn(page, 'A thumb');
  await expect.poll(() => drawn(page, 'gloss-')).toEqual(['A thumb']);
  await page.touchscreen.tap(x, y);
  const sheet = cardOf(page, words);
  await sheet.getByRole('button', { name: 'More about this note' }).tap();
  await sheet.getByRole('button', { name: 'Edit', exact: true }).tap();
  const field = page.locator('[contenteditable="true"]:visible');
  await expect(field).toBeFocused();
  await page.keyboard.press('End');
  await sheet.getByRole('button', { name: 'Bold' }).tap();
  await expect(field).toBeFocused();
  await page.keyboard.type(' Wider');
  await sheet.getByRole('combobox', { name: 'Add a tag' }).fill('thumbs');
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth))
    .toBeLessThanOrEqual(0);
  const outside = await sheet.evaluate(
    (card) =>
      [...card.querySelectorAll('*')].filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 0 && !element.closest('.unseen') && (left < -0.5 || right > innerWidth + 0.5);
      }).length,
  );
  expect(outside).toBe(0);
  await checkAxe(page);
  await sheet.getByRole('button', { name: 'Save changes' }).tap();
  await expect(sheet.locator('strong')).toHaveText('Wider');
  await expect(sheet.getByRole('list', { name: 'Tags' })).toHaveText('#thumbs');
});
