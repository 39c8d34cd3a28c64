import { printFailure } from './failure.mjs';

const INTERVAL_MS = 2_000;

/**
 * Brings a database server back when it dies under a running application, which then reconnects by itself.
 * @param {{ url: string, isAlive: () => boolean }} database
 * @param {() => Promise<{ url: string }>} restart
 * @returns {() => Promise<void>} Ends the watch, after a restart that is under way.
 */
export function keepAlive(database, restart) {
  let work = Promise.resolve();
  let busy = false;
  const timer = setInterval(() => {
    if (busy || database.isAlive()) return;
    busy = true;
    work = bringBack(database, restart).finally(() => (busy = false));
  }, INTERVAL_MS);
  return () => {
    clearInterval(timer);
    return work;
  };
}

async function bringBack(database, restart) {
  console.log('The database server ended; starting it again …');
  try {
    const { url } = await restart();
    if (url === database.url) console.log('The database is back.');
    else
      console.error(
        'The database is back at another port, which the server does not know: stop and start Glossator.',
      );
  } catch (error) {
    printFailure(error);
  }
}
