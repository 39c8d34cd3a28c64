import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { writePrivately } from './data-folder.mjs';
import { Failure } from './failure.mjs';

/**
 * The secrets of an installation: made once, kept in `secrets.json`, which only its owner can read.
 * @param {string} dataDir
 * @returns {{ sessionSecret: string, setupToken: string }}
 */
export function keepSecrets(dataDir) {
  const file = path.join(dataDir, 'secrets.json');
  writePrivately(file, toText({ sessionSecret: randomSecret(), setupToken: randomSecret() }), {
    exclusive: true,
  });
  // Somebody may have copied the folder with other permissions.
  if (process.platform !== 'win32' && (fs.statSync(file).mode & 0o077) !== 0) fs.chmodSync(file, 0o600);
  return readSecrets(file);
}

function readSecrets(file) {
  let found;
  try {
    found = JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Failure(
      `The secrets in ${file} cannot be read (${error.code ?? 'it is not JSON'}). Restore the file, or delete it to get ` +
        'new secrets; everybody then has to sign in again.',
    );
  }
  const kept = {
    sessionSecret: usable(found?.sessionSecret) ?? randomSecret(),
    setupToken: usable(found?.setupToken) ?? randomSecret(),
  };
  if (kept.sessionSecret !== found?.sessionSecret || kept.setupToken !== found?.setupToken) {
    writePrivately(file, toText({ ...found, ...kept }));
  }
  return kept;
}

const usable = (value) => (typeof value === 'string' && value.length >= 32 ? value : undefined);
const randomSecret = () => crypto.randomBytes(32).toString('base64url');
const toText = (secrets) => `${JSON.stringify(secrets, null, 2)}\n`;
