import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { makeWorld, type World } from '../../../test/support/world.ts';
import { civilDate } from '../../core/calendar/civil-date.ts';
import { pence } from '../../core/money/pence.ts';
import { systemContext } from '../access/index.ts';
import { type Context, emitEvent } from '../audit/index.ts';
import { addPerson } from '../people/index.ts';
import { addBudgetOfPlan } from './listeners.ts';
import { addPersonalBudget, findPersonalBudget, listBudgetLines, listPersonalBudgets } from './store.ts';
import { aminasBudget } from './testing.ts';

let world: World;
before(async () => {
  world = await makeWorld();
});
after(() => world.close());

function within<Result>(work: (context: Context) => Promise<Result>, councilId = 'ashmere'): Promise<Result> {
  return world.database.transaction({ councilIds: [councilId] }, (tx) =>
    work(systemContext(world.services, tx, councilId, 'a test')),
  );
}
const aPersonOfOurs = () => within((context) => addPerson(context, { givenNames: 'Amina' }, true));

describe('the personal budget of a signed-off plan', () => {
  test('is in force from its first day, with its parts in the plan’s words', async () => {
    const personId = await aPersonOfOurs();
    const budgetId = await within((context) => addPersonalBudget(context, aminasBudget(personId)));
    await within(async (context) => {
      assert.equal(await findPersonalBudget(context, personId, civilDate('2026-10-29')), null);
      const budget = await findPersonalBudget(context, personId, civilDate('2026-10-30'));
      assert.equal(budget?.budgetId, budgetId);
      assert.deepEqual(budget.directPayment, { weeklyPence: 47_913, everyWeeks: 4 });
      const lines = await listBudgetLines(context, personId);
      assert.deepEqual(
        lines.map(({ what, weeklyPence, plannedUnitsPerWeek }) => [
          what.slice(0, 5),
          weeklyPence,
          plannedUnitsPerWeek,
        ]),
        [
          ['Marta', 33_853, 21],
          ['Weeke', 14_060, null],
        ],
      );
    });
  });

  test('a mix is parts managed in different ways under one total (Q17)', async () => {
    const personId = await aPersonOfOurs();
    const [first, second] = aminasBudget(personId).lines;
    await within((context) =>
      addPersonalBudget(context, {
        ...aminasBudget(personId),
        directPayment: { weeklyPence: pence(14_060), everyWeeks: 4 },
        lines: [{ ...first!, managedBy: 'council' }, second!],
      }),
    );
    const lines = await within((context) => listBudgetLines(context, personId));
    assert.deepEqual(
      lines.map(({ managedBy }) => managedBy),
      ['council', 'person'],
    );
  });

  test('ends where a later sign-off begins; one that never began is not there', async () => {
    const personId = await aPersonOfOurs();
    const starts = ['2026-10-30', '2027-04-05', '2027-02-01'].map(civilDate);
    for (const startsOn of starts)
      await within((context) => addPersonalBudget(context, aminasBudget(personId, { startsOn })));
    const budgets = await within((context) => listPersonalBudgets(context, personId));
    assert.deepEqual(
      budgets.map(({ version, startsOn, endsBefore }) => [version, startsOn, endsBefore]),
      [
        [1, '2026-10-30', '2027-02-01'],
        [3, '2027-02-01', null],
      ],
    );
  });

  test('three amounts that do not agree are kept by nobody', async () => {
    const personId = await aPersonOfOurs();
    const wrong = aminasBudget(personId, { contributionWeeklyPence: pence(6_116) });
    await assert.rejects(
      within((context) => addPersonalBudget(context, wrong)),
      /does not add up/,
    );
    assert.deepEqual(await within((context) => listPersonalBudgets(context, personId)), []);
    await assert.rejects(
      within((context) =>
        sql`insert into personal_budgets (council_id, id, person_id, version, plan_id, sign_off_id, signed_off_on, starts_on,
            total_weekly_pence, contribution_weekly_pence, council_weekly_pence, rule_version, made_by, made_at)
          values ('ashmere', ${context.newId()}, ${personId}, 1, ${context.newId()}, ${context.newId()}, '2026-10-20', '2026-10-30',
            3, 1, 1, 'x', ${context.newId()}, now())`.execute(context.tx),
      ),
      /check constraint/,
    );
  });

  test('is not there for another council', async () => {
    const personId = await aPersonOfOurs();
    await within((context) => addPersonalBudget(context, aminasBudget(personId)));
    assert.equal(await within((context) => findPersonalBudget(context, personId), 'bexcombe'), null);
    await assert.rejects(
      within((context) => addPersonalBudget(context, aminasBudget(personId)), 'bexcombe'),
      /no person/,
    );
  });
});

describe('the news of a sign-off', () => {
  test('makes the budget once, however often it is told', async () => {
    const personId = await aPersonOfOurs();
    const { personId: _person, lines, ...plan } = aminasBudget(personId);
    const signedOff = {
      ...plan,
      lines: lines.map(({ planLineId, ...line }) => ({ ...line, lineId: planLineId })),
    };
    const [first, again] = [
      await within((context) => addBudgetOfPlan(context, personId, signedOff)),
      await within((context) => addBudgetOfPlan(context, personId, signedOff)),
    ];
    assert.equal(first, again);
    const budgets = await within((context) => listPersonalBudgets(context, personId));
    assert.deepEqual(
      budgets.map(({ signOffId, endsBefore }) => [signOffId, endsBefore]),
      [[plan.signOffId, null]],
    );
  });

  test('of a plan that nobody signed off is a fault, and makes nothing', async () => {
    const personId = await aPersonOfOurs();
    await within((context) =>
      emitEvent(context, {
        type: 'plan.signedOff',
        personId,
        payload: { planId: context.newId(), signOffId: context.newId() },
      }),
    );
    await assert.rejects(world.deliver(), AggregateError);
    assert.deepEqual(await within((context) => listPersonalBudgets(context, personId)), []);
  });
});
