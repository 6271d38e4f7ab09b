import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { lettersTo } from '../../../../test/support/letters.ts';
import { allowed, makeWorld, refusalCode, type World } from '../../../../test/support/world.ts';
import { civilDate } from '../../../core/calendar/civil-date.ts';
import { systemContext } from '../../access/index.ts';
import type { Context } from '../../audit/index.ts';
import { addPersonalBudget } from '../../budgets/index.ts';
import { aminasBudget } from '../../budgets/testing.ts';
import { addPerson } from '../../people/index.ts';
import { showAgreement, showWays } from '../read-models/show-agreement.ts';
import { type Act, choosesOwnAccount, everyConditionMet, everythingRecorded } from '../testing.ts';
import { answerConditions } from './answer-conditions.ts';
import { checkBankDetails } from './check-bank-details.ts';
import { makeAgreement } from './make-agreement.ts';
import { recordChoice } from './record-choice.ts';
import { recordRiskAssessment } from './record-risk-assessment.ts';
import { refuseDirectPayment } from './refuse-direct-payment.ts';
import { setBankDetails } from './set-bank-details.ts';
import { startDirectPayment } from './start-direct-payment.ts';

let world: World;
let act: Act;
before(async () => {
  world = await makeWorld();
  act = (as, command, input) => world.act(as, command, input);
});
after(() => world.close());

function within<Result>(work: (context: Context) => Promise<Result>): Promise<Result> {
  return world.database.transaction({ councilIds: ['ashmere'] }, (tx) =>
    work(systemContext(world.services, tx, 'ashmere', 'a test')),
  );
}
async function rows<Row>(statement: ReturnType<typeof sql<Row>>): Promise<readonly Row[]> {
  return await within(async (context) => (await statement.execute(context.tx)).rows);
}
async function anAminaWithBudget(): Promise<string> {
  return await within(async (context) => {
    const personId = await addPerson(context, { givenNames: 'Amina', familyName: 'Yusuf' }, true);
    await addPersonalBudget(context, aminasBudget(personId));
    return personId;
  });
}
const start = (personId: string, agreement: { agreementId: string; version: number }) =>
  world.act('directPaymentAdviser', startDirectPayment, { personId, ...agreement });
const show = async (personId: string) =>
  allowed(await world.ask('directPaymentAdviser', showAgreement, { personId }, { purpose: 'payment' }));

describe('the gate before a direct payment', () => {
  test('starts when everything is recorded, and says so to everyone who listens (Q367 Q368)', async () => {
    const personId = await anAminaWithBudget();
    const agreement = await everythingRecorded(act, personId);
    assert.deepEqual((await show(personId)).missing, []);
    const { decisionId } = allowed(await start(personId, agreement));
    assert.equal((await show(personId)).agreement?.state, 'active');
    const kept = await rows(sql`select is_refusal, outcome from decisions where id = ${decisionId}`);
    assert.deepEqual(kept, [{ is_refusal: false, outcome: 'started' }]);
    const told = await rows(
      sql<{
        type: string;
      }>`select type from events where person_id = ${personId} and type like 'directPayment.%'`,
    );
    assert.deepEqual(told, [{ type: 'directPayment.started' }]);
    assert.equal(refusalCode(await start(personId, agreement)), 'agreementStepNotOpen');
  });

  test('tells the person by letter the day of the first money and how much it is, once (Q11)', async () => {
    const sooner = await anAminaWithBudget();
    const later = await anAminaWithBudget();
    const agreed = await everythingRecorded(act, later, civilDate('2026-12-27'));
    const past = await everythingRecorded(act, sooner);
    const input = { personId: later, ...agreed };
    const begin = () => world.act('directPaymentAdviser', startDirectPayment, input, { key: 'started once' });
    assert.deepEqual(allowed(await begin()), allowed(await begin()));
    const [letter, ...more] = await lettersTo(world, later);
    assert.deepEqual([letter?.reasonId, letter?.isAsSent, more], [agreed.agreementId, true, []]);
    assert.match(letter?.text ?? '', /comes on 24 December 2026\. It is £1,671\.92\. .* every 4 weeks/);
    allowed(await start(sooner, past));
    const [next] = await lettersTo(world, sooner);
    assert.match(next?.text ?? '', /comes on 27 November 2026\. It is £3,343\.84\./);
  });

  test('waits for the risk assessment and says who must act by when; nothing is kept (Q367)', async () => {
    const personId = await anAminaWithBudget();
    await choosesOwnAccount(act, personId);
    await world.deliver();
    const shown = await show(personId);
    const step = shown.missing.find(({ code }) => code === 'riskAssessment');
    assert.deepEqual([step?.whoMustAct, step?.dueOn], ['socialWorker', '2026-11-30']);
    const clocks = await rows(
      sql`select due_on, met_on from clocks where person_id = ${personId} and kind = 'payments.riskAssessment'`,
    );
    assert.deepEqual(clocks, [{ due_on: '2026-11-30', met_on: null }]);
    const agreement = allowed(
      await world.act('directPaymentAdviser', makeAgreement, {
        personId,
        payMode: 'net',
        contributionTakenFrom: 'directPayment',
        firstPaymentOn: civilDate('2026-10-30'),
        signedOn: civilDate('2026-10-16'),
      }),
    );
    allowed(await world.act('socialWorker', answerConditions, everyConditionMet(personId)));
    assert.equal(refusalCode(await start(personId, agreement)), 'directPaymentWaits');
    assert.deepEqual(await rows(sql`select id from decisions where person_id = ${personId}`), []);
    allowed(
      await world.act('socialWorker', recordRiskAssessment, {
        personId,
        completedOn: civilDate('2026-11-01'),
        result: 'needsMoreHelp',
        helpAgreed: [],
      }),
    );
    const met = await rows(sql`select met_on from clocks where person_id = ${personId}`);
    assert.deepEqual(met, [{ met_on: '2026-11-01' }]);
    assert.deepEqual(
      (await show(personId)).missing.map(({ code }) => code),
      ['understandingCheck'],
    );
  });

  test('a no in law is written down with reasons, joins the refusals and leaves other ways open', async () => {
    const personId = await anAminaWithBudget();
    const agreement = await everythingRecorded(act, personId);
    const write = () =>
      world.act('socialWorker', refuseDirectPayment, {
        personId,
        reasons: 'Reasons about this person (invented)',
        reviewOn: civilDate('2027-01-11'),
      });
    assert.equal(refusalCode(await write()), 'lawDoesNotRefuse');
    const answered = allowed(
      await world.act('socialWorker', answerConditions, {
        personId,
        section: 31,
        answers: [
          {
            condition: 'appropriateWay',
            answer: 'no',
            evidence: 'What the plan needs cannot be bought (invented)',
          },
        ],
      }),
    );
    assert.equal(answered.outcome, 'refused');
    assert.equal(refusalCode(await start(personId, agreement)), 'directPaymentConditionsNotMet');
    const refusal = allowed(await write());
    assert.deepEqual(
      refusal.grounds.map(({ source }) => source),
      ['Care Act 2014 s.31(7)'],
    );
    assert.match(refusal.challenge, /Ombudsman/);
    const kept = await rows(
      sql`select is_refusal, review_on from decisions where id = ${refusal.decisionId}`,
    );
    assert.deepEqual(kept, [{ is_refusal: true, review_on: '2027-01-11' }]);
    assert.equal((await show(personId)).agreement, null);
    const ways = allowed(await world.ask('socialWorker', showWays, { personId }, { purpose: 'payment' }));
    assert.deepEqual(
      ways.managedBy.map(({ code }) => code),
      ['individualServiceFund', 'council'],
    );
  });

  test('an order that the law excludes is told only where few can read it', async () => {
    const personId = await anAminaWithBudget();
    allowed(
      await world.act('socialWorker', answerConditions, {
        ...everyConditionMet(personId),
        excludedAdultsCheck: { order: 'alcoholTreatment', evidence: 'Order seen on 12 October (invented)' },
      }),
    );
    const words = await rows(sql<{ sensitivity: string }>`
      select sensitivity from words where person_id = ${personId} and text like 'Order seen%'`);
    assert.deepEqual(words, [{ sensitivity: 'restricted' }]);
    const told = await rows(sql<{ found: boolean }>`
      select bool_or(details::text like '%alcohol%') as found from audit_entries where person_id = ${personId}`);
    assert.deepEqual(told, [{ found: false }]);
    assert.doesNotMatch(JSON.stringify(await show(personId)), /alcohol/i);
  });

  test('nobody of another council finds the person, and nothing is kept', async () => {
    const personId = await anAminaWithBudget();
    const agreement = await everythingRecorded(act, personId);
    const tried = await world.act(
      'directPaymentAdviser',
      startDirectPayment,
      { personId, ...agreement },
      { councilId: 'bexcombe' },
    );
    assert.equal(refusalCode(tried), 'notFound');
    const asked = await world.ask(
      'directPaymentAdviser',
      showAgreement,
      { personId },
      { councilId: 'bexcombe', purpose: 'payment' },
    );
    assert.equal(refusalCode(asked), 'notFound');
  });
});

describe('the person’s own choice', () => {
  const choice = {
    kind: 'arrivesBy',
    tickedBeforehand: null,
    agreed: true,
    toldInFormat: 'easyRead',
  } as const;
  const rowsRefused: readonly [sentence: string, change: object, code: string][] = [
    [
      'is not one when a bank account was not shown (Q193)',
      { shown: ['prepaidCard'], chosen: 'prepaidCard' },
      'waysNotAllShown',
    ],
    [
      'is not one when a way was ticked beforehand (Q281)',
      { tickedBeforehand: 'prepaidCard' },
      'wayChosenBeforehand',
    ],
    [
      'is not one when the person did not say so themselves (Q178)',
      { agreed: false },
      'notMovedWithoutAgreement',
    ],
    [
      'is of the ways that were shown',
      {
        shown: ['ownBankAccount', 'prepaidCard', 'nominatedPersonAccount'],
        chosen: 'nominatedPersonAccount',
      },
      'wayNotOffered',
    ],
    [
      'is not mixed up with who manages the money',
      { shown: ['council'], chosen: 'council' },
      'wayNotOffered',
    ],
  ];
  for (const [sentence, change, code] of rowsRefused) {
    test(sentence, async () => {
      const personId = await anAminaWithBudget();
      const input = {
        ...choice,
        personId,
        shown: ['ownBankAccount', 'prepaidCard'],
        chosen: 'prepaidCard',
        ...change,
      };
      assert.equal(refusalCode(await world.act('directPaymentAdviser', recordChoice, input)), code);
      assert.deepEqual(await rows(sql`select id from payment_choices where person_id = ${personId}`), []);
    });
  }

  test('can be support that the council runs, which is shown beside the others (Q282)', async () => {
    const personId = await anAminaWithBudget();
    const input = { ...choice, personId, kind: 'managedBy' as const, chosen: 'council' };
    const leftOut = ['individualServiceFund', 'managedAccount', 'person'];
    const tried = await world.act('directPaymentAdviser', recordChoice, {
      ...input,
      shown: [...leftOut, 'council'].slice(0, 3),
    });
    assert.equal(refusalCode(tried), 'waysNotAllShown');
    allowed(
      await world.act('directPaymentAdviser', recordChoice, { ...input, shown: [...leftOut, 'council'] }),
    );
    assert.deepEqual(await rows(sql`select id from risk_assessments where person_id = ${personId}`), []);
  });

  test('stays when nobody asks, and changes only with their own yes (Q178)', async () => {
    const personId = await anAminaWithBudget();
    await choosesOwnAccount(act, personId);
    const toCard = { ...choice, personId, shown: ['ownBankAccount', 'prepaidCard'], chosen: 'prepaidCard' };
    const pushed = await world.act('directPaymentAdviser', recordChoice, { ...toCard, agreed: false });
    assert.equal(refusalCode(pushed), 'notMovedWithoutAgreement');
    assert.equal((await show(personId)).arrivesBy?.chosen, 'ownBankAccount');
    allowed(await world.act('directPaymentAdviser', recordChoice, toCard));
    assert.equal((await show(personId)).arrivesBy?.chosen, 'prepaidCard');
  });
});

describe('where the money goes', () => {
  const typed = {
    detailsVersion: 0,
    accountName: 'Amina Yusuf',
    sortCode: '30-94-30',
    accountNumber: '733445',
    rollNumber: '',
  };

  test('is kept so that the database alone cannot tell it, and shown by its last four digits', async () => {
    const personId = await anAminaWithBudget();
    const { agreementId } = await everythingRecorded(act, personId);
    const set = allowed(
      await world.act('directPaymentAdviser', setBankDetails, { personId, agreementId, ...typed }),
    );
    assert.deepEqual(set, { detailsVersion: 1, maskedAccountNumber: '••••3445' });
    const [kept] = await rows(
      sql<{
        row: string;
      }>`select payee_details::text as row from payee_details where agreement_id = ${agreementId}`,
    );
    assert.doesNotMatch(kept?.row ?? '', /00733445|309430|Amina/);
    assert.doesNotMatch(JSON.stringify(await show(personId)), /00733445|309430/);
  });

  test('faulty details name every field and keep nothing', async () => {
    const personId = await anAminaWithBudget();
    const { agreementId } = await everythingRecorded(act, personId);
    const decision = await world.act('directPaymentAdviser', setBankDetails, {
      personId,
      agreementId,
      ...typed,
      sortCode: '12',
      accountNumber: 'x',
    });
    assert.deepEqual(decision.allowed ? [] : decision.refusal.faults.map(({ field }) => field), [
      'sortCode',
      'accountNumber',
    ]);
    assert.deepEqual(await rows(sql`select id from payee_details where agreement_id = ${agreementId}`), []);
  });

  test('is checked by someone else, and by nobody who did not see the newest', async () => {
    const personId = await anAminaWithBudget();
    const { agreementId } = await everythingRecorded(act, personId);
    const check = { personId, agreementId, detailsVersion: 1, how: 'bankLetterSeen' };
    assert.equal(
      refusalCode(await world.act('paymentsOfficer', checkBankDetails, check)),
      'noDetailsToCheck',
    );
    allowed(await world.act('directPaymentAdviser', setBankDetails, { personId, agreementId, ...typed }));
    assert.equal(
      refusalCode(await world.act('directPaymentAdviser', checkBankDetails, check)),
      'checkerChangedDetails',
    );
    assert.equal(
      refusalCode(await world.act('paymentsOfficer', setBankDetails, { personId, agreementId, ...typed })),
      'changedMeanwhile',
    );
    allowed(
      await world.act('paymentsOfficer', setBankDetails, {
        personId,
        agreementId,
        ...typed,
        detailsVersion: 1,
      }),
    );
    assert.equal(
      refusalCode(await world.act('directPaymentAdviser', checkBankDetails, check)),
      'changedMeanwhile',
    );
    allowed(await world.act('directPaymentAdviser', checkBankDetails, { ...check, detailsVersion: 2 }));
  });
});
