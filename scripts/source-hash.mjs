import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** Folders and files at the root that nothing in the built application comes from. */
const NOT_BUILT = new Set([
  'node_modules', 'bench', 'boundaries', 'docs', 'e2e', 'scripts', 'test-results', 'playwright-report',
  'next-env.d.ts', 'prisma.config.ts', 'playwright.config.ts', 'vitest.config.ts', 'eslint.config.mjs', 'knip.jsonc', 'LICENSE', 'NOTICE',
  'prisma/migrations', 'prisma/seed', 'lib/db/generated', 'lib/testing',
]); // prettier-ignore
const NOT_BUILT_NAME = /\.test\.tsx?$|\.tsbuildinfo$|^~|~$/;

/**
 * The hash of everything that goes into a build. What is not known to stay out counts, so that a file that
 * somebody adds leads to a build too many rather than one too few.
 * @param {string} root
 */
export function hashBuildSources(root) {
  const files = fs
    .readdirSync(root, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.') || entry.name.startsWith('.env'))
    .filter((entry) => !entry.name.endsWith('.md'))
    .flatMap((entry) => filesBelow(root, entry.name, entry));
  return hashFiles(root, files);
}

/**
 * One hash for names and contents of files.
 * @param {string} root
 * @param {string[]} names Relative to `root`, with slashes.
 * @returns {string} SHA-256 in hexadecimal.
 */
export function hashFiles(root, names) {
  const hash = crypto.createHash('sha256');
  for (const name of [...names].sort()) {
    const content = fs.readFileSync(path.join(root, name));
    hash.update(`${name}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

function filesBelow(root, name, entry) {
  if (NOT_BUILT.has(name) || NOT_BUILT_NAME.test(entry.name)) return [];
  if (!entry.isDirectory()) return entry.isFile() ? [name] : [];
  return fs
    .readdirSync(path.join(root, name), { withFileTypes: true })
    .flatMap((child) => filesBelow(root, `${name}/${child.name}`, child));
}
