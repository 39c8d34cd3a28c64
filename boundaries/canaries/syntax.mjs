// Code that must be refused: [path, source, the message it must get].
const ENV = 'Read configuration from';
const ROLE = 'no screen compares roles';
const STATUS = 'the catalog holds the status';
const PURE = 'The core is pure';
const NAME = 'Name the file after what it holds';
const screen = 'components/threads/canary.tsx';
const page = 'app/documents/canary.ts';
const noun = 'lib/annotations/canary.ts';
const core = 'lib/anchoring/canary.ts';
const member = 'export const f = (m: { role: string }) =>';

const rows = [
  [noun, "export * from './model';", 'No barrel files'],
  ['components/threads/index.ts', 'export const x = 1;', NAME],
  ['lib/annotations/utils.ts', 'export const x = 1;', NAME],
  ['lib/annotations/types.ts', 'export type X = string;', NAME],
  [page, "'use server';\nexport async function save() {}", 'there is one way in'],
  [page, "export async function save() {\n  'use server';\n}", 'there is one way in'],
  [page, 'export const f = (name: string) => import(`@/lib/${name}/model`);', 'Import by a literal name'],

  ['lib/http/canary.ts', 'export const x = process.env.SECRET;', ENV],
  ['lib/http/canary.ts', "export const x = process['env'];", ENV],
  ['lib/http/canary.ts', 'const { env } = process;\nexport const x = env;', ENV],
  ['lib/http/canary.ts', "import { env } from 'node:process';\nexport const x = env;", ENV],
  ['lib/http/canary.ts', 'export const x = globalThis.process;', ENV],
  ['prisma/seed/canary.ts', 'export const x = process.env.SAMPLE;', ENV],
  [screen, 'export const x = process.env.NODE_ENV;', ENV],
  ['proxy.ts', 'export const x = process.env.SECRET;', ENV],
  ['instrumentation.ts', 'export const x = process.env.SECRET;', ENV],
  ['instrumentation.ts', "export const x = process.env['SECRET'];", ENV],
  ['instrumentation.ts', 'export const x = process.env;', ENV],

  [screen, `${member} m.role === 'owner';`, ROLE],
  [page, `${member} m.role !== 'owner';`, ROLE],
  [screen, `${member} 'owner' === m.role;`, ROLE],
  [screen, "export const f = (m?: { role: string }) => m?.role === 'owner';", ROLE],
  [screen, "export const f = ({ role }: { role: string }) => role === 'owner';", ROLE],
  [screen, `${member} ['owner'].includes(m.role);`, ROLE],
  [screen, `${member} {\n  switch (m.role) {\n    default:\n      return 1;\n  }\n};`, ROLE],

  [page, 'export const f = () => Response.json({}, { status: 404 });', STATUS],
  [noun, "export const x = { 'status': 500 };", STATUS],
  ['lib/http/route.ts', 'export const f = () => new Response(null, { status: 401 });', STATUS],

  [core, 'export const x = window.name;', PURE],
  [core, 'export const x = globalThis.document;', PURE],
  ['lib/access/canary.ts', 'export const f = () => fetch("/");', PURE],
  ['lib/export/canary.ts', 'export const x = Buffer.from("");', PURE],
  ['lib/mentions/canary.ts', 'export const x = process.cwd();', PURE],
  [core, 'export const f = (r: Range) => r.startOffset;', PURE],
  [core, 'export const x = () => Date.now();', 'take the time as an argument'],
  [core, 'export const x = () => new Date();', 'take the time as an argument'],
  [core, 'export const x = () => Math.random();', 'take the randomness as an argument'],

  [noun, "export function f() {\n  throw 'no layers';\n}", 'Expected an error object'],
  [noun, 'export const f = (x: any) => x;', 'Unexpected any'],
  [noun, 'export const f = (x?: string) => x!;', 'non-null assertion'],
  [noun, '// @ts-ignore: later\nexport const x = 1;', 'ts-ignore'],
  [noun, '// @ts-expect-error: later\nexport const x = 1;', 'ts-expect-error'],
  [noun, '// @ts-nocheck\nexport const x = 1;', 'ts-nocheck'],
  [noun, 'export const f = (a: string) => a == "x";', "Expected '==='"],
  [noun, 'console.log(1);', 'Unexpected console statement'],
  [noun, '// eslint-disable-next-line no-console -- not so\nexport const x = 1;', 'Unused eslint-disable'],
  [noun, '// eslint-disable-next-line no-console\nconsole.log(1);', 'Say why the rule is off'],
  [screen, 'export const X = () => <img src="/x.png" />;', 'alt'],
  ['scripts/canary.mjs', 'export const x = notDefined;', 'is not defined'],
  ['scripts/canary.mjs', 'const unused = 1;', 'never used'],
  ['boundaries/canary.mjs', 'export const x = notDefined;', 'is not defined'],
  ['vitest.config.ts', 'export const x: any = 1;', 'Unexpected any'],
];

/** Canaries of the syntax rules. */
export const syntaxCanaries = rows.map(([path, code, expect]) => ({ path, code: `${code}\n`, expect }));
