import { expect, test } from '@playwright/test';

test('the server says that it is well', async ({ request }) => {
  const response = await request.get('/api/v1/health');
  expect(response.status()).toBe(200);
  expect(await response.json()).toMatchObject({ status: 'ok' });
});

test('the front page is in English and names the application', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveTitle(/Glossator/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});
