// The server of the end-to-end tests: the real start, on a data folder that begins with nothing.
import fs from 'node:fs';
import path from 'node:path';
import { dataFolder } from './data-folder.mjs';
import { lockHolder } from './lock.mjs';
import { stopPostgres } from './postgres.mjs';
import { processIdentity } from './process-identity.mjs';
import { startApplication } from './start-application.mjs';

const LOOK_MS = 1_000;
const dataDir = dataFolder(process.env);
if (process.env.GLOSSATOR_DATA === undefined || process.env.GLOSSATOR_E2E_RUNNER === undefined) {
  console.error(
    'This is started by playwright.config.ts, which says in GLOSSATOR_DATA which folder to empty.',
  );
  process.exit(1);
}
// A runner that is killed cannot tell its server to stop.
const runner = Number(process.env.GLOSSATOR_E2E_RUNNER);
setInterval(() => {
  if (processIdentity(runner) === undefined) process.kill(process.pid, 'SIGTERM');
}, LOOK_MS).unref();

// A running start is not disturbed: startApplication says who it is.
if (lockHolder(path.join(dataDir, 'lock')) === undefined) {
  await stopPostgres(dataDir);
  fs.rmSync(dataDir, { recursive: true, force: true });
}
await startApplication();
