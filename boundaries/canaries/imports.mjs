// Imports that must be refused: [path of the importing file, what it imports, the message it must get].
const NO_WAY = 'no policy allowing';
const SCREEN = 'Components never import server modules';
const PURE = 'are pure';
const ANYWHERE = 'Only queries and commands import server files';
const ORM = 'Only lib/db talks to Prisma';
const FRAMEWORK = 'do not know the framework';
const EDITOR = 'Editor packages stay';
const AUTH = 'Ask lib/auth who is signed in';

const rows = [
  // The screen: only data, abilities and lib/http/client.
  ['components/threads/canary.tsx', '@/lib/db/client', SCREEN],
  ['components/threads/canary.tsx', '../../lib/db/client', SCREEN],
  ['components/threads/canary.tsx', '@/lib/annotations/queries', SCREEN],
  ['components/threads/canary.tsx', '@/lib/annotations/commands', SCREEN],
  ['components/threads/canary.tsx', '@/lib/auth/session', SCREEN],
  ['components/threads/canary.tsx', '@/lib/logging/report', SCREEN],
  ['components/threads/canary.tsx', '@/lib/config/env', SCREEN],
  ['components/threads/canary.tsx', '@/lib/http/route', SCREEN],
  ['components/threads/canary.tsx', '@/lib/events/publish', SCREEN],
  ['components/threads/canary.tsx', '@/lib/live/hub', SCREEN],
  ['components/threads/canary.tsx', '@/lib/mail/send', SCREEN],
  ['components/threads/canary.tsx', '@/lib/content/import/plain-text', SCREEN],
  ['components/threads/canary.tsx', '@/lib/testing/factories', NO_WAY],
  ['components/threads/canary.tsx', '@/app/page', NO_WAY],
  ['components/threads/canary.tsx', 'next-auth/react', AUTH],
  ['components/threads/canary.tsx', '@prisma/client', ORM],
  ['components/margin/canary.tsx', '@tiptap/core', EDITOR],
  ['components/a-new-area/canary.tsx', '@/lib/db/client', SCREEN],
  ['components/ui/canary.tsx', '@/lib/annotations/model', NO_WAY],
  ['components/ui/canary.tsx', '@/components/threads/thread-card', NO_WAY],

  // Pages and route handlers: no database.
  ['app/documents/page.tsx', '@/lib/db/client', NO_WAY],
  ['app/documents/page.tsx', '@/lib/db/generated/client', 'generated client is its own affair'],
  ['app/documents/page.tsx', '@/lib/mail/send', NO_WAY],
  ['app/documents/page.tsx', '@/lib/testing/factories', NO_WAY],
  ['app/documents/page.tsx', 'next-auth', AUTH],
  ['app/documents/page.tsx', 'pg', ORM],
  ['app/documents/page.tsx', '@tiptap/core', EDITOR],
  ['proxy.ts', '@/lib/auth/session', NO_WAY],
  ['instrumentation.ts', '@/lib/db/client', NO_WAY],

  // The pure core: no package, no Node, no noun.
  ['lib/anchoring/canary.ts', 'react', PURE],
  ['lib/mentions/canary.ts', 'zod', PURE],
  ['lib/export/canary.ts', 'uuid', PURE],
  ['lib/anchoring/canary.ts', 'node:fs', PURE],
  ['lib/export/canary.ts', 'node:crypto', PURE],
  ['lib/access/canary.ts', '../annotations/model', NO_WAY],
  ['lib/access/canary.ts', '@/lib/db/client', NO_WAY],
  ['lib/mentions/canary.ts', '@/lib/content/schema', NO_WAY],

  // Nouns: model, input and view run anywhere; queries and commands stop before the framework.
  ['lib/annotations/model.ts', './queries', ANYWHERE],
  ['lib/annotations/view.ts', '@/lib/annotations/commands', ANYWHERE],
  ['lib/annotations/input.ts', '@/lib/db/client', ANYWHERE],
  ['lib/annotations/view.ts', '@/lib/accounts/queries', ANYWHERE],
  ['lib/annotations/body.ts', '@/lib/db/client', ANYWHERE],
  ['lib/annotations/view.ts', '@/components/threads/thread-card', NO_WAY],
  ['lib/annotations/queries.ts', '@/lib/http/route', ANYWHERE],
  ['lib/annotations/commands.ts', '@/lib/auth/session', ANYWHERE],
  ['lib/annotations/commands.ts', '@/lib/auth/password', ANYWHERE],
  ['lib/accounts/commands.ts', '@/lib/auth/session', ANYWHERE],
  ['lib/accounts/view.ts', '@/lib/auth/password', ANYWHERE],
  ['lib/annotations/commands.ts', '@/lib/testing/factories', NO_WAY],
  ['lib/annotations/commands.ts', '@/lib/db/generated/client', 'generated client is its own affair'],
  ['lib/annotations/commands.ts', '@prisma/client', ORM],
  ['lib/annotations/queries.ts', 'next/headers', FRAMEWORK],
  ['lib/annotations/queries.ts', 'react', FRAMEWORK],
  ['lib/annotations/commands.ts', '@tiptap/core', EDITOR],
  ['lib/jobs/worker.ts', '@/lib/db/client', ANYWHERE],
  ['lib/live/hub.ts', '@/lib/db/client', ANYWHERE],
  ['lib/live/model.ts', './hub', ANYWHERE],

  // The platform.
  ['lib/auth/canary.ts', '@/lib/accounts/queries', NO_WAY],
  ['lib/auth/canary.ts', '@/lib/annotations/model', NO_WAY],
  ['lib/auth/canary.ts', '@prisma/client', ORM],
  ['lib/config/canary.ts', '@/lib/db/client', NO_WAY],
  ['lib/content/canary.ts', '@/lib/db/client', NO_WAY],
  ['lib/content/canary.ts', '@/lib/annotations/model', NO_WAY],
  ['lib/db/canary.ts', '@/lib/annotations/model', NO_WAY],
  ['lib/db/canary.ts', 'next/headers', FRAMEWORK],
  ['lib/errors/canary.ts', '@/components/threads/thread-card', NO_WAY],
  ['lib/errors/canary.ts', '@/lib/logging/report', NO_WAY],
  ['lib/http/client.ts', '@/lib/auth/session', 'runs in the browser'],
  ['lib/http/client.ts', './route', 'runs in the browser'],
  ['lib/http/route.ts', '@/lib/db/client', NO_WAY],
  ['lib/http/route.ts', '@/lib/annotations/queries', NO_WAY],
  ['lib/logging/canary.ts', '@/lib/db/client', NO_WAY],
  ['lib/utils/canary.ts', '@/lib/db/client', 'does not belong to any known element'],

  // Around the product.
  ['e2e/story.spec.ts', '@/components/ui/button', NO_WAY],
  ['e2e/story.spec.ts', '@/app/page', NO_WAY],
  ['e2e/story.spec.ts', '@/lib/annotations/queries', NO_WAY],
  ['e2e/story.spec.ts', '@/lib/db/client', NO_WAY],
  ['prisma/seed/canary.ts', '@/components/ui/button', NO_WAY],
  ['bench/canary.ts', '@/app/page', NO_WAY],
];

/** Every other way of writing an import, tried on one forbidden path. */
const forms = [
  "import type { Row } from '@/lib/db/client';\nexport type X = Row;\n",
  "import { type Row } from '@/lib/db/client';\nexport type X = Row;\n",
  "export { db } from '@/lib/db/client';\n",
  "export type { Row } from '@/lib/db/client';\n",
  "export const x = () => import('@/lib/db/client');\n",
  "export type X = import('@/lib/db/client').Row;\n",
  "import '@/lib/db/client';\n",
];

/** Canaries of the import policies. */
export const importCanaries = [
  ...rows.map(([path, source, expect]) => ({
    path,
    code: `import * as x from '${source}';\nexport { x };\n`,
    expect,
  })),
  ...forms.map((code) => ({ path: 'components/threads/canary.tsx', code, expect: SCREEN })),
  ...forms.map((code) => ({ path: 'lib/annotations/view.ts', code, expect: ANYWHERE })),
  { path: 'lib/utils.ts', code: 'export const x = 1;\n', expect: 'does not belong to any known element' },
  ...['model.ts', 'queries.ts', 'model.test.ts'].map((name) => ({
    path: `lib/a-new-noun/${name}`,
    code: 'export const x = 1;\n',
    expect: 'does not belong to any known element',
  })),
];
