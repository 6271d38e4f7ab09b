import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { aPerson, asSystem, findEligiblePerson, type TestPerson } from '../../../test/support/people.ts';
import { allowed, makeWorld, refusalCode, type World } from '../../../test/support/world.ts';
import { answerNotEnough } from './commands/answer-not-enough.ts';
import { calculateIndicativeBudget } from './commands/calculate-indicative-budget.ts';
import { chooseDefinition } from './commands/choose-definition.ts';
import { sayNotEnough } from './commands/say-not-enough.ts';
import { findIndicativeBudget } from './index.ts';
import { explainIndicativeBudget } from './read-models/explain-indicative-budget.ts';
import { replayIndicativeBudget } from './read-models/replay-indicative-budget.ts';
import { findKeptBudget } from './store.ts';
import { bandDefinition, outcomeDefinition, poundPerPointDefinition } from './testing.ts';

let world: World;
let amina: TestPerson;
const forWork = { purpose: 'myWork' };
const byHand = { answers: { twoPeople: 'no' }, facts: { home: 'ownHome' } };
const invented: Readonly<Record<string, unknown>> = {
  'ras/pound-per-point': poundPerPointDefinition(),
  'ras/by-outcome': outcomeDefinition(),
  'ras/carer-bands': bandDefinition(),
};

before(async () => {
  world = await makeWorld();
  const { policy } = world.services;
  const document = (place: string) => invented[place] ?? policy.document(place);
  Object.assign(world.services, { policy: { ...policy, document } });
  world.clock.set('2026-03-02T09:30:00.000Z');
  amina = await aPerson(world, 'Yusuf (invented)');
});
after(() => world.close());

async function countBudgets(): Promise<number> {
  return await asSystem(world, async ({ tx }) => {
    const { rows } = await sql<{ count: number }>`select count(*) from indicative_budgets`.execute(tx);
    return rows[0]?.count ?? -1;
  });
}

const source = 'Cabinet, 3 February 2026, minute 9 (invented)';

describe('a first figure to plan with', () => {
  test('waits for a decision that needs are eligible, and nothing is kept until then', async () => {
    const input = { personId: amina.personId, ...byHand };
    assert.equal(
      refusalCode(await world.act('socialWorker', calculateIndicativeBudget, input)),
      'figureBeforeEligibility',
    );
    assert.equal(await countBudgets(), 0);
  });

  test('takes its answers from the finished assessment, and tells each pound to the person (Q61)', async () => {
    await findEligiblePerson(world, amina);
    world.clock.set('2026-06-01T09:30:00.000Z');
    const input = { personId: amina.personId, ...byHand };
    const budget = allowed(await world.act('socialWorker', calculateIndicativeBudget, input));
    assert.deepEqual([budget.weeklyPence, budget.oncePence], [25_058, 48_000]);
    assert.match(budget.ruleVersion, /^example-adult@2025\.1 [0-9a-f]{12}$/);
    const told = allowed(await world.ask(amina.self, explainIndicativeBudget, { personId: amina.personId }));
    assert.equal(told.indicativeBudgetId, budget.indicativeBudgetId);
    assert.ok(told.lines.some((line) => line.includes('£250.58 a week')));
    const found = await asSystem(world, (context) => findIndicativeBudget(context, amina.personId));
    assert.deepEqual(found, budget);
    const news = await asSystem(world, async ({ tx }) => {
      const { rows } = await sql<{ payload: object }>`
        select payload from events where type = 'indicativeBudget.calculated'`.execute(tx);
      return rows.map(({ payload }) => payload);
    });
    assert.equal(news.length, 1);
    world.clock.set('2026-03-02T09:30:00.000Z');
  });

  test('stays the same pence and words when prices change; a new one is worked out anew (Q61 Q117)', async () => {
    const choice = { audience: 'adult' as const, document: 'ras/pound-per-point', source };
    allowed(
      await world.act('administrator', chooseDefinition, { ...choice, startsOn: '2026-03-02' as never }),
    );
    const input = { personId: amina.personId, answers: { meals: 'some', trips: 'lots' } };
    const first = allowed(await world.act('socialWorker', calculateIndicativeBudget, input));
    const which = { personId: amina.personId, indicativeBudgetId: first.indicativeBudgetId };
    const then = allowed(await world.ask(amina.self, explainIndicativeBudget, which));
    world.clock.set('2026-11-02T09:30:00.000Z');
    const second = allowed(await world.act('socialWorker', calculateIndicativeBudget, input));
    assert.deepEqual([first.weeklyPence, second.weeklyPence], [26 * 488, 26 * 510]);
    const now = allowed(await world.ask('socialWorker', explainIndicativeBudget, which, forWork));
    assert.deepEqual(now, then);
    const replayed = await asSystem(world, async (context) => {
      const kept = await findKeptBudget(context, amina.personId, first.indicativeBudgetId);
      assert.ok(kept);
      return allowed(await replayIndicativeBudget(context, kept));
    });
    assert.deepEqual(replayed.lines, then.lines);
    assert.equal(replayed.result.outputs[0]?.pence, 26 * 488);
  });

  test('may go by outcomes, without any points, as the council has chosen (Q118)', async () => {
    const choice = { audience: 'adult' as const, document: 'ras/by-outcome', source };
    allowed(
      await world.act('administrator', chooseDefinition, { ...choice, startsOn: '2026-11-02' as never }),
    );
    const budget = allowed(
      await world.act('socialWorker', calculateIndicativeBudget, {
        personId: amina.personId,
        answers: { meals: 'near', trips: 'far' },
        facts: { household: 'alone' },
      }),
    );
    assert.equal(budget.weeklyPence, 15_000);
  });

  test('for carers goes by bands, or by discretion with no figure at all (Q73 Q74)', async () => {
    await findEligiblePerson(world, amina, 'carer');
    const input = {
      personId: amina.personId,
      audience: 'carer' as const,
      answers: { meals: 'lots', trips: 'lots' },
    };
    assert.equal(refusalCode(await world.act('socialWorker', calculateIndicativeBudget, input)), 'noFormula');
    const choice = { audience: 'carer' as const, document: 'ras/carer-bands', source };
    allowed(
      await world.act('administrator', chooseDefinition, { ...choice, startsOn: '2026-11-02' as never }),
    );
    const budget = allowed(await world.act('socialWorker', calculateIndicativeBudget, input));
    assert.deepEqual([budget.weeklyPence, budget.yearlyPence], [0, 30_000]);
  });

  test('is worked out by those who may, for people of their own council, from answers that exist', async () => {
    const count = await countBudgets();
    const input = { personId: amina.personId, answers: { meals: 'near', trips: 'far' } };
    const act = (as: Parameters<World['act']>[0], more: object, options = {}) =>
      world.act(as, calculateIndicativeBudget, { ...input, ...more }, options);
    assert.equal(refusalCode(await act('paymentsOfficer', {})), 'notAllowed');
    assert.equal(refusalCode(await act(amina.self, {})), 'notAllowed');
    assert.equal(refusalCode(await act('socialWorker', { answers: { meals: 'often' } })), 'factsNeedMending');
    assert.equal(refusalCode(await act('socialWorker', { audience: 'child' })), 'inputWrong');
    assert.equal(refusalCode(await act('socialWorker', {}, { councilId: 'bexcombe' })), 'notFound');
    assert.equal(await countBudgets(), count);
  });

  test('a choice of RAS counts from today, once a day, for those it is written for', async () => {
    const choose = async (more: object) =>
      refusalCode(
        await world.act('administrator', chooseDefinition, {
          audience: 'adult',
          document: 'ras/by-outcome',
          source,
          startsOn: '2027-04-01' as never,
          ...more,
        }),
      );
    assert.equal(await choose({ startsOn: '2026-11-01' }), 'rasChoiceInThePast');
    assert.equal(await choose({ startsOn: '2026-11-02' }), 'rasChoiceStartsThatDay');
    assert.equal(await choose({ document: 'ras/none-such' }), 'rasUnknown');
    assert.equal(await choose({ document: 'ras/carer-bands' }), 'rasAudienceDiffers');
  });
});

describe('someone who says that it is not enough', () => {
  test('is kept in their own words and answered by someone else, by a date, with reasons (Q115)', async () => {
    const figure = await asSystem(world, (context) => findIndicativeBudget(context, amina.personId));
    assert.ok(figure);
    const { indicativeBudgetId } = figure;
    const said = { personId: amina.personId, indicativeBudgetId, words: 'It leaves out my bad days.' };
    const { challengeId, dueOn, answersNext } = allowed(await world.act(amina.self, sayNotEnough, said));
    assert.deepEqual([dueOn, answersNext], ['2026-11-22', 'teamManager']);
    const shown = async () =>
      allowed(
        await world.ask(amina.self, explainIndicativeBudget, {
          personId: amina.personId,
          indicativeBudgetId,
        }),
      ).challenges;
    assert.equal((await shown())[0]?.words, said.words);
    const answer = {
      personId: amina.personId,
      challengeId,
      outcome: 'stands' as const,
      reasons: 'Bad days are in.',
    };
    assert.equal(refusalCode(await world.act('socialWorker', answerNotEnough, answer)), 'notAllowed');
    allowed(await world.act('teamManager', answerNotEnough, answer));
    const { answer: told } = (await shown())[0] ?? {};
    assert.deepEqual([told?.outcome, told?.reasons], ['stands', answer.reasons]);
    assert.notEqual(told?.answeredBy, '');
    assert.equal(
      refusalCode(await world.act('teamManager', answerNotEnough, answer)),
      'budgetChallengeNotFound',
    );
    const kept = await asSystem(world, async ({ tx }) => {
      const { rows } = await sql<object>`
        select is_refusal, rule_version from decisions where kind = 'indicativeBudgetChallenge'`.execute(tx);
      return rows;
    });
    assert.deepEqual(kept, [{ is_refusal: true, rule_version: figure.ruleVersion }]);
  });

  test('is answered by someone else than whoever raised it', async () => {
    const figure = await asSystem(world, (context) => findIndicativeBudget(context, amina.personId));
    const said = {
      personId: amina.personId,
      indicativeBudgetId: figure?.indicativeBudgetId ?? '',
      words: 'She rang: it is too little.',
    };
    const { challengeId } = allowed(await world.act('teamManager', sayNotEnough, said));
    const answer = {
      personId: amina.personId,
      challengeId,
      outcome: 'stands' as const,
      reasons: 'It is fair.',
    };
    assert.equal(refusalCode(await world.act('teamManager', answerNotEnough, answer)), 'answererRaised');
    allowed(await world.act('principalSocialWorker', answerNotEnough, answer));
  });

  test('reaches no figure of another person', async () => {
    const other = await aPerson(world, 'Hollins (invented)');
    const figure = await asSystem(world, (context) => findIndicativeBudget(context, amina.personId));
    const input = {
      personId: other.personId,
      indicativeBudgetId: figure?.indicativeBudgetId ?? '',
      words: 'No.',
    };
    assert.equal(refusalCode(await world.act(other.self, sayNotEnough, input)), 'indicativeBudgetNotFound');
  });
});
