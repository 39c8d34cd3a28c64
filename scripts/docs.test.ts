import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { POLICY } from '@/lib/access/policy';
import { PREDICATES } from '@/lib/access/predicate';
import { CATALOG } from '@/lib/errors/catalog';

/*
 * The documentation against the code, as far as a machine can read both: what is said to be there is there,
 * and what is there is said.
 */

const ROOT = path.resolve(import.meta.dirname, '..');
const read = (file: string) => fs.readFileSync(path.join(ROOT, file), 'utf8');
const filesIn = (folder: string) =>
  fs.readdirSync(path.join(ROOT, folder), { recursive: true }).map((name) => path.posix.join(folder, String(name).replaceAll('\\', '/'))); // prettier-ignore

const PAGES = ['README.md', ...filesIn('docs').filter((file) => file.endsWith('.md'))];

describe('a page of the documentation', () => {
  it('links only to files, pictures and headings that are there', () => {
    const broken = PAGES.flatMap((page) =>
      linksOf(page)
        .filter(({ file, heading }) => {
          if (!fs.existsSync(path.join(ROOT, file))) return true;
          return heading !== undefined && !headingsOf(file).has(heading);
        })
        .map((link) => ({ page, ...link })),
    );
    expect(broken).toEqual([]);
  });

  it('is reached by a link from another one', () => {
    const linked = new Set(PAGES.flatMap((page) => linksOf(page).map(({ file }) => file)));
    expect(PAGES.filter((page) => page !== 'README.md' && !linked.has(page))).toEqual([]);
  });
});

describe('the documented settings', () => {
  /** What a script or the application reads and a person may set; what a shell and other tools set is not ours to explain. */
  const inUse = settingsIn([
    ...filesIn('scripts').filter((file) => file.endsWith('.mjs')),
    'lib/config/env.ts',
    'playwright.config.ts',
  ]);
  const forStart = settingsIn(['scripts/settings.mjs', 'scripts/data-folder.mjs']);

  it('are all that the code reads', () => {
    const named = new Set([...namesIn('docs/operation.md'), ...namesIn('docs/testing.md')]);
    expect([...inUse].filter((name) => !named.has(name))).toEqual([]);
  });

  it.each(['README.md', 'docs/operation.md'])(
    'of a start are in a table of %s, each and no other',
    (page) => {
      expect(tabledIn(page).sort()).toEqual([...forStart].sort());
    },
  );

  it('are read by the code, wherever they are named', () => {
    const unread = PAGES.flatMap((page) => {
      const ours = namesIn(page).filter((name) => name.startsWith('GLOSSATOR_'));
      return [...ours, ...tabledIn(page)].filter((name) => !inUse.has(name)).map((name) => ({ page, name }));
    });
    expect(unread).toEqual([]);
  });
});

describe('the documented API', () => {
  it('has a row for every route and method, and for no other', () => {
    const rows = rowsOf('docs/api.md').filter(([method = '']) =>
      /^(GET|POST|PUT|PATCH|DELETE)$/.test(method),
    );
    expect(rows.map(([method, where]) => `${method} ${unquoted(where)}`).sort()).toEqual(routes().sort());
  });

  it('has every error with its status', () => {
    const rows = rowsOf('docs/api.md').filter(([status = '']) => /^\d{3}$/.test(status));
    const codes = Object.entries(CATALOG).map(([code, { status }]) => [String(status), code]);
    expect(rows.map(([status, code]) => [status, unquoted(code)])).toEqual(codes);
  });
});

describe('the documented access', () => {
  const rows = rowsOf('docs/access.md');

  it('has every line of the policy', () => {
    const written = rows
      .filter(([name]) => unquoted(name).includes('.'))
      .map(([name, subject, lines = '']) => ({
        ...{ name: unquoted(name), subject },
        lines: lines.split('; or ').map((line) => line.split(' and ').map(unquoted)),
      }));
    expect(written).toEqual(Object.entries(POLICY).map(([name, rule]) => ({ name, ...rule })));
  });

  it('explains every predicate', () => {
    const explained = rows.map(([name]) => unquoted(name)).filter((name) => name in PREDICATES);
    expect(explained).toEqual(Object.keys(PREDICATES));
  });
});

interface Link {
  /** Relative to the root, with slashes. */
  file: string;
  heading?: string;
}

function linksOf(page: string): Link[] {
  return [...proseOf(page).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => {
      const [to = '', heading] = target.split('#');
      const file = to === '' ? page : path.posix.join(path.posix.dirname(page), to);
      return heading === undefined ? { file } : { file, heading };
    });
}

/** The names by which a reader of Markdown links to the headings. */
function headingsOf(page: string): Set<string> {
  const titles = [...proseOf(page).matchAll(/^#+ (.+)$/gm)].map(([, title = '']) => title);
  return new Set(
    titles.map((title) =>
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{N} -]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

/** The page without its blocks of code. */
function proseOf(page: string): string {
  return read(page).replace(/^```[\s\S]*?^```$/gm, '');
}

/** The cells of all rows of all tables. */
function rowsOf(page: string): string[][] {
  const lines = proseOf(page)
    .split('\n')
    .filter((line) => line.startsWith('|'));
  return lines.map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
}

function unquoted(cell = ''): string {
  return cell.replaceAll('`', '');
}

const NAME = /^[A-Z][A-Z0-9_]+$/;
/** Read by the scripts, and set by the shell, by npm or for other tools. */
const NOT_SETTINGS = new Set(['PATH']);

/** The environment's variables that files read: `env.NAME`, and the keys of zod's schema. */
function settingsIn(files: string[]): Set<string> {
  const found = files.flatMap((file) =>
    [...read(file).matchAll(/\benv\.([A-Z][A-Z0-9_]+)|^ {2}([A-Z][A-Z0-9_]+): z\./gm)].map(
      ([, used, declared]) => used ?? declared ?? '',
    ),
  );
  return new Set(found.filter((name) => !NOT_SETTINGS.has(name)));
}

/** The variables that a page names in code type. */
function namesIn(page: string): string[] {
  return [...proseOf(page).matchAll(/`([A-Z][A-Z0-9_]+)(?:=[^`]*)?`/g)].map(([, name = '']) => name);
}

/** The variables that have a row of their own. */
function tabledIn(page: string): string[] {
  return rowsOf(page)
    .map(([name]) => name ?? '')
    .filter((name) => name.startsWith('`') && NAME.test(unquoted(name)))
    .map(unquoted);
}

function routes(): string[] {
  return filesIn('app/api/v1')
    .filter((file) => file.endsWith('/route.ts'))
    .flatMap((file) => {
      const where = `/${path.posix.dirname(file).slice('app/'.length)}`.replace(/\[(\w+)\]/g, '{$1}');
      const methods = [...read(file).matchAll(/export (?:const|(?:async )?function) ([A-Z]+)\b/g)];
      return methods.map(([, method]) => `${method} ${where}`);
    });
}
