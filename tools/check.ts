import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { join } from 'node:path';

/** One check of `npm run check`: what runs on the Node that runs this, from the root. */
interface Check {
  readonly name: string;
  readonly arguments: readonly string[];
}

interface Outcome {
  readonly name: string;
  readonly passed: boolean;
  readonly seconds: number;
  readonly output: string;
}

const root = join(import.meta.dirname, '..');
const pureTests = ['--test', '--test-isolation=none', '--test-reporter=spec'];

const checks: readonly Check[] = [
  { name: 'lint', arguments: ['node_modules/oxlint/bin/oxlint', '--type-aware', '--quiet'] },
  { name: 'types', arguments: ['node_modules/typescript/bin/tsc', '--project', '.', '--pretty', 'false'] },
  { name: 'dead code', arguments: ['node_modules/knip/bin/knip.js', '--no-progress', '--no-config-hints'] },
  {
    name: 'house',
    arguments: [...pureTests, ...globSync('test/{architecture,tidy,reference}.test.ts', { cwd: root })],
  },
  { name: 'rules', arguments: [...pureTests, ...listPureTests()] },
  { name: 'format', arguments: ['node_modules/@biomejs/biome/bin/biome', 'check', '--reporter=summary'] },
];

/** The tests beside the rules and pages that need no database: a second or two for all of them in one process. */
function listPureTests(): readonly string[] {
  return globSync('src/**/*.test.ts', { cwd: root })
    .filter((path) => !path.endsWith('.db.test.ts'))
    .sort();
}

function run(check: Check): Promise<Outcome> {
  const start = performance.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, check.arguments, {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', NODE_NO_WARNINGS: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (text) => (output += String(text)));
    child.stderr.on('data', (text) => (output += String(text)));
    const end = (passed: boolean) =>
      resolve({ name: check.name, passed, seconds: (performance.now() - start) / 1000, output });
    child.on('error', (fault) => {
      output += fault.message;
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}

/** Of a run of tests, what failed and not the hundreds that passed. */
function onlyFailures(output: string): string {
  const from = output.indexOf('failing tests:');
  return (from < 0 ? output : output.slice(from)).trim();
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !checks.some((check) => check.name === name));
if (unknown.length > 0) {
  console.error(`No check is called ${unknown.join(' or ')}: ${checks.map(({ name }) => name).join(', ')}.`);
  process.exit(1);
}

const started = performance.now();
const chosen = checks.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
const outcomes = await Promise.all(chosen.map(run));

for (const { name, output } of outcomes.filter(({ passed }) => !passed)) {
  console.log(`── ${name} ${'─'.repeat(60 - name.length)}\n${onlyFailures(output)}\n`);
}
for (const { name, passed, seconds } of outcomes) {
  console.log(`${passed ? '✔' : '✖'} ${name.padEnd(10)} ${seconds.toFixed(1).padStart(5)} s`);
}
console.log(`  ${'together'.padEnd(10)} ${((performance.now() - started) / 1000).toFixed(1).padStart(5)} s`);
process.exitCode = outcomes.every(({ passed }) => passed) ? 0 : 1;
