import type { Page, Request } from '@playwright/test';
import {
  answerOf,
  bodyOf,
  cardOf,
  checkAxe,
  expect,
  noteOn,
  signIn,
  test,
  unique,
  type Imported,
  type SavedNote,
} from '@/e2e/fixtures';

const FIRST = 'The text of the law stands in the middle of the leaf, and the gloss around it.';
const FILLER = Array.from(
  { length: 40 },
  (_, at) =>
    `Paragraph ${at} of those that lie between, so that the end of the leaf is far from its beginning.`,
);
const LAST = 'At the end of the leaf the reader turns it, and all begins again.';

type Written = SavedNote & { rev: number };

/** Writes a note through the API, as somebody else's browser does. */
async function write(page: Page, place: Imported, exact: string, words: string): Promise<Written> {
  return answerOf<Written>(page, `/api/v1${place.path}/annotations`, noteOn(place, exact, words));
}

/** Opens a document and waits until its changes come at once. */
async function read(page: Page, place: Imported): Promise<void> {
  const opened = page.waitForResponse((response) => isStream(response.request()));
  await page.goto(place.path);
  await opened;
}

const isStream = (request: Request) => new URL(request.url()).pathname.endsWith('/stream');
const news = (page: Page) => page.getByRole('button', { name: /new here: show/ });

test('two who read see each other, and what the other writes, without a reload', async ({
  as,
  importText,
}) => {
  const place = await importText(FIRST, ...FILLER, LAST);
  const [page, other] = [await as('Accursius'), await as('Placentinus')];
  await read(page, place);
  await read(other, place);
  const here = page.getByRole('list', { name: 'Reading here now' });
  await expect(here.getByText(/^Placentinus/)).toBeAttached();
  await expect(here.getByText(/^Accursius/)).toHaveCount(0);
  await checkAxe(page);

  // Far from what is read, at once; before the reader's eyes, when they ask for it.
  const far = unique('Far from here.');
  await write(other, place, 'the reader turns it', far);
  await expect(page.getByText(/^1 notes?\b/)).toBeVisible();
  await expect(news(page)).toHaveCount(0);
  const near = unique('Right here.');
  const note = await write(other, place, 'in the middle', near);
  await expect(news(page)).toBeVisible();
  await expect(cardOf(page, near)).toHaveCount(0);
  await news(page).click();
  await expect(cardOf(page, near)).toHaveCount(1);

  await answerOf(page, `/api/v1/threads/${note.thread.id}/replies`, {
    ...{ id: crypto.randomUUID(), parentId: null },
    body: bodyOf(unique('An answer.')),
  });
  const gone = await other.request.delete(`/api/v1/annotations/${note.id}`, {
    headers: { 'if-match': `"${note.rev}"` },
  });
  expect(gone.ok(), await gone.text()).toBe(true);
  await expect(cardOf(page, near)).toHaveCount(0);

  await other.close();
  await expect(here).toHaveCount(0);
});

test('who was away has everything once when they come back', async ({ as, importText }) => {
  const place = await importText(FIRST, ...FILLER, LAST);
  const [page, other] = [await as('Accursius'), await as('Placentinus')];
  await read(page, place);
  const before = unique('Before.');
  await write(other, place, 'the gloss', before);
  await expect(news(page)).toBeVisible();
  await news(page).click();
  await page.context().setOffline(true);
  await expect(page.getByRole('status').filter({ hasText: 'Offline' })).toBeVisible();
  const words = [unique('One.'), unique('Two.'), unique('Three.')];
  for (const each of words) await write(other, place, 'the leaf', each);
  await page.context().setOffline(false);
  await expect(news(page)).toHaveText(/^3 new/);
  await expect(page.getByRole('status').filter({ hasText: 'Offline' })).toHaveCount(0);
  await news(page).click();
  for (const each of [before, ...words]) await expect(cardOf(page, each)).toHaveCount(1);
  await expect(page.getByText(/^4 notes?\b/)).toBeVisible();
});

test('the tabs of a browser share one stream, and the next takes over when the first is closed', async ({
  as,
  importText,
}) => {
  const place = await importText(FIRST, ...FILLER, LAST);
  const [page, writer] = [await as('Accursius'), await as('Placentinus')];
  const open = new Map<Request, Page>();
  page.context().on('page', (tab) => follow(tab));
  const follow = (tab: Page) => {
    tab.on('request', (request) => isStream(request) && open.set(request, tab));
    tab.on('requestfinished', (request) => open.delete(request));
    tab.on('requestfailed', (request) => open.delete(request));
  };
  const openStreams = () => [...open.values()].filter((tab) => !tab.isClosed()).length;
  follow(page);
  await read(page, place);
  const second = await page.context().newPage();
  await second.goto(place.path);
  const third = await page.context().newPage();
  await third.goto(place.path);
  const tabs = [page, second, third];

  const first = unique('For all three.');
  await write(writer, place, 'the reader turns it', first);
  for (const tab of tabs) await expect(tab.getByText(/^1 notes?\b/)).toBeVisible();
  await expect.poll(openStreams).toBe(1);

  await page.close();
  await write(writer, place, 'the reader turns it', unique('For the two that are left.'));
  for (const tab of [second, third]) await expect(tab.getByText(/^2 notes?\b/)).toBeVisible();
  await expect.poll(openStreams).toBe(1);
});

test('a page whose place in the stream is lost loads anew, and shows what it missed', async ({
  as,
  importText,
}) => {
  const place = await importText(FIRST);
  const [page, other] = [await as('Accursius'), await as('Placentinus')];
  await page.route(isStreamUrl, (route) => route.abort());
  await page.goto(place.path);
  const words = unique('Missed.');
  await write(other, place, 'the gloss', words);
  await page.unroute(isStreamUrl);
  await page.route(
    isStreamUrl,
    (route) => route.fulfill({ contentType: 'text/event-stream', body: 'event: reset\ndata: {}\n\n' }),
    { times: 1 },
  );
  await expect(cardOf(page, words)).toBeVisible();
});

const isStreamUrl = (url: URL) => url.pathname.endsWith('/stream');

test('a page that is open when its session ends is left within seconds', async ({ browser, importText }) => {
  const place = await importText(FIRST);
  const context = await browser.newContext();
  const page = await context.newPage();
  await signIn(page, 'Hugolinus', place.path);
  const { csrfToken } = await answerOf<{ csrfToken: string }>(page, '/api/auth/csrf');
  await page.request.post('/api/auth/signout', { form: { csrfToken, json: 'true' } });
  await expect(page).toHaveURL(/\/sign-in/, { timeout: 15_000 });
  await context.close();
});
