// Rules over the whole graph, which a linter of single files cannot see. Run by
// depcruise "{app,components,lib,prisma,e2e,bench}/**/*.{ts,tsx}" --config .dependency-cruiser.cjs
// (a pattern, because a folder that is not there yet would stop it).
const { CORE } = require('./boundaries/layout.cjs');

const core = CORE.join('|');
const TEST = ['\\.test\\.tsx?$', '^(e2e|prisma|bench)/', '^lib/testing/'];
const BROWSER = [
  '^components/',
  `^lib/(${core}|errors)/`,
  '^lib/content/(?!import/)',
  '^lib/http/(client|problem)\\.ts$',
  '^lib/events/(event|client)\\.ts$',
  '^lib/[^/]+/(model|input|view)\\.ts$',
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Two modules that import each other are one module.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'core-is-pure',
      severity: 'error',
      comment: `lib/{${CORE.join(',')}} import only themselves and lib/errors.`,
      from: { path: `^lib/(${core})/`, pathNot: '\\.test\\.ts$' },
      to: { pathNot: `^lib/(${core}|errors)/` },
    },
    {
      name: 'core-reaches-no-package',
      severity: 'error',
      comment: 'Transitive: what the core imports must be as pure as the core.',
      from: { path: `^lib/(${core})/`, pathNot: '\\.test\\.ts$' },
      to: { path: 'node_modules/', reachable: true },
    },
    {
      name: 'browser-never-reaches-the-server',
      severity: 'error',
      comment: 'Transitive: no chain of imports from code that a browser loads to code that it may not.',
      from: { path: BROWSER, pathNot: '\\.test\\.tsx?$' },
      to: { path: '^lib/(db|auth|logging|mail)/', reachable: true },
    },
    {
      name: 'only-these-touch-the-database',
      severity: 'error',
      comment: 'The one writer of versions serves the commands of documents, versions and repair.',
      from: {
        pathNot: [
          '^lib/(db|auth|events)/',
          '^lib/[^/]+/(queries|commands)\\.ts$',
          '^lib/versions/publish\\.ts$',
          ...TEST,
        ],
      },
      to: { path: '^lib/db/' },
    },
    {
      name: 'test-code-stays-in-tests',
      severity: 'error',
      from: { pathNot: TEST },
      to: { path: ['\\.test\\.tsx?$', '^e2e/', '^lib/testing/'] },
    },
    {
      name: 'no-unresolved',
      severity: 'error',
      comment: 'An import that leads nowhere is one that no rule here can judge.',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules'] },
    exclude: { path: ['^\\.next/', '^\\.data/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types', 'style'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
    },
  },
};
