// `npm run trial -- NAME --minutes M --seed S`: one long random trial, kept as a row of docs/evidence/trials.csv.
//   npm run trial -- tampering --rounds 1000        npm run trial -- --summary
import { execFileSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { trials } from './all-trials.ts';
import { addRow, addUp, digestMechanism } from './evidence.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    minutes: { type: 'string', default: '5' },
    rounds: { type: 'string' },
    seed: { type: 'string' },
    after: { type: 'string', default: '0' },
    summary: { type: 'boolean', default: false },
  },
});

if (values.summary) {
  console.log('Since what each trial exercises last changed:');
  for (const sum of await addUp(trials)) {
    console.log(
      `${sum.trial.padEnd(14)} ${sum.runs} runs, ${sum.minutes.toFixed(1)} minutes, ${sum.rounds} rounds, ${sum.checks} checks, ${sum.failures} failures`,
    );
  }
  process.exit();
}

const trial = trials.find(({ name }) => name === positionals[0]);
if (trial === undefined) {
  for (const { name, summary } of trials) console.error(`  ${name.padEnd(14)} ${summary}`);
  process.exit(2);
}

const seed = values.seed === undefined ? randomInt(1, 2 ** 31) : Number(values.seed);
const began = performance.now();
const minutesSoFar = () => (performance.now() - began) / 60_000;
const most = values.rounds === undefined ? Number.POSITIVE_INFINITY : Number(values.rounds);
let stopped = false;
process.once('SIGINT', () => {
  stopped = true;
});

const mechanism = await digestMechanism(trial);
const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
console.log(`${trial.name}, seed ${seed}`);
const outcome = await trial.run({
  seed,
  after: Number(values.after),
  isOver: (rounds) =>
    stopped ||
    rounds >= most ||
    (most === Number.POSITIVE_INFINITY && minutesSoFar() >= Number(values.minutes)),
  progress: (words) => {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${words}`);
    else if (process.env['TRIAL_TRACE'])
      process.stderr.write(`${Math.round(minutesSoFar() * 60)} s ${words}\n`);
  },
});
if (process.stderr.isTTY) process.stderr.write('\n');
for (const failure of outcome.failures.slice(0, 20)) console.log(`✖ ${failure}`);
console.log(
  `${outcome.rounds} rounds, ${outcome.checks} checks, ${outcome.failures.length} failures in ${minutesSoFar().toFixed(1)} minutes`,
);
await addRow(trial, { commit, seed, minutes: minutesSoFar(), mechanism }, outcome);
process.exitCode = outcome.failures.length === 0 ? 0 : 1;
