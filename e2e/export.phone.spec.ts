import { checkAxe, expect, test } from '@/e2e/fixtures';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`on a phone the filter is behind a button, and the list is one column, ${colorScheme}`, async ({
    as,
    paper,
  }) => {
    const page = await as('Hugolinus', { colorScheme });
    await page.goto(`${paper.path}/passages`);
    const filter = page.getByRole('form', { name: 'Filter' });
    await expect(filter).toBeHidden();
    await checkAxe(page);
    await page.getByRole('button', { name: 'Filter' }).tap();
    await filter.getByRole('checkbox', { name: 'Question' }).tap();
    await expect(page.getByRole('link', { name: 'Without Kind: Question' })).toBeVisible();
    await expect(page.getByRole('link', { name: /CSV/ })).toHaveAttribute(
      'href',
      /format=csv&motivation=questioning$/,
    );
    await checkAxe(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
}
