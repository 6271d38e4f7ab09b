import { sql } from 'kysely';
import type { Decision } from '../src/core/decision/decision.ts';
import type { Services } from '../src/modules/access/index.ts';
import { type Database, openDatabase } from '../src/platform/db/database.ts';
import { newId } from '../src/platform/ids/new-id.ts';
import { addInvented, councilIds, makeServices, personOf, type Step, TrialClock, take } from './acting.ts';
import { type House, loginAs, openHouse } from './house.ts';
import { type Random, randomFrom } from './random.ts';
import { Findings, type Trial, type TrialGiven } from './trial.ts';

const connections = 4;
const callsPerRound = 40;
const keysPerRound = 12;
const peoplePerCouncil = 5;

/**
 * Commands at once from several connections, with keys that come again, some for another body. The same request has
 * one answer and is done once; a key that was used is refused for anything else; and of two that cannot both be,
 * one is refused.
 */
export const sameness: Trial = {
  name: 'sameness',
  summary: 'Sends commands at once with repeated keys; the same request has one answer and is done once.',
  exercises: [
    'src/modules/{access,audit,councils,people}/**/*.ts',
    'src/platform/db/*.ts',
    'trials/sameness.ts',
  ],
  run: async (given) => {
    const house = await openHouse();
    try {
      return await sendRounds(house, given);
    } finally {
      await house.close();
    }
  },
};

async function sendRounds(house: House, { seed, isOver, progress }: TrialGiven) {
  const findings = new Findings();
  const random = randomFrom(seed);
  const databases = Array.from({ length: connections }, () =>
    openDatabase({ ...loginAs(house.place('base'), 'wherewithal_app'), max: 3 }, () => {}),
  );
  try {
    const services = await Promise.all(
      databases.map((database) => makeServices(database, new TrialClock(), newId)),
    );
    if (services[0]) await addInvented(services[0], peoplePerCouncil);
    let rounds = 0;
    for (; !isOver(rounds); rounds += 1) {
      await sendRound(services, databases[0], random, rounds, findings, `seed ${seed}, round ${rounds}`);
      progress(`${rounds} rounds, ${findings.failures.length} failures`);
    }
    return { rounds, checks: findings.checks, failures: findings.failures };
  } finally {
    for (const database of databases) await database.close();
  }
}

interface Sent {
  readonly step: Step;
  readonly decision: Decision<unknown>;
}

async function sendRound(
  services: readonly Services[],
  database: Database | undefined,
  random: Random,
  round: number,
  findings: Findings,
  words: string,
): Promise<void> {
  if (database === undefined) return;
  const before = await countDone(database);
  const steps = Array.from({ length: callsPerRound }, () => drawStep(random, round));
  const sent = await Promise.all(
    steps.map(async (step): Promise<Sent> => {
      const decision = await take(random.pick(services), step);
      return { step, decision };
    }),
  );
  const byKey = Map.groupBy(sent, ({ step }) => `${step.councilId} ${step.as} ${step.key}`);
  for (const [key, group] of byKey) checkKey(group, findings, `${words}, key ${key}`);
  const done = [...byKey.values()].filter((group) => group.some(({ decision }) => decision.allowed)).length;
  const after = await countDone(database);
  findings.check(after - before === done, () => `${words}: ${done} done, ${after - before} in the audit`);
  checkRivals(sent, findings, words);
}

/** A few settings and authorities for few keys and few days, so that they meet. */
function drawStep(random: Random, round: number): Step {
  const councilId = random.pick(councilIds);
  const key = `round ${round} key ${random.below(keysPerRound)}`;
  if (random.chance(50)) {
    const startsOn = Temporal.PlainDate.from('2027-01-01').add({ days: round * 3 + random.below(3) });
    const input = {
      key: 'payments.approvalLimit.approver',
      value: 2_300_000 + random.below(2),
      startsOn: startsOn.toString(),
      source: 'Cabinet minute (invented)',
    };
    return { name: 'councils.setSetting', as: 'administrator', councilId, input, key };
  }
  const input = {
    personId: personOf(councilId, random.below(peoplePerCouncil)),
    kind: 'supporter',
    holderName: random.pick(['Someone Invented', 'Someone Else Invented']),
    holderIsCouncilStaff: false,
    powers: ['see'],
    proofKind: 'personAgreed',
    proofSeenOn: '2026-10-30',
  };
  return { name: 'people.recordAuthority', as: 'socialWorker', councilId, input, key };
}

/** What a decision says, whatever order its facts are in: a kept answer comes back in the database's own. */
function contentOf(decision: Sent['decision']): string {
  return JSON.stringify(decision, (_name, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

/** All that was allowed under one key had one body and one answer; the other bodies were refused. */
function checkKey(group: readonly Sent[], findings: Findings, words: string): void {
  const allowed = group.filter(({ decision }) => decision.allowed);
  const bodies = new Set(allowed.map(({ step }) => JSON.stringify(step.input)));
  const answers = new Set(allowed.map(({ decision }) => contentOf(decision)));
  findings.check(bodies.size <= 1 && answers.size <= 1, () => `${words}: ${answers.size} answers`);
  for (const { step, decision } of group) {
    if (decision.allowed) continue;
    const isOtherBody = bodies.size === 1 && !bodies.has(JSON.stringify(step.input));
    const expected = isOtherBody
      ? ['keyUsedForSomethingElse', 'settingStartsThatDay']
      : ['settingStartsThatDay'];
    findings.check(expected.includes(decision.refusal.code), () => `${words}: ${decision.refusal.code}`);
  }
}

/** One council has one value of one figure from one day, whoever was first. */
function checkRivals(sent: readonly Sent[], findings: Findings, words: string): void {
  const settings = sent.filter(({ step }) => step.name === 'councils.setSetting');
  const byDay = Map.groupBy(
    settings,
    ({ step }) => `${step.councilId} ${(step.input as { startsOn: string }).startsOn}`,
  );
  for (const [day, rivals] of byDay) {
    const won = new Set(rivals.flatMap(({ decision }) => (decision.allowed ? contentOf(decision) : [])));
    const lost = rivals.some(
      ({ decision }) => !decision.allowed && decision.refusal.code === 'settingStartsThatDay',
    );
    findings.check(
      won.size === 1 || (won.size === 0 && !lost),
      () => `${words}: ${won.size} settings start on ${day}`,
    );
  }
}

async function countDone(database: Database): Promise<number> {
  return await database.transaction({ councilIds }, async (tx) => {
    const { rows } = await sql<{ count: number }>`
      select count(*) as count from audit_entries where kind = 'did'`.execute(tx);
    return rows[0]?.count ?? 0;
  });
}
