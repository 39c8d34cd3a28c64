// Who may import whom: `app → components → lib/<noun> → lib/db`, never back. Policies are read in order and the
// last one that matches wins, so each "never" stands after the permission that it takes back.
import boundaries from 'eslint-plugin-boundaries';
import { CORE, DOMAINS, PLATFORM, STORAGE_FILES, SERVER_FILES, EDITOR_AREAS } from './layout.cjs';

const inElement = (...types) => ({ element: { types: { anyOf: types } } });
const outside = (...types) => ({ element: { types: { noneOf: types } } });
const local = (...types) => ({ to: inElement(...types) });
const inFile = (categories) => ({ file: { categories } });
const packages = (...source) => ({ to: { module: { source } } });
const EVERY_PACKAGE = { to: { module: { origin: ['external', 'core'] } } };
// A file that matches a category counts as known, so no category may reach outside the known folders.
const TEST_FILES = [
  '{app,components,prisma,bench}/**/*.test.{ts,tsx}',
  `lib/{${[...CORE, ...DOMAINS, ...PLATFORM].join(',')}}/**/*.test.{ts,tsx}`,
];
const ALL_CODE = ['app', 'ui', 'component', 'core', 'domain', ...PLATFORM];

/** The flat configuration objects that hold the import rules. */
export const importPolicies = [
  {
    files: ['{app,components,lib,e2e,prisma,bench}/**/*.{ts,tsx}', '{proxy,instrumentation}.ts'],
    plugins: { boundaries },
    settings: {
      // Without a resolver an alias import is taken for a package and silently skipped.
      'import/resolver': { typescript: { alwaysTryTypes: true, project: './tsconfig.json' } },
      'boundaries/include': [
        '{app,components,lib,e2e,prisma,bench,scripts}/**',
        '{proxy,instrumentation}.ts',
      ],
      'boundaries/dependency-nodes': ['import', 'dynamic-import', 'export', 'require'],
      'boundaries/additional-dependency-nodes': [
        { selector: 'TSImportType > Literal', kind: 'type', name: 'import-type' },
        { selector: 'TSImportType > TSLiteralType > Literal', kind: 'type', name: 'import-type' },
      ],
      'boundaries/elements': elements(),
      'boundaries/files': [
        { category: 'test', pattern: TEST_FILES },
        { category: 'server', pattern: SERVER_FILES },
        { category: 'storage', pattern: STORAGE_FILES },
        // What runs beside the requests, and so reports its own failures.
        { category: 'worker', pattern: ['lib/jobs/worker.ts', 'lib/live/hub.ts'] },
        { category: 'root', pattern: ['{proxy,instrumentation}.ts'] },
        { category: 'generated', pattern: ['lib/db/generated/**'] },
        { category: 'model', pattern: [`lib/{${DOMAINS.join(',')}}/model.ts`] },
        { category: 'password', pattern: ['lib/auth/password.ts'] },
        { category: 'browser-http', pattern: ['lib/http/{client,problem}.ts'] },
      ],
    },
    rules: {
      'boundaries/no-unknown-files': 'error',
      'boundaries/no-unknown-dependencies': 'error',
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          checkAllOrigins: true, // packages and Node's own modules too
          checkInternals: true, // else view.ts may import its own folder's queries.ts unseen
          policies: [...packagePolicies(), ...directionPolicies(), ...databasePolicies(), ...testPolicies()],
        },
      ],
    },
  },
];

function elements() {
  const folders = (type, names) => ({ type, pattern: names, partialMatch: false });
  const lib = (names) => names.map((name) => `lib/${name}`);
  return [
    folders('app', 'app'),
    folders('ui', 'components/ui'),
    { type: 'component', pattern: 'components/*', capture: ['area'], partialMatch: false },
    folders('core', lib(CORE)),
    { type: 'domain', pattern: `lib/{${DOMAINS.join(',')}}`, capture: ['noun'], partialMatch: false },
    ...PLATFORM.map((name) => folders(name, `lib/${name}`)),
    ...['bench', 'e2e', 'prisma', 'scripts'].map((name) => folders(name, name)),
  ];
}

/** Packages are allowed, then taken away where a layer must not know them. */
function packagePolicies() {
  const framework = ['react', 'react-dom', 'react/**', 'react-dom/**', 'next', 'next/**'];
  return [
    { allow: EVERY_PACKAGE },
    {
      from: inElement('core'),
      disallow: EVERY_PACKAGE,
      message: `lib/{${CORE.join(',')}} are pure: no packages, no Node APIs.`,
    },
    {
      from: inElement('domain', 'errors', 'events', 'config', 'content', 'db', 'logging', 'mail'),
      disallow: packages(...framework),
      message: 'Domains and the platform do not know the framework.',
    },
    {
      from: outside('content', 'testing'),
      disallow: packages('@tiptap/*', '@tiptap/*/**', 'prosemirror-*', 'yjs'),
      message: `Editor packages stay in lib/content and components/{${EDITOR_AREAS.join(',')}}.`,
    },
    {
      from: { element: { type: 'component', captured: { area: EDITOR_AREAS } } },
      allow: packages('@tiptap/*', '@tiptap/*/**'),
    },
    {
      from: outside('auth'),
      disallow: packages('next-auth', 'next-auth/**'),
      message: 'Ask lib/auth who is signed in.',
    },
    {
      from: { element: { type: 'app', fileInternalPath: 'api/auth/**' } },
      allow: packages('next-auth', 'next-auth/**'),
    },
    {
      from: outside('db', 'prisma', 'testing', 'scripts'),
      disallow: packages('@prisma/*', '@prisma/*/**', 'pg', 'pg-*', '.prisma/**'),
      message: 'Only lib/db talks to Prisma and PostgreSQL; its types stop at queries.ts and commands.ts.',
    },
  ];
}

function directionPolicies() {
  const own = ['bench', 'e2e', 'prisma', ...PLATFORM];
  const forPages = ['core', 'domain', 'auth', 'config', 'content', 'errors', 'events', 'http', 'logging'];
  const forScreen = ['core', 'domain', 'config', 'content', 'errors', 'events', 'http'];
  return [
    ...own.map((type) => ({ from: inElement(type), allow: local(type) })),
    { from: inElement('app'), allow: local('app', 'ui', 'component', ...forPages) },
    { from: inElement('component'), allow: local('ui', 'component', ...forScreen) },
    { from: inElement('ui'), allow: local('ui') },
    {
      from: inElement('component', 'ui'),
      disallow: { to: inFile('server') },
      message: 'Components never import server modules: take data as props, or call lib/http/client.',
    },
    { from: inFile('root'), allow: local('config', 'domain', 'errors', 'events', 'http', 'logging') },

    { from: inElement('core'), allow: local('core', 'errors') },
    { from: inElement('domain'), allow: local('domain', 'core', 'content', 'errors', 'events') },
    // model, input and view also run in the browser.
    {
      from: inElement('domain'),
      disallow: { to: inFile('server') },
      message:
        'Only queries and commands import server files, and of those only db, events, config and other nouns.',
    },
    {
      from: { element: { type: 'domain' }, file: { categories: 'server' } },
      allow: local('domain', 'config', 'content', 'events'),
    },
    {
      // Who asks is lib/auth's business alone; how a password is kept, lib/accounts must know to write one.
      from: { element: { type: 'domain', captured: { noun: 'accounts' } }, file: { categories: 'storage' } },
      allow: { to: inFile('password') },
    },
    { from: inFile('worker'), allow: local('logging', 'mail') },

    { from: inElement('content'), allow: local('core', 'errors') },
    { from: inElement('logging'), allow: local('config', 'errors') },
    { from: inElement('config'), allow: local('errors') },
    { from: inElement('mail'), allow: local('config', 'errors', 'logging') },
    { from: inElement('db', 'events'), allow: local('config', 'core', 'errors', 'logging') },
    { from: inElement('auth'), allow: local('config', 'core', 'errors', 'logging') },
    {
      from: inElement('auth'),
      allow: {
        to: { element: { type: 'domain', captured: { noun: 'accounts' } }, file: { categories: 'model' } },
      },
    },
    { from: inElement('http'), allow: local('auth', 'config', 'content', 'core', 'errors', 'logging') },
    {
      from: inFile('browser-http'),
      disallow: { to: inFile('server') },
      message: 'lib/http/client.ts runs in the browser; it may not import server files.',
    },
  ];
}

/** The database is behind queries.ts and commands.ts; the generated client is behind lib/db. */
function databasePolicies() {
  return [
    { from: inFile('storage'), allow: local('db') },
    { from: inElement('auth', 'events', 'prisma', 'testing'), allow: local('db') },
    {
      from: outside('db', 'prisma', 'testing'),
      disallow: { to: inFile('generated') },
      message: 'Take what lib/db exports: the generated client is its own affair.',
    },
  ];
}

/** Tests, the sample, the measurements and the end-to-end stories. */
function testPolicies() {
  const data = ['auth', 'config', 'content', 'core', 'domain', 'errors', 'events', 'logging'];
  return [
    { from: inElement('prisma'), allow: local('testing', ...data) },
    { from: inElement('bench'), allow: local('prisma', 'testing', ...data) },
    { from: inElement('e2e'), allow: local('testing', 'core') },
    { from: inElement('testing'), allow: local('prisma', 'scripts', ...ALL_CODE) },
    { from: inFile('test'), allow: EVERY_PACKAGE },
    { from: inFile('test'), allow: local('prisma', 'bench', 'scripts', ...ALL_CODE) },
  ];
}
