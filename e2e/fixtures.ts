import { randomUUID } from 'node:crypto';
import AxeBuilder from '@axe-core/playwright';
import { codePointsOf } from '@/e2e/text';
import { test as base, expect, type BrowserContextOptions, type Locator, type Page } from '@playwright/test';

export { expect };

/** The people of the sample seminar. */
export type Person = 'Azo' | 'Bulgarus' | 'Accursius' | 'Placentinus' | 'Hugolinus' | 'Irnerius';

export interface Place {
  id: string;
  groupId: string;
  versionId: string;
  path: string;
}

/** A text that a test imported, and what its canonical text must be. */
export interface Imported extends Place {
  text: string;
}

/** Who asks the API: a page's person, or one without a page. */
type Client = Pick<Page, 'request'>;

type State = Exclude<BrowserContextOptions['storageState'], string | undefined>;

interface TestFixtures {
  /** A page in a browser of its own, signed in as this person. */
  as: (name: Person, options?: BrowserContextOptions) => Promise<Page>;
  /** A text that no other test writes on, imported by the owner. */
  importText: (...paragraphs: string[]) => Promise<Imported>;
}

interface WorkerFixtures {
  /** The cookies of a person, who signs in once a worker. Tests that end a session sign in by themselves. */
  stateOf: (name: Person) => Promise<State>;
  /** Azo, without a page. */
  owner: Client;
  /** The sample's paper, which all tests share: each writes about words of its own there. */
  paper: Place;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  stateOf: [
    async ({ browser }, provide, { project }) => {
      const kept = new Map<Person, State>();
      await provide(async (name) => {
        const known = kept.get(name);
        if (known) return known;
        const context = await browser.newContext({ baseURL: String(project.use.baseURL) });
        await signIn(await context.newPage(), name);
        const state = await context.storageState();
        await context.close();
        kept.set(name, state);
        return state;
      });
    },
    { scope: 'worker' },
  ],
  owner: [
    async ({ playwright, stateOf }, provide, { project }) => {
      const storageState = await stateOf('Azo');
      const request = await playwright.request.newContext({
        baseURL: String(project.use.baseURL),
        storageState,
      });
      await provide({ request });
      await request.dispose();
    },
    { scope: 'worker' },
  ],
  paper: [
    async ({ owner }, provide) => {
      const { groups } = await answerOf<{ groups: { documents: DocumentAnswer[] }[] }>(
        owner,
        '/api/v1/groups',
      );
      const found = groups.flatMap(({ documents }) => documents).find(({ title }) => title === null);
      if (!found) throw new Error('The sample’s paper, which has no title, is not there.');
      await provide(placeOf(found));
    },
    { scope: 'worker' },
  ],
  as: async ({ browser, stateOf }, provide) => {
    const open: Page[] = [];
    await provide(async (name, options = {}) => {
      const context = await browser.newContext({ ...options, storageState: await stateOf(name) });
      const page = await context.newPage();
      open.push(page);
      return page;
    });
    for (const page of open) await page.context().close();
  },
  importText: async ({ owner, paper }, provide) => {
    await provide(async (...paragraphs) => {
      const made = await answerOf<DocumentAnswer>(owner, `/api/v1/groups/${paper.groupId}/documents`, {
        id: randomUUID(),
        title: unique('A text of the tests'),
        text: paragraphs.join('\n\n'),
      });
      return { ...placeOf(made), text: paragraphs.join('\n') };
    });
  },
});

interface DocumentAnswer {
  id: string;
  groupId: string;
  versionId: string;
  title: string | null;
}

/** Signs in as a person of the sample on the sign-in page, and stands at `next` then, a path of this site. */
export async function signIn(page: Page, name: Person, next = '/'): Promise<void> {
  await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
  await page.getByRole('button', { name: new RegExp(`^${name}\\b`) }).click();
  await page.waitForURL(`**${next}`);
}

/** Ends the session, and stands on the sign-in page then. */
export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^You: / }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL('**/sign-in');
}

/** Keeps the changes of others from a page, which would also hear from them that its session has ended. */
export async function withoutStream(page: Page): Promise<void> {
  await page.route(isStream, (route) => route.abort());
}

export function isStream(url: URL): boolean {
  return url.pathname.endsWith('/stream');
}

/** Words that no other test writes. */
export function unique(words: string): string {
  return `${words} ${randomUUID().slice(0, 8)}`;
}

/** What the API answers somebody; POST where there is something to send. Fails on a refusal. */
export async function answerOf<T>({ request }: Client, path: string, data?: object): Promise<T> {
  const response = data ? await request.post(path, { data }) : await request.get(path);
  expect(response.ok(), `${path} answered ${response.status()}: ${await response.text()}`).toBe(true);
  return (await response.json()) as T;
}

/** Rows of a list that axe looks at: those of hundreds are alike, and each costs it as much as the first. */
const ROWS = 20;

/** Every rule of WCAG 2 A and AA that axe knows, and its good habits. It cannot see the highlights' contrast. */
export async function checkAxe(page: Page): Promise<void> {
  // Between two pages there is none for a moment.
  await expect(page).toHaveTitle(/./);
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations, passes } = await new AxeBuilder({ page })
    .withTags(tags)
    .exclude(`li:nth-of-type(n + ${String(ROWS + 1)})`)
    .analyze();
  expect(passes.length).toBeGreaterThan(0);
  expect(
    violations.map(({ id, nodes }) => ({
      id,
      where: nodes.map(({ html, failureSummary }) => [html, failureSummary]),
    })),
  ).toEqual([]);
}

/** The card of a note in the margin, by words that stand in it. */
export function cardOf(page: Page, words: string): Locator {
  return page.getByRole('complementary', { name: 'Notes' }).locator('[data-card]').filter({ hasText: words });
}

/** The buttons under a selection. */
export function selectionBar(page: Page): Locator {
  return page.getByRole('toolbar', { name: 'Selected passage' });
}

export interface SavedNote {
  id: string;
  passages: { exact: string; start: number; end: number }[];
  thread: { id: string; rev: number; replies: { text: string }[] };
}

/** Writes a note on what is selected, and gives back what was sent and what was saved. */
export async function writeNote(page: Page, words: string): Promise<{ sent: SentNote; saved: SavedNote }> {
  await selectionBar(page).getByRole('button', { name: /^Note/ }).click();
  await page.getByRole('textbox', { name: 'Your note' }).fill(words);
  return savedBy(page, () => page.getByRole('button', { name: 'Save note' }).click());
}

interface SentNote {
  passages: { start: number; end: number; exact: string }[];
}

/** The note that an action sends and saves. */
export async function savedBy(
  page: Page,
  act: () => Promise<unknown>,
): Promise<{ sent: SentNote; saved: SavedNote }> {
  const answered = page.waitForResponse((response) =>
    isCreation(response.request().method(), response.url()),
  );
  await act();
  const response = await answered;
  expect(response.status(), await response.text()).toBe(201);
  return {
    sent: response.request().postDataJSON() as SentNote,
    saved: (await response.json()) as SavedNote,
  };
}

/** Whether a request makes a note. */
export function isCreation(method: string, url: string): boolean {
  return method === 'POST' && new URL(url).pathname.endsWith('/annotations');
}

function placeOf({ id, groupId, versionId }: DocumentAnswer): Place {
  return { id, groupId, versionId, path: `/documents/${id}` };
}

/** What a client sends to make a note on words of an imported text. */
export function noteOn(place: Imported, exact: string, words: string, visibility = 'group') {
  return {
    id: randomUUID(),
    motivation: 'commenting',
    visibility,
    body: bodyOf(words),
    passages: [passageOf(place, exact)],
  };
}

export function passageOf({ versionId, text }: Imported, exact: string) {
  return { versionId, exact, ...codePointsOf(text, exact) };
}

export function bodyOf(words: string) {
  return { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] };
}
