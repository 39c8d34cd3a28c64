import fs from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { run, runOrFail } from './processes.mjs';

/** The shell first: it draws the same pages, without a window's share of the work. */
const NAMES = [
  'chromium-headless-shell',
  ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
];
const PLACES = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) =>
    process.env[name] ? [path.join(process.env[name], 'Google/Chrome/Application/chrome.exe')] : [],
  ),
};

/**
 * A Chromium on this computer: the one named by GLOSSATOR_CHROMIUM, an installed one, or Playwright's own.
 * @returns {string | undefined} The path of its program.
 */
export function findChromium() {
  const given = process.env.GLOSSATOR_CHROMIUM;
  if (given) {
    if (fs.existsSync(given)) return given;
    throw new Failure(`GLOSSATOR_CHROMIUM names ${given}, which does not exist.`);
  }
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const installed = [
    ...folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name))),
    ...(PLACES[process.platform] ?? []),
  ];
  return installed.find((file) => isProgram(file));
}

/**
 * Finds a Chromium or, as root on Debian, installs one.
 * @returns {Promise<string>} The path of its program.
 */
export async function ensureChromium() {
  const found = findChromium() ?? (await findPlaywrights());
  if (found !== undefined) return found;
  if (process.getuid?.() === 0 && fs.existsSync('/usr/bin/apt-get')) {
    const sentence = 'Chromium could not be installed with apt-get; the reason is above.';
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await runOrFail(sentence, 'apt-get', ['update'], { env });
    const install = (name) => ['install', '-y', '--no-install-recommends', name];
    const { code } = await run('apt-get', install('chromium-headless-shell'), { env });
    // Not every system that has apt-get has the shell.
    if (code !== 0) await runOrFail(sentence, 'apt-get', install('chromium'), { env });
    const installed = findChromium();
    if (installed !== undefined) return installed;
  }
  throw new Failure(
    'The end-to-end tests need a Chromium. Install one (`npx playwright install chromium`, or your system’s package), ' +
      'or name one in GLOSSATOR_CHROMIUM.',
  );
}

async function findPlaywrights() {
  const { chromium } = await import('@playwright/test');
  const file = chromium.executablePath();
  return file !== '' && isProgram(file) ? file : undefined;
}

function isProgram(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}
