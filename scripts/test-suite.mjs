import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { alone } from './checkout.mjs';
import { ROOT } from './data-folder.mjs';
import { Failure, printFailure } from './failure.mjs';
import { ensurePackages } from './packages.mjs';
import { secondsSince } from './progress.mjs';
import { run } from './processes.mjs';
import { onStop } from './signals.mjs';
import { countPlaywright, countStep, countVitest, namesOfFlaky, summarize } from './test-counts.mjs';

/** Which steps `npm test -- NAME` runs; without a name, all. */
const GROUPS = ['lint', 'unit', 'e2e'];
const NOT_FOR_TESTS = new Set([
  ...['DATABASE_URL', 'NEXTAUTH_URL', 'NEXTAUTH_SECRET', 'NODE_ENV', 'PORT', 'HOST', 'FORCE_COLOR'],
  ...['GLOSSATOR_DATA', 'GLOSSATOR_SAMPLE', 'GLOSSATOR_SETUP_TOKEN'],
]);
const SIGN_MS = 30_000;

const bin = (name) => path.join(ROOT, 'node_modules', name);
const tool = (file, ...args) => ({ args: [bin(file), ...args] });

const STEPS = [
  { group: 'lint', name: 'Formatting (prettier)', ...tool('prettier/bin/prettier.cjs', '--check', '.') },
  { group: 'lint', name: 'Types (tsc)', ...tool('typescript/bin/tsc', '--noEmit') },
  { group: 'lint', name: 'Rules (eslint)', ...tool('eslint/bin/eslint.js', '--max-warnings=0', '.') },
  {
    group: 'lint',
    name: 'Boundaries refuse what they should (self-test)',
    args: ['boundaries/selftest.mjs'],
  },
  { group: 'lint', name: 'Boundaries (dependency-cruiser)', ...tool('dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.cjs', '{app,components,lib,prisma,e2e,bench}/**/*.{ts,tsx}') }, // prettier-ignore
  { group: 'lint', name: 'Unused code (knip)', ...tool('knip/bin/knip.js') },
  { group: 'unit', name: 'Unit tests (vitest)', report: unitReport },
  { group: 'e2e', name: 'Build (next build)', work: buildStep },
  { group: 'e2e', name: 'End-to-end tests (Playwright)', report: endToEndReport },
];

/**
 * `npm test`: every check, each as a step, going on after a failed one. The last line is the count.
 * @param {string[]} words Names of groups to run, `lint`, `unit`, `e2e`; none for all. Sets the exit code.
 */
export async function runSuite(words) {
  const stopping = new AbortController();
  onStop(() => stopping.abort(new Interrupted()));
  const started = Date.now();
  const all = [];
  try {
    const steps = chooseSteps(words);
    await prepare(stopping.signal);
    for (const step of steps) all.push(await runStep(step, stopping.signal));
  } catch (error) {
    if (error instanceof Interrupted) console.error('Interrupted.');
    else printFailure(error);
    all.push({ passed: 0, failed: 1, skipped: 0 });
  }
  const { line, ok } = summarize(all);
  console.log(`Took ${secondsSince(started)}.`);
  console.log(line);
  process.exitCode = ok ? 0 : 1;
}

class Interrupted extends Error {}

function chooseSteps(words) {
  const unknown = words.find((word) => !GROUPS.includes(word));
  if (unknown !== undefined) {
    throw new Failure(
      `There is no part "${unknown}" of the tests. There are ${GROUPS.join(', ')}; without a name all run.`,
    );
  }
  return STEPS.filter((step) => words.length === 0 || words.includes(step.group));
}

/** What the steps take for granted. */
async function prepare(signal) {
  await alone(ROOT, 'npm test', () => ensurePackages(ROOT, signal), signal);
  const { ensureClient } = await import('./generate.mjs');
  await alone(ROOT, 'npm test', () => ensureClient(ROOT, signal), signal);
  const types = await run(process.execPath, [bin('next/dist/bin/next'), 'typegen'], { ...place(), signal });
  if (types.code !== 0) throw new Failure('`next typegen` failed; the reason is above.', types.output);
}

async function runStep(step, signal) {
  const started = Date.now();
  const sign = setInterval(() => console.log(`  … ${step.name}: ${secondsSince(started)} so far`), SIGN_MS);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'glossator-test-'));
  let result;
  try {
    result = await perform(step, folder, signal);
  } catch (error) {
    if (error instanceof Interrupted) throw error;
    result = {
      code: 1,
      output: `${error.details ?? ''}\n${error instanceof Failure ? error.message : error.stack}`,
    };
  } finally {
    clearInterval(sign);
    fs.rmSync(folder, { recursive: true, force: true });
  }
  const counts = countStep(result.code, result.counts);
  if (counts.failed > 0) console.log(result.output.trimEnd());
  const tests = result.counts === undefined ? '' : `: ${summarize([counts]).line}`;
  for (const name of result.flaky ?? []) console.log(`  Passed when it was tried again: ${name}`);
  console.log(`${counts.failed === 0 ? '✓' : '✗'} ${step.name}${tests} (${secondsSince(started)})`);
  return counts;
}

async function perform(step, folder, signal) {
  if (step.work !== undefined) return step.work(signal);
  if (step.args !== undefined) return run(process.execPath, step.args, { ...place(), signal });
  const { args, env, file, read } = await step.report(folder);
  const result = await run(process.execPath, args, { ...place(env), signal });
  const report = fs.existsSync(file) ? read(JSON.parse(fs.readFileSync(file, 'utf8'))) : {};
  return { counts: { passed: 0, failed: 0, skipped: 0 }, ...result, ...report };
}

function unitReport(folder) {
  const file = path.join(folder, 'vitest.json');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  return {
    args: [bin('vitest/vitest.mjs'), ...args],
    env: {},
    file,
    read: (report) => ({ counts: countVitest(report) }),
  };
}

async function endToEndReport(folder) {
  const { ensureChromium } = await import('./chromium.mjs');
  const file = path.join(folder, 'playwright.json');
  return {
    args: [bin('@playwright/test/cli.js'), 'test', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: file, GLOSSATOR_CHROMIUM: await ensureChromium() },
    file,
    read: (report) => ({ counts: countPlaywright(report), flaky: namesOfFlaky(report) }),
  };
}

async function buildStep(signal) {
  const { ensureBuild } = await import('./build.mjs');
  await alone(ROOT, 'npm test', () => ensureBuild(ROOT, signal), signal);
  return { code: 0, output: '' };
}

/** Tests must never meet the database or the settings that a developer's shell has in its environment. */
function place(env = {}) {
  const kept = Object.entries(process.env).filter(([name]) => !NOT_FOR_TESTS.has(name));
  return {
    cwd: ROOT,
    env: { ...Object.fromEntries(kept), NEXT_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...env },
    // The one signal on which vitest and Playwright clean up.
    stopSignal: 'SIGINT',
  };
}
