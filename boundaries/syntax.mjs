// What the code may not say, by folder. ESLint keeps only the last `no-restricted-syntax` that matches a file, so
// each folder's whole list is put together here.
import { CORE } from './layout.cjs';

const TESTS = ['**/*.test.{ts,tsx}', 'lib/testing/**', 'e2e/**'];

const ALWAYS = [
  { selector: 'ExportAllDeclaration', message: 'No barrel files: import from the file that defines it.' },
  {
    selector: "ExpressionStatement[directive='use server']",
    message: 'Mutations go through route handlers (lib/http/route.ts); there is one way in.',
  },
  {
    selector: "ImportExpression[source.type!='Literal']",
    message: 'Import by a literal name: the boundary rules cannot follow a computed one.',
  },
];

const ENV_MESSAGE = 'Read configuration from lib/config/env.ts.';
const ENVIRONMENT_BY_NAME = [
  { selector: "VariableDeclarator[init.name='process']", message: ENV_MESSAGE },
  { selector: "MemberExpression[property.name='process']", message: ENV_MESSAGE },
  { selector: 'ImportDeclaration[source.value=/^(node:)?process$/]', message: ENV_MESSAGE },
];
const IS_ENV =
  "MemberExpression[object.name='process']:matches([property.name='env'], [property.value='env'])";
const ENVIRONMENT = [{ selector: IS_ENV, message: ENV_MESSAGE }, ...ENVIRONMENT_BY_NAME];
/** instrumentation.ts must ask in which of Next's runtimes it stands before it imports anything. */
const ENVIRONMENT_BUT_RUNTIME = [
  { selector: `:not(MemberExpression) > ${IS_ENV}`, message: ENV_MESSAGE },
  { selector: `MemberExpression[property.name!='NEXT_RUNTIME'] > ${IS_ENV}`, message: ENV_MESSAGE },
  ...ENVIRONMENT_BY_NAME,
];

const STATUS = [
  {
    selector: "Property[key.name='status'][value.value>=400]",
    message: 'Throw an error of lib/errors: the catalog holds the status.',
  },
  {
    selector: "Property[key.value='status'][value.value>=400]",
    message: 'Throw an error of lib/errors: the catalog holds the status.',
  },
];

const ROLE_MESSAGE = 'Ask the abilities that came with the view; no screen compares roles.';
const IS_ROLE = (side) =>
  `:matches([${side}.name='role'], [${side}.property.name='role'], [${side}.expression.property.name='role'])`;
const EQUALITY = 'BinaryExpression[operator=/^[!=]==?$/]';
const ROLES = [
  { selector: `${EQUALITY}${IS_ROLE('left')}`, message: ROLE_MESSAGE },
  { selector: `${EQUALITY}${IS_ROLE('right')}[left.type='Literal']`, message: ROLE_MESSAGE },
  { selector: `SwitchStatement${IS_ROLE('discriminant')}`, message: ROLE_MESSAGE },
  {
    selector: `CallExpression[callee.property.name='includes']${IS_ROLE('arguments.0')}`,
    message: ROLE_MESSAGE,
  },
];

const IMPURE = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Pure: take the time as an argument.',
  },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'Pure: take the time as an argument.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Pure: take the randomness as an argument.',
  },
];

/** Names of the browser and of Node, as values and as types. */
const HOST_GLOBALS = [
  ...['window', 'document', 'navigator', 'location', 'history', 'self', 'localStorage', 'sessionStorage'],
  ...['indexedDB', 'caches', 'fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'Worker', 'alert'],
  ...['requestAnimationFrame', 'requestIdleCallback', 'getSelection', 'getComputedStyle', 'matchMedia'],
  ...[
    'DOMParser',
    'Node',
    'Element',
    'HTMLElement',
    'Text',
    'Range',
    'StaticRange',
    'Selection',
    'Highlight',
  ],
  ...['Document', 'TreeWalker', 'MutationObserver', 'ResizeObserver', 'IntersectionObserver', 'CSS', 'Event'],
  ...['process', 'Buffer', 'global', 'NodeJS', 'require', 'module', 'exports', '__dirname', '__filename'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'console', 'crypto', 'performance'],
];

const restrict = (files, ignores, ...groups) => ({
  files,
  ignores,
  rules: { 'no-restricted-syntax': ['error', ...groups.flat()] },
});
const CORE_FILES = [`lib/{${CORE.join(',')}}/**/*.{ts,tsx}`];

/** The flat configuration objects that hold the syntax rules. */
export const syntaxRules = [
  restrict(['{app,components,lib,e2e,prisma,bench}/**/*.{ts,tsx}', '*.ts'], [], ALWAYS),
  restrict(['{lib,prisma}/**/*.{ts,tsx}', 'proxy.ts'], TESTS, ALWAYS, ENVIRONMENT, STATUS),
  restrict(CORE_FILES, TESTS, ALWAYS, ENVIRONMENT, STATUS, IMPURE),
  restrict(['{app,components}/**/*.{ts,tsx}'], TESTS, ALWAYS, ENVIRONMENT, STATUS, ROLES),
  restrict(['lib/config/**/*.ts'], TESTS, ALWAYS, STATUS),
  restrict(['lib/errors/**/*.ts'], TESTS, ALWAYS, ENVIRONMENT),
  restrict(['instrumentation.ts'], [], ALWAYS, ENVIRONMENT_BUT_RUNTIME, STATUS),
  {
    files: CORE_FILES,
    ignores: TESTS,
    rules: {
      'no-restricted-globals': [
        'error',
        {
          globals: HOST_GLOBALS.map((name) => ({
            name,
            message: 'The core is pure: no DOM, no Node, no clock.',
          })),
          checkGlobalObject: true,
        },
      ],
    },
  },
  {
    files: ['**/{index,utils,helpers,types,constants}.{ts,tsx,mjs}'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'Program', message: 'Name the file after what it holds.' },
      ],
    },
  },
  {
    plugins: {
      glossator: { rules: { 'no-host-types': noHostTypes(), 'reason-for-disable': reasonForDisable() } },
    },
    rules: { 'glossator/reason-for-disable': 'error' },
  },
  { files: CORE_FILES, ignores: TESTS, rules: { 'glossator/no-host-types': 'error' } },
];

/** A rule switched off in place says why, after two hyphens, on the line. */
function reasonForDisable() {
  return {
    meta: { type: 'problem', schema: [], messages: { reason: 'Say why the rule is off: `-- because …`.' } },
    create: (context) => ({
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          if (/^\s*eslint-disable/.test(comment.value) && !/\s--+\s+\S/.test(comment.value)) {
            context.report({ loc: comment.loc, messageId: 'reason' });
          }
        }
      },
    }),
  };
}

/** ESLint's own `no-restricted-globals` looks at values only; a `Range` in a signature is the DOM too. */
function noHostTypes() {
  return {
    meta: {
      type: 'problem',
      schema: [],
      messages: { host: 'The core is pure: {{name}} belongs to the host.' },
    },
    create: (context) => ({
      'Program:exit'(program) {
        const scope = context.sourceCode.getScope(program);
        const global = scope.variables.filter((v) => v.defs.length === 0).flatMap((v) => v.references);
        for (const { identifier, isTypeReference } of [...scope.through, ...global]) {
          if (!isTypeReference || !HOST_GLOBALS.includes(identifier.name)) continue;
          context.report({ node: identifier, messageId: 'host', data: { name: identifier.name } });
        }
      },
    }),
  };
}
