// Code that must pass without a word: a rule that refuses everything would please the other canaries.
import { basename, dirname, join } from 'node:path';
import { tree } from './tree.mjs';

const uses = (...sources) =>
  [
    ...sources.map((s, i) => `import * as m${i} from '${s}';`),
    `export { ${sources.map((_, i) => `m${i}`)} };`,
  ].join('\n');

const rows = [
  [
    'app/documents/page.tsx',
    uses('@/lib/annotations/queries', '@/lib/auth/session', '@/components/ui/button'),
  ],
  [
    'app/api/v1/annotations/route.ts',
    uses('@/lib/annotations/commands', '@/lib/http/route', 'next/server', 'zod'),
  ],
  ['app/api/auth/[...nextauth]/route.ts', uses('next-auth', '@/lib/auth/session')],
  ['components/threads/canary.tsx', uses('react', '@/components/ui/button', '@/lib/annotations/model')],
  ['components/threads/canary.tsx', uses('@/lib/http/client', '@/lib/access/policy', '@/lib/content/schema')],
  [
    'components/threads/canary.tsx',
    uses('@/lib/events/event', '@/lib/errors/catalog', '@/lib/mentions/find'),
  ],
  ['components/reader/canary.tsx', uses('@tiptap/core', '@tiptap/static-renderer/pm/react')],
  ['components/a-new-area/canary.tsx', uses('@/components/ui/button', '@/lib/anchoring/points')],
  ['lib/anchoring/canary.ts', uses('./points', '@/lib/errors/catalog')],
  [
    'lib/anchoring/canary.ts',
    'export const f = (time: string) => new Date(time).getTime() + Math.floor(1.5);',
  ],
  ['lib/anchoring/canary.ts', 'type Range = { start: number };\nexport const f = (r: Range) => r.start;'],
  [
    'lib/annotations/model.ts',
    uses('@/lib/access/policy', '@/lib/anchoring/points', '@/lib/accounts/model', 'zod'),
  ],
  ['lib/annotations/queries.ts', uses('server-only', '@/lib/db/client', '@/lib/accounts/queries', './model')],
  [
    'lib/annotations/commands.ts',
    uses('@/lib/db/client', '@/lib/events/publish', '@/lib/config/env', './queries'),
  ],
  ['lib/annotations/commands.ts', "import type { Row } from '@/lib/db/client';\nexport type X = Row;"],
  ['lib/accounts/commands.ts', uses('@/lib/auth/password', '@/lib/db/client')],
  ['lib/documents/commands.ts', uses('@/lib/content/import/plain-text', '@/lib/content/schema')],
  [
    'lib/jobs/worker.ts',
    uses('./model', '@/lib/annotations/commands', '@/lib/logging/report', '@/lib/mail/send'),
  ],
  ['lib/auth/canary.ts', uses('next-auth', 'next/headers', '@/lib/db/client', '@/lib/accounts/model')],
  [
    'lib/auth/canary.ts',
    uses('@/lib/config/env', '@/lib/access/policy', '@/lib/errors/catalog', '@/lib/logging/report'),
  ],
  ['lib/config/env.ts', 'export const x = process.env.SECRET;'],
  ['lib/config/canary.ts', uses('@/lib/errors/catalog', 'zod')],
  ['lib/logging/canary.ts', uses('@/lib/config/env')],
  ['lib/mail/canary.ts', uses('@/lib/config/env', '@/lib/logging/report')],
  ['lib/content/canary.ts', uses('@tiptap/core', '@/lib/anchoring/points', './schema')],
  ['lib/db/canary.ts', uses('@prisma/adapter-pg', 'pg', './generated/client', '@/lib/access/policy')],
  ['lib/db/canary.ts', "export type { PrismaClient } from './generated/client';"],
  ['lib/errors/catalog.ts', 'export const notFound = { status: 404 };'],
  ['lib/events/publish.ts', uses('@/lib/db/client', './event', '@/lib/access/policy')],
  [
    'lib/http/route.ts',
    uses('@/lib/auth/session', '@/lib/logging/report', '@/lib/config/env', 'next/server'),
  ],
  ['lib/http/client.ts', uses('@/lib/errors/catalog')],
  ['lib/http/canary.ts', 'export const f = () => Response.json({}, { status: 201 });'],
  [
    'lib/testing/canary.ts',
    uses('@/lib/db/client', '@/lib/annotations/commands', '@/app/page', 'pg', 'node:fs'),
  ],
  ['lib/testing/canary.ts', uses('../../scripts/database.mjs')],
  ['lib/testing/canary.ts', 'export const x = process.env.DATABASE_URL;'],
  [
    'lib/anchoring/canary.test.ts',
    uses('fast-check', 'vitest', 'node:fs', './points', '@/lib/content/schema'),
  ],
  [
    'lib/annotations/canary.test.ts',
    uses('./queries', '@/lib/testing/factories', '@/lib/db/client', '@/app/page'),
  ],
  [
    'lib/annotations/canary.test.ts',
    'export const x = { status: 404, now: Date.now(), env: process.env.CI };',
  ],
  [
    'components/threads/canary.test.tsx',
    uses('./thread-card', '@/lib/annotations/queries', '@/lib/testing/factories'),
  ],
  ['components/ui/canary.tsx', 'export const F = ({ role }: { role: string }) => <div role={role} />;'],
  ['components/threads/canary.tsx', "export const f = (m: { state: string }) => m.state === 'open';"],
  ['e2e/story.spec.ts', uses('@playwright/test', '@/lib/testing/factories', '@/lib/anchoring/points')],
  ['e2e/story.spec.ts', 'export const x = process.env.PORT;'],
  [
    'prisma/seed/canary.ts',
    uses('@prisma/client', '@/lib/db/client', '@/lib/annotations/commands', 'node:fs'),
  ],
  ['prisma/seed/canary.ts', uses('@/lib/content/import/plain-text', '@/lib/testing/factories')],
  ['bench/canary.ts', uses('@/lib/testing/factories', '@/lib/anchoring/points', '@/lib/annotations/queries')],
  ['instrumentation.ts', "export const x = process.env.NEXT_RUNTIME === 'nodejs';"],
  ['instrumentation.ts', "export const x = () => import('@/lib/config/env');"],
  ['proxy.ts', uses('next/server', '@/lib/config/env')],
  ['playwright.config.ts', 'export const x = process.env.PORT;'],
  ['scripts/canary.mjs', "import pg from 'pg';\nconsole.log(pg, process.env.PORT);"],
  [
    'lib/annotations/canary.ts',
    '// eslint-disable-next-line no-console -- the one place that prints\nconsole.log(1);',
  ],
];

/** Files beside each other know each other. */
const neighbours = Object.keys(tree)
  .filter(
    (path) =>
      /^(lib|components|bench|e2e|prisma)\//.test(path) && !/generated|import|queries|commands/.test(path),
  )
  .filter((path) => !/^lib\/(events\/publish|http\/route)/.test(path))
  .map((path) => [join(dirname(path), 'canary.ts'), uses(`./${basename(path).replace(/\.tsx?$/, '')}`)]);

/** Canaries that expect no message at all. */
export const allowedCanaries = [...rows, ...neighbours].map(([path, code]) => ({
  path,
  code: `${code}\n`,
  expect: null,
}));
