// Lints the linter: plants code that breaks each rule and expects the rule to say so, and code that breaks none
// and expects silence. A rule that silently stops matching (a lost resolver, a renamed folder) fails here.
// The canaries live in a throw-away copy of the layout outside the tree, so that nothing that watches the tree
// sees them, two runs do not meet, and a killed run leaves no file behind in the project.
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { allowedCanaries } from './canaries/allowed.mjs';
import { graphCanaries } from './canaries/graph.mjs';
import { importCanaries } from './canaries/imports.mjs';
import { syntaxCanaries } from './canaries/syntax.mjs';
import { tree } from './canaries/tree.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const sandbox = realpathSync(mkdtempSync(join(tmpdir(), 'boundaries-')));
const removeSandbox = () => rmSync(sandbox, { recursive: true, force: true });
process.on('exit', removeSandbox);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1));

let passed = 0;
let failed = 0;
copyLayout();
const linter = new ESLint({ cwd: sandbox });
await checkSeverities();
for (const canary of [...importCanaries, ...syntaxCanaries, ...allowedCanaries]) await checkByLinter(canary);
checkByGraph();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;

function copyLayout() {
  for (const name of ['tsconfig.json', 'eslint.config.mjs', '.dependency-cruiser.cjs']) {
    copyFileSync(join(root, name), join(sandbox, name));
  }
  cpSync(join(root, 'boundaries'), join(sandbox, 'boundaries'), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(sandbox, 'node_modules'), 'junction');
  for (const [path, code] of Object.entries(tree)) plant(path, code);
  // The import plugin and Next's rules read the working directory, not ESLint's option.
  process.chdir(sandbox);
}

function plant(path, code) {
  mkdirSync(dirname(join(sandbox, path)), { recursive: true });
  writeFileSync(join(sandbox, path), code);
}

async function checkByLinter({ path, code, expect }) {
  // The linter never waits for anything, so without a pause Ctrl-C would be heard at the end only.
  await setImmediate();
  const [result] = await linter.lintText(code, { filePath: join(sandbox, path) });
  const messages = result?.messages ?? [{ message: 'the file is ignored', severity: 2 }];
  const words = messages.map((m) => m.message);
  const good = expect
    ? messages.some((m) => m.severity === 2 && m.message.includes(expect))
    : messages.length === 0;
  record(good, `${path}: expected ${expect ?? 'no message'}, got ${JSON.stringify(words)}\n${code}`);
}

/** No rule, anywhere, is a warning: a warning is an error that nobody reads. */
async function checkSeverities() {
  for (const path of [
    'app/page.tsx',
    'lib/annotations/model.ts',
    'lib/access/policy.ts',
    'scripts/start.mjs',
  ]) {
    const { rules } = await linter.calculateConfigForFile(join(sandbox, path));
    const warnings = Object.keys(rules).filter((name) => rules[name][0] === 1);
    record(warnings.length === 0, `${path}: warnings ${warnings.join(', ')}`);
  }
}

/** One run over all the chains: the graph's own start-up costs more than its rules. */
function checkByGraph() {
  const files = Object.assign({}, ...graphCanaries.map((canary) => canary.files));
  for (const [path, code] of Object.entries(files)) plant(path, code);
  const cli = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [cli, ...Object.keys(files), '--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
  const run = spawnSync(process.execPath, args, { cwd: sandbox, encoding: 'utf8', maxBuffer: 1 << 26 });
  const found = run.stdout ? JSON.parse(run.stdout).summary.violations : [];
  if (!run.stdout) console.error(run.stderr);
  for (const { rule, files: own } of graphCanaries) {
    const names = found.filter((v) => v.from in own).map((v) => `${v.rule.name}: ${v.from} → ${v.to}`);
    const first = Object.keys(own)[0];
    const good = rule ? found.some((v) => v.rule.name === rule && v.from === first) : names.length === 0;
    record(good, `graph ${first}: expected ${rule ?? 'no violation'}, got ${JSON.stringify(names)}`);
  }
}

function record(good, complaint) {
  if (good) passed += 1;
  else {
    failed += 1;
    console.error(complaint.trimEnd());
  }
}
