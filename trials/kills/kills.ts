import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase } from '../../src/platform/db/database.ts';
import { newId } from '../../src/platform/ids/new-id.ts';
import { addInvented, makeServices, personOf, TrialClock } from '../acting.ts';
import { type House, loginAs, openHouse, type Place } from '../house.ts';
import { payPerson } from '../paying.ts';
import { randomFrom } from '../random.ts';
import { sceneNamed, sceneNames } from '../scenes.ts';
import { Findings, type Trial, type TrialGiven, type TrialOutcome } from '../trial.ts';
import type { Doom } from './doomed.ts';
import { listDifferences, type Record, readRecord } from './record.ts';
import { armStatements, disarmStatements, type KillPoint } from './statement-hook.ts';
import { actOut, deliverAndSeal } from './work-through.ts';

/** What is killed, while what is under way, at which statement of it. */
interface Kill extends KillPoint {
  readonly during: 'commands' | 'work';
  readonly target: 'itself' | 'worker' | 'postgres';
}

/**
 * kill -9 of the process that sends commands, of the worker and of PostgreSQL, before and after every statement of a
 * scene, and then at random. Whatever was killed is started again and everything is sent again with the same keys;
 * then the whole record must be the one of a run in which nothing was killed.
 */
export const kills: Trial = {
  name: 'kills',
  summary: 'Kills the product and PostgreSQL at every statement; nothing is lost and nothing is doubled.',
  exercises: [
    'src/platform/{db,jobs,embedded-postgres}/**/*.ts',
    'src/composition/deliver-events.ts',
    'src/modules/{access,audit,payments,ledger,monitoring}/**/*.ts',
    'trials/kills/*.ts',
    'trials/scenes.ts',
  ],
  run: async (given) => {
    const house = await openHouse();
    const findings = new Findings();
    try {
      await fillBase(house);
      const rounds = await killAtEvery(house, findings, given);
      return { rounds, checks: findings.checks, failures: findings.failures } satisfies TrialOutcome;
    } finally {
      await house.close();
    }
  },
};

/** Two people, of whom one has a direct payment in force; everything delivered and sealed. */
async function fillBase(house: House): Promise<void> {
  const database = openDatabase(loginAs(house.place('base'), 'wherewithal_app'), () => {});
  const services = await makeServices(database, new TrialClock(), newId);
  await addInvented(services, 2);
  await payPerson(services, personOf('ashmere', 1));
  await database.close();
  await deliverAndSeal(house.place('base'), baseRoots(house), noWait);
}

const baseRoots = (house: House) => path.join(house.folder, 'base.roots');

/**
 * Every statement of the payment run and of the import, in an order that the seed fixes, so that a short run meets
 * a fair sample; then for ever at random, in all scenes.
 */
async function killAtEvery(house: House, findings: Findings, given: TrialGiven): Promise<number> {
  const random = randomFrom(given.seed);
  const all: { scene: string; kill: Kill; whole: Record; order: number }[] = [];
  for (const scene of sceneNames) {
    const reference = await runWhole(house, scene);
    findings.check(isSound(reference.record), () => `${scene}: not sound without a kill`);
    for (const kill of listKills(reference))
      all.push({ scene, kill, whole: reference.record, order: random.below(1_000_000) });
  }
  const waiting = all
    .filter(({ scene }) => scene !== 'first days')
    .toSorted((one, other) => one.order - other.order);
  const total = waiting.length;
  waiting.splice(Math.max(0, total - given.after));
  let rounds = 0;
  while (!given.isOver(rounds)) {
    const { scene, kill, whole } = waiting.pop() ?? random.pick(all);
    rounds += 1;
    const words = `${scene}: ${kill.target} ${kill.when} statement ${kill.at} of the ${kill.during}`;
    given.progress(`${words} (${given.after + rounds} of ${total} and then at random)`);
    await killOnce(house, scene, kill, whole, findings, `seed ${given.seed}, ${words}`);
  }
  return rounds;
}

interface Reference {
  readonly record: Record;
  readonly statements: Readonly<{ [during in Kill['during']]: number }>;
}

function listKills({ statements }: Reference): Kill[] {
  const points = (during: Kill['during'], targets: readonly Kill['target'][]) =>
    Array.from({ length: statements[during] }, (_unused, place) => place + 1).flatMap((at) =>
      (['before', 'after'] as const).flatMap((when) =>
        targets.map((target) => ({ during, target, at, when })),
      ),
    );
  return [...points('commands', ['itself', 'worker', 'postgres']), ...points('work', ['itself', 'postgres'])];
}

const never = { at: 0, when: 'before' } as const;
const noWait = async () => {};

async function runWhole(house: House, scene: string): Promise<Reference> {
  await house.copy('base', 'whole');
  const rootsFile = path.join(house.folder, 'whole.roots');
  await copyFile(baseRoots(house), rootsFile);
  armStatements(never, () => {});
  await actOut(house.place('whole'), sceneNamed(scene), noWait, () => {});
  const commands = disarmStatements();
  armStatements(never, () => {});
  await deliverAndSeal(house.place('whole'), rootsFile, noWait);
  const work = disarmStatements();
  const record = await readRecord(house.place('whole'), rootsFile);
  await house.drop('whole');
  return { record, statements: { commands, work } };
}

function isSound({ rows, sealFaults, sealedEntries, waitingForSeal, jobs, unbalanced }: Record): boolean {
  const isWhole = rows > 0 && sealedEntries > 0;
  return isWhole && sealFaults.length === 0 && waitingForSeal === 0 && jobs === 0 && unbalanced === 0;
}

let cases = 0;

async function killOnce(
  house: House,
  scene: string,
  kill: Kill,
  whole: Record,
  findings: Findings,
  words: string,
): Promise<void> {
  cases += 1;
  const name = `case_${cases}`;
  const rootsFile = path.join(house.folder, `${name}.roots`);
  await house.copy('base', name);
  await copyFile(baseRoots(house), rootsFile);
  const round: Round = { house, scene, kill, place: () => house.place(name), rootsFile };
  const acknowledged = new Map<string, unknown>();
  try {
    await playWithKill(round, acknowledged);
    const record = await readRecord(house.place(name), rootsFile);
    const differences = listDifferences(record, whole);
    findings.check(differences.length === 0, () => `${words}: ${differences.join('; ')}`);
    findings.check(
      record.sealedEntries === whole.sealedEntries,
      () => `${words}: other number of sealed entries`,
    );
    findings.check(record.sealFaults.length === 0, () => `${words}: ${record.sealFaults[0]}`);
    findings.check(record.waitingForSeal === 0, () => `${words}: rows still wait for their seal`);
    findings.check(record.jobs === 0, () => `${words}: ${record.jobs} jobs are left`);
    findings.check(record.unbalanced === 0, () => `${words}: postings do not sum to zero`);
  } catch (error) {
    findings.check(false, () => `${words}: ${(error as Error).message}`);
  } finally {
    await house.drop(name);
  }
}

interface Round {
  readonly house: House;
  readonly scene: string;
  readonly kill: Kill;
  readonly place: () => Place;
  readonly rootsFile: string;
}

async function playWithKill(round: Round, acknowledged: Map<string, unknown>): Promise<void> {
  const { house, kill, place, rootsFile } = round;
  const scene = sceneNamed(round.scene);
  let back: Promise<void> = Promise.resolve();
  const untilBack = async () => {
    await back;
    await new Promise((resolve) => setTimeout(resolve, 10));
  };
  const worker = kill.target === 'worker' ? await startDoomed(round, 'work', null) : null;
  const act = () => actOut(place(), scene, untilBack, (key, answer) => acknowledged.set(key, answer));
  const work = () => deliverAndSeal(place(), rootsFile, untilBack);
  const strike = () => {
    if (worker !== null) worker.kill('SIGKILL');
    else {
      killPostgres(house);
      back = house.restart();
    }
  };
  for (const [during, go] of [
    ['commands', act],
    ['work', work],
  ] as const) {
    if (kill.during === during && kill.target === 'itself')
      await untilDead(await startDoomed(round, during, kill));
    if (kill.during === during && kill.target !== 'itself') armStatements(kill, strike);
    await go();
    disarmStatements();
    await back;
  }
  if (worker !== null) await untilDead(worker);
}

async function startDoomed(
  { scene, place, rootsFile }: Round,
  does: Doom['does'],
  point: KillPoint | null,
): Promise<ChildProcess> {
  const doom: Doom = { place: place(), does, scene, rootsFile, point };
  return fork(path.join(import.meta.dirname, 'doomed.ts'), [JSON.stringify(doom)], {
    env: { PATH: process.env['PATH'], NODE_COMPILE_CACHE: path.join(tmpdir(), 'wherewithal-trial-compiled') },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}

async function untilDead(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  await new Promise((resolve) => child.once('exit', resolve));
}

/** All of its processes at once, as when the machine stops: none can finish what it was at. */
function killPostgres(house: House): void {
  const postmaster = house.postmasterPid();
  const children = readFileSync(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8');
  for (const pid of [postmaster, ...children.trim().split(' ').map(Number)]) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended by itself in that moment.
    }
  }
}
