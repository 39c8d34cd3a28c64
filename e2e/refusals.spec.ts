import { randomUUID } from 'node:crypto';
import type { APIResponse, Page } from '@playwright/test';
import {
  answerOf,
  bodyOf,
  cardOf,
  expect,
  noteOn,
  passageOf,
  selectionBar,
  test,
  type Imported,
  type SavedNote,
} from '@/e2e/fixtures';
import { drawn, pointOn, selectText } from '@/e2e/text';

/** Of the sample: Accursius's own note, and the entity of a link that waits for a decision. */
const PRIVATE = 'For my essay: a rule whose application nobody can determine beforehand.';
const PROPOSED = 'Lawrence Lessig';
const PUBLIC = 'The hinge of section 2.';

interface Notes {
  annotations: { id: string; text: string; author: { id: string; name: string } }[];
}

test('the observer reads along and is offered no way to write', async ({ as, paper }) => {
  const page = await as('Irnerius');
  await page.goto(paper.path);
  await selectText(page, 'the joint efforts of governments');
  await expect
    .poll(() => page.evaluate(() => String(getSelection())))
    .toBe('the joint efforts of governments');
  await page.getByText(PUBLIC).click();
  await expect(cardOf(page, PUBLIC)).toHaveAttribute('data-focused');
  await expect(selectionBar(page)).toBeHidden();
  for (const name of ['Reply', 'Link entity', 'Resolve', 'Reopen', 'Answer'])
    await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0);
  await page.getByRole('link', { name: 'Passages', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Passages' })).toBeVisible();
  await expect(page.getByRole('link', { name: /CSV|JSON-LD/ })).toHaveCount(0);
  await page.goto('/');
  await expect(page.getByRole('link', { name: /Curation/ })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Import texts' })).toHaveCount(0);
});

test('the API refuses the observer every write, and lets a member do the same', async ({
  as,
  importText,
}) => {
  const [observer, member] = [await as('Irnerius'), await as('Placentinus')];
  const place = await importText('Nobody may write this.');
  const writes = await writesTo(member, place);
  for (const [path, data] of writes) {
    await expectProblem(await observer.request.post(path, { data }), 403, 'forbidden');
    expect((await member.request.post(path, { data })).status(), path).toBe(201);
  }
  const links = `/api/v1/groups/${place.groupId}/links`;
  await expectProblem(await observer.request.get(links), 403, 'forbidden');
});

test('nothing tells the observer of proposed links or of private notes', async ({ as, paper }) => {
  const [observer, author] = [await as('Irnerius'), await as('Accursius')];
  const seenBy = async (page: Page) => {
    const paths = ['', '/annotations', '/links', '/export?format=jsonld'].map((end) =>
      end === '' ? paper.path : `/api/v1${paper.path}${end}`,
    );
    const answers = await Promise.all(paths.map(async (path) => (await page.request.get(path)).text()));
    await page.goto(paper.path);
    return [...answers, await page.content()].join('\n');
  };
  const [his, hers] = [await seenBy(observer), await seenBy(author)];
  expect(hers).toContain(PRIVATE);
  expect(hers).toContain(PROPOSED);
  expect(his).toContain(PUBLIC);
  expect(his).not.toContain(PRIVATE);
  expect(his).not.toContain(PROPOSED);
  await pointOn(observer, 'John Perry Barlow');
  await expect.poll(() => drawn(observer, 'link-')).toContain('John Perry Barlow');
  expect((await drawn(observer, 'link-')).join()).not.toContain('Communications Decency Act');
});

for (const name of ['Azo', 'Bulgarus', 'Hugolinus', 'Placentinus'] as const) {
  test(`a private note does not exist for ${name}`, async ({ as, paper }) => {
    const author = await as('Accursius');
    const listed = await answerOf<Notes>(author, `/api/v1${paper.path}/annotations`);
    const id = listed.annotations.find(({ text }) => text.startsWith(PRIVATE))?.id;
    const other = await as(name);
    await expectProblem(await other.request.get(`/api/v1/annotations/${id}`), 404, 'notFound');
    const paths = [
      paper.path,
      `/api/v1${paper.path}/annotations`,
      `/api/v1${paper.path}/export?format=jsonld`,
    ];
    for (const path of paths) {
      const answer = await (await other.request.get(path)).text();
      expect(answer).not.toContain(id);
      expect(answer).not.toContain(PRIVATE);
    }
  });
}

test('a stranger is sent to sign in, and stands at the page that was asked for afterwards', async ({
  page,
  paper,
}) => {
  await page.goto(`${paper.path}?from=a-letter`);
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await expect(page.getByText(PUBLIC)).toHaveCount(0);
  await page.getByRole('button', { name: /^Irnerius/ }).click();
  await page.waitForURL(`**${paper.path}*`);
  await pointOn(page, 'An Internet fraught with dangers');
  await expect(page.getByText(PUBLIC)).toBeVisible();
});

test('the API asks a stranger to sign in before it looks anything up', async ({
  request,
  as,
  importText,
}) => {
  const place = await importText('Nobody may write this.');
  const writes = await writesTo(await as('Placentinus'), place);
  for (const [path, data] of writes) {
    await expectProblem(await request.post(path, { data }), 401, 'unauthenticated');
    const nowhere = path.replace(/[0-9a-f-]{36}/, randomUUID());
    await expectProblem(await request.post(nowhere, { data }), 401, 'unauthenticated');
  }
  for (const path of ['/annotations', '/links', '/export?format=jsonld'])
    await expectProblem(await request.get(`/api/v1${place.path}${path}`), 401, 'unauthenticated');
});

test('an id that names nothing is a page that says so, with status 404', async ({ as }) => {
  const page = await as('Azo');
  for (const path of [
    `/documents/${randomUUID()}`,
    `/groups/${randomUUID()}/curation`,
    '/documents/paper',
    '/x',
  ]) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(404);
    await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();
  }
  await expectProblem(await page.request.get(`/api/v1/annotations/${randomUUID()}`), 404, 'notFound');
});

test('the people of the sample are offered to this computer alone', async ({ request, as, paper }) => {
  const azo = await as('Azo');
  const { annotations } = await answerOf<Notes>(azo, `/api/v1${paper.path}/annotations`);
  const personId = annotations.find(({ author }) => author.name === 'Accursius')?.author.id ?? '';
  expect(await (await request.get('/sign-in')).text()).toContain('Accursius');
  const elsewhere: Record<string, string>[] = [
    { host: 'glossator.example' },
    { 'x-forwarded-for': '203.0.113.7' },
    { 'x-forwarded-host': 'glossator.example' },
    { forwarded: 'for=203.0.113.7' },
    { via: '1.1 proxy.example' },
  ];
  for (const headers of elsewhere) {
    const page = await (await request.get('/sign-in', { headers })).text();
    expect(page, JSON.stringify(headers)).toContain('Password');
    expect(page, JSON.stringify(headers)).not.toContain('Accursius');
  }
  const enter = async (headers: Record<string, string>) => {
    const { csrfToken } = (await (await request.get('/api/auth/csrf')).json()) as { csrfToken: string };
    const form = { csrfToken, personId, json: 'true', callbackUrl: '/' };
    await request.post('/api/auth/callback/sample', { form, headers });
    return (await request.get('/api/v1/groups')).status();
  };
  for (const headers of elsewhere) expect(await enter(headers), JSON.stringify(headers)).toBe(401);
  expect(await enter({})).toBe(200);
});

/** A note, a reply and a link on a text, as a client would send them. */
async function writesTo(member: Page, place: Imported): Promise<[string, object][]> {
  const [document, exact] = [`/api/v1${place.path}`, 'Nobody'];
  const { thread } = await answerOf<SavedNote>(
    member,
    `${document}/annotations`,
    noteOn(place, exact, 'Who?'),
  );
  const { entities } = await answerOf<{ entities: { id: string }[] }>(
    member,
    `/api/v1/groups/${place.groupId}/entities?q=GGE`,
  );
  return [
    [`${document}/annotations`, noteOn(place, exact, 'No.')],
    [`/api/v1/threads/${thread.id}/replies`, { id: randomUUID(), body: bodyOf('No.') }],
    [`${document}/links`, { id: randomUUID(), entityId: entities[0]?.id, passage: passageOf(place, exact) }],
  ];
}

async function expectProblem(response: APIResponse, status: number, code: string): Promise<void> {
  expect(response.status(), response.url()).toBe(status);
  expect(response.headers()['content-type']).toContain('application/problem+json');
  expect(await response.json()).toMatchObject({ status, code });
}
