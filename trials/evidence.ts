import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { appendFile, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Trial, TrialOutcome } from './trial.ts';

const root = path.join(import.meta.dirname, '..');
const file = path.join(root, 'docs', 'evidence', 'trials.csv');
const header = 'date,commit,trial,seed,minutes,rounds,checks,failures,mechanism';

/** What the trial exercises, as one short digest: figures add up for as long as it stays the same. */
export async function digestMechanism(trial: Trial): Promise<string> {
  const hash = createHash('sha256');
  const files = trial.exercises.flatMap((pattern) => globSync(pattern, { cwd: root })).sort();
  for (const name of files.filter((one) => !one.endsWith('.test.ts'))) {
    hash.update(`${name}\n`).update(await readFile(path.join(root, name)));
  }
  return hash.digest('hex').slice(0, 12);
}

export interface Row {
  readonly commit: string;
  readonly seed: number;
  readonly minutes: number;
  /** From before the run: the sources may have changed since. */
  readonly mechanism: string;
}

export async function addRow(trial: Trial, row: Row, outcome: TrialOutcome): Promise<void> {
  const written = await readFile(file, 'utf8').catch(() => '');
  const date = Temporal.Now.instant().toString({ smallestUnit: 'second' });
  const figures = [
    date,
    row.commit,
    trial.name,
    row.seed,
    row.minutes.toFixed(1),
    outcome.rounds,
    outcome.checks,
    outcome.failures.length,
    row.mechanism,
  ];
  await appendFile(file, `${written === '' ? `${header}\n` : ''}${figures.join(',')}\n`);
}

export interface Sum {
  readonly trial: string;
  readonly runs: number;
  readonly minutes: number;
  readonly rounds: number;
  readonly checks: number;
  readonly failures: number;
}

/** All runs of each trial since what it exercises last changed. */
export async function addUp(trials: readonly Trial[]): Promise<readonly Sum[]> {
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n').slice(1);
  const rows = lines.filter((line) => line !== '').map((line) => line.split(','));
  return await Promise.all(
    trials.map(async ({ name, ...trial }) => {
      const mechanism = await digestMechanism({ name, ...trial });
      const own = rows.filter((row) => row[2] === name && row[8] === mechanism);
      const sum = (column: number) => own.reduce((total, row) => total + Number(row[column]), 0);
      return {
        trial: name,
        runs: own.length,
        minutes: sum(4),
        rounds: sum(5),
        checks: sum(6),
        failures: sum(7),
      };
    }),
  );
}
