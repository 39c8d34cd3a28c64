// Chains of imports that only the whole graph shows. Each canary is a few files and the dependency-cruiser rule
// that must name the first of them.
const imports = (...sources) =>
  [...sources.map((s) => `import '${s}';`), 'export const x = 1;', ''].join('\n');

/** `rule` is null where no rule may fire on any of the files. */
export const graphCanaries = [
  {
    rule: 'browser-never-reaches-the-server',
    files: {
      'components/graph-a/screen.tsx': imports('@/lib/documents/graph-a'),
      'lib/documents/graph-a.ts': imports('./graph-a-rows'),
      'lib/documents/graph-a-rows.ts': imports('@/lib/db/client'),
    },
  },
  {
    rule: 'browser-never-reaches-the-server',
    files: {
      'lib/http/client.ts': imports('@/lib/errors/graph-b'),
      'lib/errors/graph-b.ts': imports('@/lib/logging/report'),
    },
  },
  {
    rule: 'core-is-pure',
    files: {
      'lib/anchoring/graph-c.ts': imports('@/lib/documents/graph-c'),
      'lib/documents/graph-c.ts': imports(),
    },
  },
  { rule: 'core-is-pure', files: { 'lib/access/graph-d.ts': imports('node:fs') } },
  {
    rule: 'core-reaches-no-package',
    files: {
      'lib/mentions/graph-e.ts': imports('@/lib/errors/graph-e'),
      'lib/errors/graph-e.ts': imports('zod'),
    },
  },
  { rule: 'only-these-touch-the-database', files: { 'app/graph-f/page.tsx': imports('@/lib/db/client') } },
  {
    rule: 'only-these-touch-the-database',
    files: {
      'lib/groups/graph-g.ts': "import type { Row } from '@/lib/db/client';\nexport type X = Row;\n",
    },
  },
  {
    rule: 'test-code-stays-in-tests',
    files: { 'lib/groups/graph-h.ts': imports('@/lib/testing/factories') },
  },
  {
    rule: 'no-cycles',
    files: { 'lib/groups/graph-i.ts': imports('./graph-j'), 'lib/groups/graph-j.ts': imports('./graph-i') },
  },
  { rule: 'no-unresolved', files: { 'lib/groups/graph-k.ts': imports('@/lib/groups/nowhere') } },
  {
    rule: null,
    files: {
      'app/graph-l/page.tsx': imports('@/components/graph-l/screen', '@/lib/groups/queries'),
      'components/graph-l/screen.tsx': imports('@/lib/groups/view', '@/lib/http/problem', 'react'),
      'lib/groups/view.ts': imports('@/lib/access/policy', 'zod'),
      'lib/groups/queries.ts': imports('@/lib/db/client', './view', 'server-only'),
      'lib/groups/queries.test.ts': imports('./queries', '@/lib/testing/factories', 'vitest'),
      'lib/http/problem.ts': imports('@/lib/errors/catalog'),
    },
  },
];
