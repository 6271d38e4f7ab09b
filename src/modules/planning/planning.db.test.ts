import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { lettersTo } from '../../../test/support/letters.ts';
import { aPerson, asSystem, findEligiblePerson, type TestPerson } from '../../../test/support/people.ts';
import { allowed, makeWorld, refusalCode, type World } from '../../../test/support/world.ts';
import type { CivilDate } from '../../core/calendar/civil-date.ts';
import { allocationCommands } from '../allocation/index.ts';
import type { Command } from '../audit/index.ts';
import { contributionsCommands } from '../contributions/index.ts';
import { derekAssessed } from '../contributions/testing.ts';
import { decideRelative } from './commands/decide-relative.ts';
import { recordAgreement } from './commands/record-agreement.ts';
import { removeLine } from './commands/remove-line.ts';
import { saveLine } from './commands/save-line.ts';
import { saveNeed } from './commands/save-need.ts';
import { saveTerms } from './commands/save-terms.ts';
import { saveOwnWords, savePlanText } from './commands/save-words.ts';
import { sendBackPlan } from './commands/send-back-plan.ts';
import { signOffPlan } from './commands/sign-off-plan.ts';
import { startPlan } from './commands/start-plan.ts';
import { findSignedOffPlan } from './index.ts';
import { checkSignOff } from './read-models/check-sign-off.ts';
import { showPlan } from './read-models/show-plan.ts';

let world: World;
let derek: TestPerson;
let plan: { readonly personId: string; readonly planId: string };
const today = '2026-11-02' as CivilDate;
const forWork = { purpose: 'myWork' };

before(async () => {
  world = await makeWorld();
  derek = await aPerson(world, 'Hollins (invented)');
});
after(() => world.close());

const actByName = async (as: Parameters<World['act']>[0], name: string, input: object) => {
  const every = [...allocationCommands, ...contributionsCommands] as unknown as readonly Command<
    object,
    Record<string, never>
  >[];
  const command = every.find((one) => one.name === name);
  assert.ok(command);
  return allowed(await world.act(as, command, input));
};
const line = (what: string, weeklyPence: number, managedBy: 'council' | 'person', outcome: string) => ({
  ...plan,
  what,
  howOften: 'Every week',
  outcomes: [outcome],
  weeklyPence: weeklyPence as never,
  managedBy,
});
const show = async () => allowed(await world.ask('socialWorker', showPlan, plan, forWork));
const missing = async () =>
  allowed(await world.ask('socialWorker', checkSignOff, plan, forWork)).missing.map(({ code }) => code);
const signOff = (as: Parameters<World['act']>[0] = 'teamManager') => world.act(as, signOffPlan, plan);
const agree = async (more: object = {}) =>
  await world.act('socialWorker', recordAgreement, {
    ...plan,
    state: 'agreed',
    on: today,
    amountUnderstood: 'yes',
    copyGivenOn: today,
    ...more,
  });

describe('a plan being written', () => {
  test('says what sign-off needs before anyone begins, with no figure to plan with (Q106 Q107)', async () => {
    const input = { personId: derek.personId, kind: 'careAndSupportPlan' as const };
    const { planId, signOffNeeds } = allowed(await world.act('socialWorker', startPlan, input));
    plan = { personId: derek.personId, planId };
    const asked = await missing();
    assert.ok(asked.length > 5);
    assert.ok(asked.every((code) => signOffNeeds.some((need) => need.code === code)));
    assert.equal(refusalCode(await world.act('socialWorker', startPlan, input)), 'planOpenAlready');
    assert.equal(refusalCode(await signOff()), 'planNotReady');
  });

  test('keeps both texts when two people write at once, and shows them side by side (Q89)', async () => {
    const words = { ...plan, field: 'whatMatters' as const, version: 0 };
    allowed(await world.act(derek.self, saveOwnWords, { ...words, text: 'Up and shaved before the post.' }));
    const late = { ...words, text: 'To see the lads on a Tuesday.' };
    const { conflict, version } = allowed(await world.act('socialWorker', saveOwnWords, late));
    assert.ok(conflict);
    assert.deepEqual([version, (await show()).words.whatMatters.text], [1, 'Up and shaved before the post.']);
    assert.deepEqual(
      (await show()).alsoWritten.map(({ text }) => text),
      ['To see the lads on a Tuesday.'],
    );
    const both = 'Up and shaved before the post, and the lads on a Tuesday.';
    allowed(await world.act(derek.self, saveOwnWords, { ...words, version: 1, text: both }));
    assert.deepEqual((await show()).alsoWritten, []);
    const network = { ...words, field: 'network' as const, text: 'Ken next door has a key.' };
    allowed(await world.act(derek.self, saveOwnWords, network));
    assert.equal((await show()).cost.weeklyPence, 0);
  });

  test('names each eligible need that nothing meets yet (Q114)', async () => {
    const need = { ...plan, isEligible: true, councilWillMeet: true, how: 'Home care.', version: 0 };
    for (const outcome of ['personalHygiene', 'community']) {
      allowed(await world.act('socialWorker', saveNeed, { ...need, outcome, words: 'Help each morning.' }));
    }
    const hygiene = line('Home care', 17_570, 'council', 'personalHygiene');
    const { lineId } = allowed(await world.act('socialWorker', saveLine, hygiene));
    assert.deepEqual((await show()).unmetOutcomes, ['community']);
    const stale = { ...hygiene, lineId, version: 9, what: 'Another agency' };
    assert.ok(allowed(await world.act(derek.self, saveLine, stale)).conflict);
    assert.equal((await show()).lines[0]?.what, 'Home care');
    const unknown = line('Gym', 500, 'person', 'workAndLearning');
    assert.equal(refusalCode(await world.act('socialWorker', saveLine, unknown)), 'planLinesFaulty');
    const spare = allowed(await world.act('socialWorker', saveLine, line('Spare', 1, 'person', 'community')));
    const gone = { ...plan, lineId: spare.lineId, version: 1 };
    assert.equal(
      refusalCode(await world.act('socialWorker', removeLine, { ...gone, version: 2 })),
      'planLineNotFound',
    );
    allowed(await world.act('socialWorker', removeLine, gone));
    assert.equal((await show()).lines.length, 1);
  });

  test('pays a close relative only when that is decided; a no is listed with its rule (Q115)', async () => {
    const payee = { relation: 'sonOrDaughter' as const, sameHousehold: true, purpose: 'care' as const };
    const paid = { ...line('Lunch club', 1_700, 'person', 'community'), payee };
    assert.equal(refusalCode(await world.act('socialWorker', saveLine, paid)), 'relativeNotAllowed');
    const decide = { ...plan, ...payee, isNecessary: false, reasons: 'Others can do it.' };
    assert.equal(refusalCode(await world.act('socialWorker', decideRelative, decide)), 'notAllowed');
    const no = allowed(await world.act('teamManager', decideRelative, decide));
    const withNo = { ...paid, payee: { ...payee, ...no } };
    assert.equal(refusalCode(await world.act('socialWorker', saveLine, withNo)), 'relativeNotAllowed');
    const refusals = await asSystem(world, async ({ tx }) => {
      const { rows } = await sql<object>`
        select outcome, rule_version from decisions where is_refusal and kind = 'payingRelative'`.execute(tx);
      return rows;
    });
    assert.deepEqual(refusals, [{ outcome: 'notNecessary', rule_version: 'payingRelative/1' }]);
    const reviewOn = '2027-11-02' as CivilDate;
    const yes = allowed(
      await world.act('teamManager', decideRelative, { ...decide, isNecessary: true, reviewOn }),
    );
    allowed(await world.act('socialWorker', saveLine, { ...paid, payee: { ...payee, ...yes } }));
    allowed(await world.act('socialWorker', saveLine, line('Transport', 1_200, 'person', 'community')));
  });

  test('is the person’s own: nobody else’s id reaches it, nor another council', async () => {
    const other = await aPerson(world, 'Raman (invented)');
    const theirs = { ...plan, personId: other.personId };
    const words = { field: 'whatMatters' as const, text: 'Mine.', version: 2 };
    assert.equal(
      refusalCode(await world.act(other.self, saveOwnWords, { ...theirs, ...words })),
      'planNotFound',
    );
    assert.equal(refusalCode(await world.act(other.self, saveOwnWords, { ...plan, ...words })), 'notFound');
    assert.equal(
      refusalCode(
        await world.act('socialWorker', saveOwnWords, { ...plan, ...words }, { councilId: 'bexcombe' }),
      ),
      'notFound',
    );
    assert.equal(refusalCode(await world.act('analyst', saveOwnWords, { ...plan, ...words })), 'notAllowed');
    const advice = { ...plan, field: 'advice' as const, text: 'A gardening scheme.', version: 0 };
    assert.equal(refusalCode(await world.act(derek.self, savePlanText, advice)), 'notAllowed');
    allowed(await world.act('socialWorker', savePlanText, advice));
  });
});

describe('a plan signed off', () => {
  test('waits until the person knows what they pay, agrees to what is there, and knows how much there is (Q200)', async () => {
    const terms = { ...plan, startsOn: '2026-11-16' as CivilDate, directPaymentEvery: 'fourWeeks' as const };
    allowed(await world.act('socialWorker', saveTerms, { ...terms, version: 1 }));
    assert.equal(
      refusalCode(await world.act('socialWorker', saveTerms, { ...terms, version: 1 })),
      'planTermsChanged',
    );
    assert.deepEqual(await missing(), ['budget', 'contributionTold', 'agreement']);
    const { contributionId } = await actByName(
      'financialAssessor',
      'contributions.recordFinancialAssessment',
      {
        personId: derek.personId,
        ...derekAssessed(),
      },
    );
    assert.equal(refusalCode(await agree({ amountUnderstood: 'notYet' })), 'amountNotUnderstood');
    allowed(await agree());
    assert.deepEqual(await missing(), ['contributionTold']);
    const telling = { personId: derek.personId, contributionId, toldOn: today, how: 'inPerson' };
    await actByName('financialAssessor', 'contributions.tellContribution', telling);
    assert.deepEqual(await missing(), []);
    const [lunch] = (await show()).lines.filter(({ what }) => what === 'Transport');
    const change = { ...line('Transport there and back', 1_200, 'person', 'community'), version: 1 };
    allowed(await world.act('socialWorker', saveLine, { ...change, lineId: lunch?.lineId ?? '' }));
    assert.deepEqual(await missing(), ['agreement']);
    assert.equal(refusalCode(await agree({ state: 'notAgreed' })), 'disagreementUnexplained');
    allowed(await agree());
  });

  test('asks for reasons where it differs from the first figure, and can go back with one question', async () => {
    await findEligiblePerson(world, derek);
    await actByName('socialWorker', 'allocation.calculateIndicativeBudget', {
      personId: derek.personId,
      answers: { twoPeople: 'no' },
      facts: { home: 'ownHome' },
    });
    assert.deepEqual(await missing(), ['differenceExplained']);
    const question = 'Why is the plan less than the first figure?';
    allowed(await world.act('teamManager', sendBackPlan, { ...plan, question }));
    assert.deepEqual([(await show()).state, (await show()).questions[0]?.text], ['sentBack', question]);
    const reasons = {
      ...plan,
      field: 'reasonsForDifference' as const,
      text: 'Ken does the rest.',
      version: 0,
    };
    allowed(await world.act('socialWorker', savePlanText, reasons));
    allowed(await agree());
    assert.deepEqual(await missing(), []);
  });

  test('in one step, by someone who did not write it and within their limit, with the three numbers (Q105)', async () => {
    assert.equal(refusalCode(await signOff('socialWorker')), 'signerIsAuthor');
    assert.equal(refusalCode(await signOff('analyst')), 'notAllowed');
    const key = 'sign-off-once';
    const sign = () => world.act('teamManager', signOffPlan, plan, { key, requestId: 'sign-off-request' });
    const signed = allowed(await sign());
    assert.deepEqual(allowed(await sign()), signed);
    assert.deepEqual(
      [signed.totalWeeklyPence, signed.contributionWeeklyPence, signed.councilWeeklyPence],
      [20_470, 7_910, 12_560],
    );
    const found = await asSystem(world, (context) => findSignedOffPlan(context, derek.personId, plan.planId));
    assert.ok(found);
    assert.deepEqual(found.directPayment, { weeklyPence: 2_900, everyWeeks: 4 });
    assert.deepEqual(
      found.lines.map(({ what, managedBy, weeklyPence }) => `${what} ${managedBy} ${weeklyPence}`),
      ['Home care council 17570', 'Lunch club person 1700', 'Transport there and back person 1200'],
    );
    const news = await asSystem(world, async ({ tx }) => {
      const { rows } = await sql<{ payload: object }>`
        select payload from events where type = 'plan.signedOff'`.execute(tx);
      return rows.map(({ payload }) => payload);
    });
    assert.deepEqual(news, [{ planId: plan.planId, signOffId: signed.signOffId, signedOffOn: '2026-11-02' }]);
    const [letter, ...more] = await lettersTo(world, derek.personId);
    assert.deepEqual([letter?.template, letter?.reasonId, more], ['planAgreed', signed.signOffId, []]);
    assert.match(letter?.text ?? '', /2 November 2026\. It starts on 16 November 2026\./);
    assert.match(letter?.text ?? '', /costs £204\.70[\s\S]*You pay £79\.10[\s\S]*council pays £125\.60/);
    assert.ok(letter?.isAsSent);
    const acts = await asSystem(world, async ({ tx }) => {
      const { rows } = await sql<object>`
        select rule_version from audit_entries where action = 'planning.signOffPlan' and kind = 'did'`.execute(
        tx,
      );
      return rows;
    });
    assert.deepEqual(acts, [
      {
        rule_version:
          'signOff/1 signOff.limitWeekly.teamManager@2026-04-01 signOff.limitOneOff.teamManager@2026-04-01',
      },
    ]);
  });

  test('leaves one request to follow from the act through its news and letters to what others made of it', async () => {
    await world.deliver();
    const traced = await asSystem(world, async ({ tx }) => {
      const { rows } = await sql<{ what: string }>`
        select action as what from audit_entries where request_id = 'sign-off-request' and kind = 'did'
        union all select type from events where request_id = 'sign-off-request'
        union all select template from letters where request_id = 'sign-off-request'`.execute(tx);
      return rows.map(({ what }) => what).sort();
    });
    assert.deepEqual(traced, [
      'budgets.addPersonalBudget',
      'letter.sent',
      'letter.sent',
      'letters.sendLetter',
      'letters.sendLetter',
      'personalBudget.made',
      'plan.signedOff',
      'planAgreed',
      'planning.signOffPlan',
      'reviewDates',
      'reviews.dateReviewsOfPlan',
    ]);
  });

  test('stays as it is; a change is a new plan that begins with what was there', async () => {
    const more = line('More', 100, 'council', 'community');
    assert.equal(refusalCode(await world.act('socialWorker', saveLine, more)), 'planIsSignedOff');
    assert.equal(refusalCode(await agree()), 'planIsSignedOff');
    assert.equal(refusalCode(await signOff('principalSocialWorker')), 'planIsSignedOff');
    const input = { personId: derek.personId, kind: 'careAndSupportPlan' as const };
    const next = allowed(
      await world.act('occupationalTherapist', startPlan, { ...input, followsPlanId: plan.planId }),
    );
    const before = plan;
    plan = { personId: derek.personId, planId: next.planId };
    const shown = await show();
    assert.deepEqual([shown.followsPlanId, shown.lines.length, shown.needs.length], [before.planId, 3, 2]);
    assert.deepEqual(shown.words.reasonsForDifference, { text: '', version: 0 });
    const found = await asSystem(world, (context) => findSignedOffPlan(context, derek.personId, plan.planId));
    assert.equal(found, null);
  });
});
