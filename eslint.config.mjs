// Errors only: a rule is worth stopping for or it is not here. The folder lists stand in boundaries/layout.cjs,
// the import policies in boundaries/policies.mjs, the syntax rules in boundaries/syntax.mjs, and
// boundaries/selftest.mjs proves that each of them still refuses what it should.
import next from 'eslint-config-next/core-web-vitals';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { importPolicies } from './boundaries/policies.mjs';
import { syntaxRules } from './boundaries/syntax.mjs';

export default defineConfig(
  globalIgnores([
    '.next/**',
    '.data/**',
    'lib/db/generated/**',
    'next-env.d.ts',
    'playwright-report/**',
    'public/**',
    'test-results/**',
  ]),
  ...withoutWarnings(next),
  ...withoutWarnings(tseslint.configs.strict),
  {
    linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' },
    // Named, because `detect` reads the disk once a file.
    settings: { react: { version: '19.3' } },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-throw-literal': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', caughtErrors: 'all', ignoreRestSiblings: true },
      ],
    },
  },
  ...importPolicies,
  ...syntaxRules,
  {
    // Plain Node: TypeScript does not read these, so ESLint looks for names that do not exist.
    files: ['**/*.{js,mjs,cjs}'],
    rules: { 'no-console': 'off', 'no-undef': 'error', 'no-unreachable': 'error' },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { sourceType: 'commonjs' },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    // These speak to a person at a terminal.
    files: ['{bench,prisma,scripts}/**', 'lib/logging/**', 'lib/jobs/worker.ts'],
    rules: { 'no-console': 'off' },
  },
);

/** The same configurations with every warning raised to an error. */
function withoutWarnings(configs) {
  const raise = (level) => (level === 'warn' || level === 1 ? 'error' : level);
  const raiseRule = (rule) => (Array.isArray(rule) ? [raise(rule[0]), ...rule.slice(1)] : raise(rule));
  return configs.map((config) => {
    if (!config.rules) return config;
    const rules = Object.entries(config.rules).map(([name, rule]) => [name, raiseRule(rule)]);
    return { ...config, rules: Object.fromEntries(rules) };
  });
}
