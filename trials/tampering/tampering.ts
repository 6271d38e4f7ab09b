import path from 'node:path';
import pg from 'pg';
import { sealedSources } from '../../src/composition/modules.ts';
import type { Services } from '../../src/modules/access/index.ts';
import { readKeptRoots, sealWaitingRows, verifySeals } from '../../src/modules/audit/index.ts';
import { verifyLedger } from '../../src/modules/ledger/index.ts';
import { openDatabase } from '../../src/platform/db/database.ts';
import { newId } from '../../src/platform/ids/new-id.ts';
import { makeServices, TrialClock } from '../acting.ts';
import { type House, loginAs, openHouse } from '../house.ts';
import { randomFrom } from '../random.ts';
import { Findings, type Trial, type TrialGiven, type TrialOutcome } from '../trial.ts';
import { edits, type Intruder, readColumns } from './edits.ts';
import { fillAndSeal } from './fill.ts';
import { type SavedCopy, saveCopy } from './saved-copy.ts';

/** Whatever is changed behind the product in what was sealed, verifying finds it; put back, it finds nothing. */
export const tampering: Trial = {
  name: 'tampering',
  summary: 'Changes sealed rows, words and the log behind the product; each change must be found.',
  exercises: [
    'src/modules/{audit,ledger}/**/*.ts',
    'src/modules/*/sealed-source.ts',
    'migrations/0002_create_audit.sql',
    'trials/tampering/*.ts',
  ],
  run: async (given) => {
    const house = await openHouse();
    try {
      return await tamper(house, given);
    } finally {
      await house.close();
    }
  },
};

async function tamper(house: House, given: TrialGiven): Promise<TrialOutcome> {
  const place = house.place('base');
  const database = openDatabase(loginAs(place, 'wherewithal_app'), () => {});
  const superuser = new pg.Client(loginAs(place, 'postgres'));
  await superuser.connect();
  try {
    const clock = new TrialClock();
    const services = await makeServices(database, clock, newId);
    const rootsFile = path.join(house.folder, 'roots.log');
    await fillAndSeal(services, clock, rootsFile);
    const keptRoots = await readKeptRoots(rootsFile);
    const tables = listTables();
    const saved = await saveCopy(superuser, [...tables, 'sealed_log', 'seal_queue']);
    // Foreign keys and triggers do not stop someone who has every power.
    await superuser.query(`set session_replication_role = replica; set timezone = 'UTC'`);
    const intruder: Intruder = {
      superuser,
      random: randomFrom(given.seed),
      tables,
      columnsOf: await readColumns(superuser, [...tables, 'sealed_log']),
      sealAgainFrom: (position) => sealAgain(superuser, services, position),
    };
    // A posting of no transfer belongs to nothing that is sealed: the ledger's own books show it.
    const verify = async () => {
      const seals = await verifySeals({ database, sources: sealedSources, keptRoots });
      const books = await verifyLedger(database);
      return { ...seals, faults: [...seals.faults, ...books.faults].map(({ words }) => words) };
    };
    return await editAndLook(intruder, saved, verify, given);
  } finally {
    await superuser.end();
    await database.close();
  }
}

interface Verified {
  readonly checked: number;
  readonly waiting: number;
  readonly faults: readonly string[];
}

async function editAndLook(
  intruder: Intruder,
  saved: SavedCopy,
  verify: () => Promise<Verified>,
  { seed, isOver, progress }: TrialGiven,
): Promise<TrialOutcome> {
  const findings = new Findings();
  const clean = await verify();
  findings.check(
    clean.faults.length === 0 && clean.waiting === 0 && clean.checked > 0,
    () => `It is not clean to begin with: ${JSON.stringify(clean).slice(0, 300)}`,
  );
  let rounds = 0;
  for (let turn = 1; !isOver(rounds); turn += 1) {
    const what = await tryEdit(intruder);
    if (what === null) continue;
    const seen = await verify();
    const changed = await saved.undo();
    const after = await verify();
    if (changed > 0) {
      rounds += 1;
      findings.check(seen.faults.length > 0, () => `seed ${seed}, turn ${turn}: not found: ${what}`);
    }
    findings.check(
      after.faults.length === 0 && after.checked === clean.checked,
      () => `seed ${seed}, turn ${turn}: not clean after undoing: ${what}: ${after.faults[0]}`,
    );
    progress(`${rounds} edits, ${findings.failures.length} not found`);
  }
  return { rounds, checks: findings.checks, failures: findings.failures };
}

/** Some edits cannot be: the database itself refuses an impossible row even to its superuser. */
async function tryEdit(intruder: Intruder): Promise<string | null> {
  const edit = intruder.random.pick(edits);
  try {
    return await edit(intruder);
  } catch (error) {
    const { code } = error as pg.DatabaseError;
    // 22: a value out of range or of the wrong form; 23: a constraint.
    if (code?.startsWith('22') || code?.startsWith('23') || code === '42804') return null;
    throw error;
  }
}

/** Sealed tables, and those whose rows are sealed as part of another's. */
function listTables(): readonly string[] {
  const names = sealedSources.flatMap(({ table, belongings = '' }) => [
    table,
    ...[...belongings.matchAll(/\b(?:from|join) (\w+)/g)].flatMap((match) => match[1] ?? []),
  ]);
  return [...new Set(names)];
}

async function sealAgain(superuser: pg.Client, services: Services, position: number): Promise<void> {
  await superuser.query(
    `with gone as (delete from sealed_log where position >= $1 returning source, council_id, row_id)
     insert into seal_queue select source, council_id, row_id from gone on conflict do nothing`,
    [position],
  );
  // The intruder cannot reach the roots that are kept elsewhere.
  await sealWaitingRows({
    database: services.database,
    clock: services.clock,
    sources: sealedSources,
    keepRoot: async () => {},
  });
}
