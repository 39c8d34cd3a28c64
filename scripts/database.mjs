import pg from 'pg';
import { Failure } from './failure.mjs';

/**
 * Checks that a database given by its address answers.
 * @param {string} url
 * @throws {Failure} With the reason, and without the password.
 */
export async function requireDatabase(url) {
  const address = parse(url);
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw new Failure(
      `The database at ${address.host}${address.pathname} (DATABASE_URL) cannot be reached: ${reason(error, address)}. ` +
        'Start it or correct the address; without DATABASE_URL, Glossator brings its own.',
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Whether a query finds anything; a table that does not exist holds nothing.
 * @param {string} url
 * @param {string} sql
 */
export async function findsRows(url, sql) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return ((await client.query(sql)).rowCount ?? 0) > 0;
  } catch (error) {
    if (error.code === UNDEFINED_TABLE) return false;
    throw error;
  } finally {
    await client.end();
  }
}

const UNDEFINED_TABLE = '42P01';

function parse(url) {
  let address;
  try {
    address = new URL(url);
  } catch {
    address = undefined;
  }
  if (address === undefined || !/^postgres(ql)?:$/.test(address.protocol)) {
    throw new Failure(
      'DATABASE_URL is not the address of a PostgreSQL database. It looks like postgresql://name:password@host:5432/database.',
    );
  }
  return address;
}

function reason(error, address) {
  // A host with several addresses fails with one error for each and no message of its own.
  const text = error.errors?.map((each) => each.message).join(', ') || error.message || String(error.code);
  const secrets = [address.password, safeDecode(address.password)].filter((secret) => secret !== '');
  return secrets.reduce((shown, secret) => shown.replaceAll(secret, '…'), text);
}

function safeDecode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
