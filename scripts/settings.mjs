import net from 'node:net';
import { dataFolder } from './data-folder.mjs';
import { Failure } from './failure.mjs';

/**
 * What the environment says about a start. An empty variable counts as one that is not there.
 * @param {NodeJS.ProcessEnv} env
 */
export function readSettings(env) {
  const port = readPort(env.PORT || '3000');
  const host = env.HOST || '127.0.0.1';
  const url = (env.NEXTAUTH_URL || `http://${localHost(host)}:${port}`).replace(/\/+$/, '');
  const sample = env.GLOSSATOR_SAMPLE !== '0';
  return {
    port,
    host,
    dataDir: dataFolder(env),
    databaseUrl: env.DATABASE_URL || undefined,
    sessionSecret: readSecret(env.NEXTAUTH_SECRET || undefined),
    sample,
    /** Whether the sample's people may be offered at all: not where other computers can come in. */
    sampleDoor: sample && isLoopback(host) && isLoopback(hostOf(url)),
    /** Where this computer reaches the server. */
    localUrl: `http://${localHost(host)}:${port}`,
    /** Where people reach it. */
    url,
  };
}

/**
 * Fails with a sentence when the port cannot be had; asked early, before anything that takes long.
 * @param {{ host: string, port: number }} settings
 * @returns {Promise<void>}
 */
export function requirePort({ host, port }) {
  return new Promise((resolve, reject) => {
    const probe = net
      .createServer()
      .once('error', (error) => reject(portFailure(error.code, { host, port })));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

/**
 * @param {string} code Of the system's error.
 * @param {{ host: string, port: number }} settings
 */
export function portFailure(code, { host, port }) {
  const another = `choose another, for example PORT=${port === 65_535 ? 3000 : port + 1} npm start`;
  if (code === 'EADDRINUSE')
    return new Failure(`Port ${port} is taken by another program: end that one or ${another}.`);
  if (code === 'EACCES') return new Failure(`This user may not open port ${port}: ${another}.`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new Failure(`This computer has no address ${host}: correct HOST, for example HOST=127.0.0.1.`);
  }
  return new Failure(`Port ${port} at ${host} cannot be opened (${code}): ${another}.`);
}

function readPort(text) {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new Failure(`PORT=${text} is not a port: give a number from 1 to 65535, for example PORT=3000.`);
}

/** A server that listens everywhere is reached here at the loopback address; IPv6 is written in brackets. */
function localHost(host) {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return net.isIPv6(host) ? `[${host}]` : host;
}

function readSecret(secret) {
  if (secret === undefined || secret.length >= 32) return secret;
  throw new Failure(
    'NEXTAUTH_SECRET is too short: give it at least 32 characters, or leave it out and one is made.',
  );
}

function hostOf(url) {
  if (!URL.canParse(url))
    throw new Failure(`NEXTAUTH_URL=${url} is no address: give it as https://glossator.example.`);
  return new URL(url).hostname.replace(/^\[|\]$/g, '');
}

function isLoopback(host) {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}
