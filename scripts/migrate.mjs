import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { Failure } from './failure.mjs';

/** The key under which Prisma's own `migrate deploy` takes its lock, so that the two exclude each other. */
const ADVISORY_LOCK = 72707369;

const TABLE = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`;

/**
 * Brings a database up to the migrations in a folder, and writes down what it did as `prisma migrate deploy`
 * does. Each migration is one transaction: a failed one leaves no trace and is tried again next time.
 * @param {string} url
 * @param {string} folder With one folder a migration, each holding `migration.sql`.
 * @returns {Promise<string[]>} The names of the migrations applied now.
 * @throws {Failure} When an applied migration was changed, failed or is unknown here, or when one fails now.
 */
export async function migrate(url, folder) {
  const migrations = readMigrations(folder);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    if (pending(migrations, await recorded(client)).length === 0) return [];
    await client.query('select pg_advisory_lock($1)', [ADVISORY_LOCK]);
    await refuseForeignDatabase(client);
    await client.query(TABLE);
    // Another start may have been faster while this one waited for the lock.
    const todo = pending(migrations, await recorded(client));
    for (const migration of todo) await apply(client, migration);
    return todo.map((migration) => migration.name);
  } finally {
    await client.end();
  }
}

function readMigrations(folder) {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = fs.readFileSync(path.join(folder, name, 'migration.sql'));
      return {
        name,
        sql: sql.toString('utf8'),
        checksum: crypto.createHash('sha256').update(sql).digest('hex'),
      };
    });
}

async function recorded(client) {
  const table = await client.query("select to_regclass('_prisma_migrations') as name");
  if (table.rows[0].name === null) return [];
  const { rows } = await client.query(
    'select migration_name as name, checksum, finished_at from _prisma_migrations where rolled_back_at is null order by started_at',
  );
  return rows;
}

function pending(migrations, rows) {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const row of rows) {
    const migration = known.get(row.name);
    if (row.finished_at === null) {
      throw new Failure(
        `The migration ${row.name} failed half way in this database. Repair it and run ` +
          `\`npm run prisma -- migrate resolve --applied ${row.name}\` (or --rolled-back), then start again.`,
      );
    }
    if (migration === undefined) {
      throw new Failure(
        `This database is ahead of this version of Glossator: it has the migration ${row.name}, which is not in ` +
          'prisma/migrations. Start the version that made it, or a later one.',
      );
    }
    if (migration.checksum !== row.checksum) {
      throw new Failure(
        `The migration ${row.name} was changed after it had been applied to this database. Restore its file, and put ` +
          'the change into a new migration.',
      );
    }
    known.delete(row.name);
  }
  return [...known.values()];
}

async function refuseForeignDatabase(client) {
  const { rows } = await client.query(
    `select (select count(*)::int from pg_tables where schemaname = current_schema()) as tables,
            to_regclass('_prisma_migrations') as migrations, current_database() as name`,
  );
  const [found] = rows;
  if (found.migrations === null && found.tables > 0) {
    throw new Failure(
      `The database ${found.name} already holds tables that are not Glossator's. Give it an empty one in DATABASE_URL.`,
    );
  }
}

async function apply(client, migration) {
  const id = crypto.randomUUID();
  try {
    await client.query('begin');
    await client.query(
      'insert into _prisma_migrations (id, checksum, migration_name, started_at) values ($1, $2, $3, clock_timestamp())',
      [id, migration.checksum, migration.name],
    );
    await client.query(migration.sql);
    await client.query(
      'update _prisma_migrations set finished_at = clock_timestamp(), applied_steps_count = 1 where id = $1',
      [id],
    );
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw new Failure(
      `The migration ${migration.name} failed${lineOf(migration.sql, error.position)}: ${error.message}. ` +
        'The database is as it was before it.',
    );
  }
}

function lineOf(sql, position) {
  return position === undefined ? '' : ` at line ${sql.slice(0, Number(position)).split('\n').length}`;
}
