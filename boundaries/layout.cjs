// The map of the source tree, read by eslint.config.mjs and .dependency-cruiser.cjs. A new noun is one line
// in DOMAINS; a folder under lib/ that stands in no list is refused ("does not belong to any known element").

/** Pure: no package, no Node, no DOM. Runs in the browser, on the server and in tests. */
const CORE = ['access', 'anchoring', 'export', 'mentions', 'repair/detect'];

/** One folder a noun. model, input and view run anywhere; queries and commands run on the server. */
const DOMAINS = [
  'accounts',
  'activity',
  'annotations',
  'curation',
  'documents',
  'entities',
  'filter',
  'groups',
  'home',
  'imports',
  'jobs',
  'live',
  'notifications',
  'orphans',
  'passages',
  'reading',
  'repair',
  'revisions',
  'tags',
  'threads',
  'versions',
];

/** One folder a cross-cutting concern. */
const PLATFORM = [
  'auth',
  'config',
  'content',
  'db',
  'errors',
  'events',
  'http',
  'logging',
  'mail',
  'testing',
];

/** The only files of a noun that know the database. */
const STORAGE_FILES = [`lib/{${DOMAINS.join(',')}}/{queries,commands}.ts`, 'lib/versions/publish.ts'];

/**
 * What a browser may never load. In config, events and http everything is server code except the files named
 * here, so a new file there has to be opened to the browser on purpose.
 */
const SERVER_FILES = [
  ...STORAGE_FILES,
  'lib/{auth,db,logging,mail}/**',
  'lib/config/!(public-env).ts',
  'lib/content/import/**',
  'lib/events/!(event|client).ts',
  'lib/http/!(client|problem).ts',
  'lib/jobs/!(model|commands).ts',
  'lib/live/!(model|input).ts',
  'lib/versions/comparison.ts',
];

/** The component folders that may know the editor's packages. */
const EDITOR_AREAS = ['editor', 'reader', 'threads'];

module.exports = { CORE, DOMAINS, PLATFORM, STORAGE_FILES, SERVER_FILES, EDITOR_AREAS };
