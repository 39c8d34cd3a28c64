#!/usr/bin/env node
// Stand-in for Prisma's native schema-engine, which is a download: the same command line and
// JSON-RPC protocol, run by the WebAssembly build of the same engine, which npm carries.
// The Prisma CLI starts it when PRISMA_SCHEMA_ENGINE_BINARY names it.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createInterface } from 'node:readline';

const argv = process.argv.slice(2);
const wasmDir = path.dirname(
  fileURLToPath(import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg')),
);
if (argv.includes('--version')) {
  const { version } = JSON.parse(fs.readFileSync(path.join(wasmDir, 'package.json'), 'utf8'));
  console.log('schema-engine-wasm ' + version.split('.').pop());
  process.exit(0);
}
const log = (level, fields) =>
  console.error(
    JSON.stringify({ timestamp: new Date().toISOString(), level, fields, target: 'schema_engine::logger' }),
  );
process.on('uncaughtException', (e) => {
  log('ERROR', { message: globalThis.PRISMA_WASM_PANIC_REGISTRY?.message || String(e?.stack ?? e) });
  process.exit(101);
});

const { default: pg } = await import('pg');
const url = new URL(JSON.parse(argv[argv.indexOf('--datasource') + 1]).url);
const dbName = decodeURIComponent(url.pathname.slice(1));
const conn = (database) => ({
  host: url.hostname,
  port: +(url.port || 5432),
  user: decodeURIComponent(url.username),
  password: decodeURIComponent(url.password),
  database,
  ssl: /require|verify/.test(url.searchParams.get('sslmode') ?? '') || undefined,
});
const run = async (database, sql) => {
  const c = new pg.Client(conn(database));
  await c.connect();
  try {
    if (sql) await c.query(sql);
  } finally {
    await c.end();
  }
};
const ident = (s) => pg.escapeIdentifier(s);

if (argv.includes('cli')) {
  const sub = argv[argv.indexOf('cli') + 1];
  try {
    if (sub === 'can-connect-to-database') await run(dbName);
    else if (sub === 'create-database') await run('postgres', `CREATE DATABASE ${ident(dbName)}`);
    else if (sub === 'drop-database')
      await run('postgres', `DROP DATABASE IF EXISTS ${ident(dbName)} WITH (FORCE)`);
    process.exit(0);
  } catch (e) {
    log('INFO', { message: sub }); // the CLI skips the first line of stderr
    const [code, message] =
      e.code === '3D000'
        ? ['P1003', `Database \`${dbName}\` does not exist on the database server at \`${url.host}\`.`]
        : e.code === '28P01'
          ? ['P1000', `Authentication failed against the database server at \`${url.host}\`.`]
          : ['P1001', `Can't reach database server at \`${url.host}\`: ${e.message || e.code}`];
    log('ERROR', { is_panic: false, message, meta: {}, error_code: code });
    process.exit(1);
  }
}

const bg = await import('@prisma/schema-engine-wasm/schema_engine_bg');
globalThis.PRISMA_WASM_PANIC_REGISTRY = {
  message: '',
  set_message(m) {
    this.message = m;
  },
};
const wasm = new WebAssembly.Instance(
  new WebAssembly.Module(fs.readFileSync(path.join(wasmDir, 'schema_engine_bg.wasm'))),
  { './schema_engine_bg.js': bg },
);
bg.__wbg_set_wasm(wasm.exports);
wasm.exports.__wbindgen_start();
const { PrismaPg } = await import('@prisma/adapter-pg');
const { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum, DriverAdapterError } =
  await import('@prisma/driver-adapter-utils');

// Three things the driver adapter (7.10) lacks for migrating:
// 1. a type for Postgres's internal "char" (oid 18), which the engine's catalogue queries return;
let chars = [];
const mark = (res) => {
  chars = (res?.fields ?? []).flatMap((f, i) => (f.dataTypeID === 18 ? ((f.dataTypeID = 25), [i]) : []));
  return res;
};
const query = pg.Client.prototype.query;
pg.Client.prototype.query = function (...a) {
  const cb = a.at(-1);
  if (typeof cb === 'function') a[a.length - 1] = (err, res) => cb(err, mark(res));
  const out = query.apply(this, a);
  return typeof out?.then === 'function' ? out.then(mark) : out;
};
const open = new Set();
const adapt = async (database) => {
  const config = conn(database);
  const a = await new PrismaPg(
    { ...config, max: 1 },
    { schema: url.searchParams.get('schema') ?? undefined },
  ).connect();
  const raw = a.queryRaw.bind(a);
  a.queryRaw = async (q) => {
    const r = await raw(q);
    for (const i of chars) r.columnTypes[i] = ColumnTypeEnum.Character;
    return r;
  };
  // 2. scripts whole: it splits them at every semicolon, also inside a function's body;
  a.executeScript = (sql) =>
    run(database, sql).catch((e) => {
      throw new DriverAdapterError({
        kind: 'postgres',
        originalCode: e.code,
        originalMessage: e.message,
        code: e.code ?? 'N/A',
        severity: e.severity ?? 'N/A',
        message: e.message,
        detail: e.detail,
        column: e.column,
        hint: e.hint,
      });
    });
  const dispose = a.dispose.bind(a);
  a.dispose = async () => {
    if (open.delete(a)) await dispose();
  };
  open.add(a);
  return a;
};
const shadows = new Set();
const factory = {
  provider: 'postgres',
  adapterName: '@prisma/adapter-pg',
  connect: () => adapt(dbName),
  // 3. a shadow database that is another database, and that goes away again.
  connectToShadowDb: async () => {
    const name = `prisma_shadow_${process.pid}_${Date.now().toString(36)}`;
    await run(dbName, `CREATE DATABASE ${ident(name)}`);
    shadows.add(name);
    return adapt(name);
  },
};
const adapter = bindMigrationAwareSqlAdapterFactory(factory);
const tidy = async () => {
  for (const a of [...open]) await a.dispose();
  for (const s of [...shadows]) {
    shadows.delete(s);
    await run(dbName, `DROP DATABASE IF EXISTS ${ident(s)} WITH (FORCE)`);
  }
};

const send = (m) => process.stdout.write(JSON.stringify({ jsonrpc: '2.0', ...m }) + '\n');
const answer = async ({ id, method, params }) => {
  try {
    const e = await bg.SchemaEngine.new({ datamodels: undefined }, () => {}, adapter);
    // These two read the migrations' schema only from the engine's cache, which a diagnosis fills.
    if (method === 'evaluateDataLoss' || method === 'createMigration')
      await e.diagnoseMigrationHistory({
        migrationsList: params.migrationsList,
        optInToShadowDatabase: true,
        filters: params.filters,
      });
    const result = await e[method === 'getDatabaseVersion' ? 'version' : method](params);
    if (method === 'diff' && result?.stdout != null)
      send({ id: 0, method: 'print', params: { content: result.stdout } });
    await tidy();
    send({ id, result: result ?? null });
  } catch (err) {
    await tidy().catch(() => {});
    send({
      id,
      error: {
        code: 4466,
        message: 'An error happened. Check the data field for details.',
        data: {
          is_panic: false,
          message: String(err?.message ?? err),
          error_code: err?.code,
          meta: err?.meta,
        },
      },
    });
  }
};
let chain = Promise.resolve();
createInterface({ input: process.stdin })
  .on('line', (line) => {
    if (line.trim()) chain = chain.then(() => answer(JSON.parse(line)));
  })
  .on('close', () => chain.then(() => process.exit(0)));
