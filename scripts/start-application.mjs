import path from 'node:path';
import { alone } from './checkout.mjs';
import { openDataFolder, ROOT } from './data-folder.mjs';
import { Failure, printFailure } from './failure.mjs';
import { takeLock } from './lock.mjs';
import { ensurePackages } from './packages.mjs';
import { secondsSince, step } from './progress.mjs';
import { keepSecrets } from './secrets.mjs';
import { readSettings, requirePort } from './settings.mjs';
import { onStop } from './signals.mjs';

// Until the packages are installed, only modules that need none may be imported above; the others are
// imported where they are used.

const INTERRUPTED = 130;

/**
 * Everything between `npm start` and a page in the browser, and back. Sets the exit code; never throws.
 */
export async function startApplication() {
  const stopping = new AbortController();
  const cleanups = [];
  onStop((reason) => {
    console.log(`\nStopping (${reason}) …`);
    stopping.abort(new Interrupted());
  });
  try {
    await start(stopping.signal, cleanups);
    process.exitCode = 0;
  } catch (error) {
    if (!(error instanceof Interrupted)) printFailure(error);
    process.exitCode = error instanceof Interrupted ? INTERRUPTED : 1;
  }
  for (const cleanUp of cleanups.reverse()) {
    try {
      await cleanUp();
    } catch (error) {
      printFailure(error);
      process.exitCode = 1;
    }
  }
  if (stopping.signal.aborted) console.log('Stopped.');
  process.exit();
}

/** Returns when a running server was told to stop. */
async function start(signal, cleanups) {
  const started = Date.now();
  const settings = readSettings(process.env);
  console.log('Glossator is starting.');
  holdDataFolder(settings, cleanups);
  await requirePort(settings);
  const secrets = keepSecrets(settings.dataDir);
  await alone(ROOT, 'npm start', () => ensurePackages(ROOT, signal), signal);

  const { ensureClient } = await import('./generate.mjs');
  const { ensureBuild } = await import('./build.mjs');
  const prepare = async () => {
    await ensureClient(ROOT, signal);
    await ensureBuild(ROOT, signal);
  };
  await alone(ROOT, 'npm start', prepare, signal);
  const database = await openDatabase(settings, cleanups, signal);
  const env = environment(settings, secrets, database.url);
  if (settings.sample) await (await import('./sample.mjs')).ensureSample(ROOT, env, signal);

  const { serve } = await import('./serve.mjs');
  const server = await step('Server', () => serve(ROOT, settings, env, signal));
  cleanups.push(() => server.stop());
  const { keepWorker } = await import('./worker.mjs');
  const worker = keepWorker(ROOT, env);
  cleanups.push(() => worker.stop());
  console.log(`Started in ${secondsSince(started)}; Ctrl-C stops it.`);
  console.log(await whereToGo(settings, secrets, database.url));
  await untilTold(server, database, signal);
}

/** Waits for the signal to stop; meanwhile a database that dies is brought back. */
async function untilTold(server, database, signal) {
  const told = new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  const stopWatching = database.watch();
  try {
    const code = await Promise.race([server.ended, told]);
    if (!signal.aborted) throw new Failure(`The server ended by itself (exit code ${code}). Start it again.`);
  } finally {
    await stopWatching();
  }
}

function holdDataFolder({ dataDir }, cleanups) {
  openDataFolder(dataDir);
  const lock = takeLock(path.join(dataDir, 'lock'), 'npm start');
  if (!lock.held) {
    throw new Failure(
      `Glossator already runs on ${dataDir}: \`${lock.purpose}\`, process ${lock.pid}. Stop that one first (Ctrl-C in its ` +
        `window, or kill ${lock.pid}), or give this one a folder of its own with GLOSSATOR_DATA and another PORT.`,
    );
  }
  cleanups.push(lock.release);
}

async function openDatabase(settings, cleanups, signal) {
  const { migrate } = await import('./migrate.mjs');
  let database;
  if (settings.databaseUrl === undefined) {
    database = await step('Database', () => startEmbedded(settings.dataDir));
    cleanups.push(() => database.stop());
  } else {
    const { requireDatabase } = await import('./database.mjs');
    await step('Database', () => requireDatabase(settings.databaseUrl));
    database = { url: settings.databaseUrl, watch: () => async () => undefined };
  }
  signal.throwIfAborted();
  await step('Schema', async () => {
    const applied = await migrate(database.url, path.join(ROOT, 'prisma/migrations'));
    return { note: applied.length === 0 ? 'up to date' : `migrations applied: ${applied.length}` };
  });
  signal.throwIfAborted();
  return database;
}

async function startEmbedded(dataDir) {
  const { ensurePostgres } = await import('./postgres.mjs');
  const { keepAlive } = await import('./keep-alive.mjs');
  const database = await ensurePostgres(dataDir);
  return {
    url: database.url,
    stop: database.stop,
    watch: () => keepAlive(database, () => ensurePostgres(dataDir)),
    note: database.adopted ? 'adopted from a start that was killed' : '',
  };
}

function environment(settings, secrets, databaseUrl) {
  return {
    ...process.env,
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl,
    NEXTAUTH_URL: settings.url,
    NEXTAUTH_SECRET: settings.sessionSecret ?? secrets.sessionSecret,
    NEXT_TELEMETRY_DISABLED: '1',
    GLOSSATOR_SAMPLE: settings.sampleDoor ? '1' : '0',
    GLOSSATOR_DATA: settings.dataDir,
    GLOSSATOR_SETUP_TOKEN: secrets.setupToken,
  };
}

async function whereToGo(settings, secrets, databaseUrl) {
  if (settings.sampleDoor) {
    return `Open ${settings.url} and choose a person on the sign-in page (for example Accursius, member).`;
  }
  const { findsRows } = await import('./database.mjs');
  if (await findsRows(databaseUrl, 'select 1 from people where is_administrator limit 1')) {
    return `Open ${settings.url} and sign in with your e-mail and password.`;
  }
  return `Open ${settings.url}/setup?token=${secrets.setupToken} to set up the administrator; the link works once.`;
}

class Interrupted extends Error {}
