// The server of the end-to-end tests: the real start, on a data folder that begins with nothing.
import fs from 'node:fs';
import path from 'node:path';
import { dataFolder } from './data-folder.mjs';
import { lockHolder } from './lock.mjs';
import { stopPostgres } from './postgres.mjs';
import { startApplication } from './start-application.mjs';

const dataDir = dataFolder(process.env);
if (process.env.GLOSSATOR_DATA === undefined) {
  console.error('Say in GLOSSATOR_DATA which data folder to empty.');
  process.exit(1);
}
// A running start is not disturbed: startApplication says who it is.
if (lockHolder(path.join(dataDir, 'lock')) === undefined) {
  await stopPostgres(dataDir);
  fs.rmSync(dataDir, { recursive: true, force: true });
}
await startApplication();
