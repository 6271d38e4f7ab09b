import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { aHelper, aPerson, countRows, listDone, markShared, within } from '../../../test/support/a-person.ts';
import { allowed, makeWorld, refusalCode, type World } from '../../../test/support/world.ts';
import { civilDate } from '../../core/calendar/civil-date.ts';
import { newId } from '../../platform/ids/new-id.ts';
import { emitEvent, type HappenedEvent, handleOnce } from '../audit/index.ts';
import { setSetting } from '../councils/index.ts';
import { askForReview } from './commands/ask-for-review.ts';
import { decideRequest } from './commands/decide-request.ts';
import { recordVisit } from './commands/record-visit.ts';
import { reviewsListeners } from './listeners.ts';
import { listReviews } from './read-models/list-reviews.ts';
import type { ReviewTopic } from './rules/visit-meets.ts';
import { datesFrom } from './start-reviews.ts';

let world: World;
before(async () => {
  world = await makeWorld();
});
after(() => world.close());

/** Tells this module's listeners of something, twice over, as when a job is tried a second time. */
async function tell(type: string, personId: string, payload: HappenedEvent['payload']): Promise<void> {
  const id = await within(world, (context) => emitEvent(context, { type, personId, payload }));
  const heard = reviewsListeners.filter(({ eventType }) => eventType === type);
  for (const listener of [...heard, ...heard]) {
    await within(world, (context) => handleOnce(context, listener, { id, type, personId, payload }));
  }
}
async function signOff(personId: string, signedOffOn = '2026-10-20'): Promise<void> {
  await tell('plan.signedOff', personId, { planId: newId(), signOffId: newId(), signedOffOn });
}
async function pay(personId: string, isFirst: 0 | 1, payOn = '2026-10-30'): Promise<void> {
  const ids = { agreementId: newId(), runId: newId(), lineId: newId() };
  await tell('payment.sent', personId, { ...ids, payOn, pence: 167_192, isFirst });
}
async function show(personId: string) {
  return allowed(await world.ask('socialWorker', listReviews, { personId }, { purpose: 'review' }));
}
async function daysOf(personId: string): Promise<readonly string[]> {
  const { reviews } = await show(personId);
  return reviews.map(
    (one) => `${one.kind} ${one.dueOn}${one.metOn ? ' met' : ''}${one.stoppedBecause ?? ''}`,
  );
}
async function runningClocks(personId: string): Promise<readonly string[]> {
  return within(world, async ({ tx }) => {
    const { rows } = await sql<{ clock: string }>`select kind || ' ' || due_on as clock from clocks
      where person_id = ${personId} and met_on is null and stopped_on is null order by due_on, kind`.execute(
      tx,
    );
    return rows.map(({ clock }) => clock);
  });
}
const say = (...topics: readonly ReviewTopic[]) =>
  topics.map((topic) => ({ topic, words: `About ${topic}` }));
const three = say('managingMoney', 'needsMet', 'anythingWrong');

describe('the days on which a plan is talked about', () => {
  test('come with its sign-off, and the person is told them (Q270 Q278 Q372)', async () => {
    const { personId } = await aPerson(world, { address: '1 Elm Row' });
    await signOff(personId);
    assert.deepEqual(await daysOf(personId), [
      'afterSignOff 2026-12-01',
      'followUp 2027-01-20',
      'yearly 2027-10-20',
    ]);
    assert.deepEqual(await runningClocks(personId), [
      'review.afterSignOff 2026-12-01',
      'review.followUp 2027-01-20',
      'review.yearly 2027-10-20',
    ]);
    const letters = await within(world, async ({ tx }) => {
      const { rows } = await sql<{ text: string }>`select words.text from letters
        join words on words.id = text_words_id where letters.person_id = ${personId}`.execute(tx);
      return rows;
    });
    assert.match(
      letters[0]?.text ?? '',
      /1 December 2026: after six weeks[\s\S]*20 October 2027: after one year/,
    );
  });

  test('the direct payment’s comes six months after the first payment, and later payments add none (Q372)', async () => {
    const { personId } = await aPerson(world);
    await signOff(personId);
    await pay(personId, 1);
    await pay(personId, 0, '2026-11-27');
    const days = await daysOf(personId);
    assert.deepEqual(
      days.filter((day) => day.startsWith('directPayment')),
      ['directPayment 2027-04-30'],
    );
  });

  test('a new plan starts them afresh and leaves the direct payment’s as it is', async () => {
    const { personId } = await aPerson(world);
    await signOff(personId);
    await pay(personId, 1);
    await signOff(personId, '2026-11-02');
    const open = (await daysOf(personId)).filter((day) => !day.endsWith('newPlan'));
    assert.deepEqual(open, [
      'afterSignOff 2026-12-14',
      'followUp 2027-02-02',
      'directPayment 2027-04-30',
      'yearly 2027-11-02',
    ]);
    assert.equal((await runningClocks(personId)).length, 4);
  });

  test('go by the council’s own intervals where it has set them', async () => {
    const set = {
      key: 'review.yearlyMonths',
      value: 9,
      startsOn: civilDate('2026-11-02'),
      source: 'Committee, invented',
    };
    allowed(await world.act('administrator', setSetting, set, { councilId: 'bexcombe' }));
    const days = await within(
      world,
      (context) =>
        datesFrom(context, {
          signedOffOn: civilDate('2026-10-20'),
          firstPaymentOn: null,
          lastMetOn: {},
          endedOn: null,
        }),
      'bexcombe',
    );
    const yearly = days.find(({ kind }) => kind === 'yearly');
    assert.deepEqual(yearly, {
      kind: 'yearly',
      dueOn: '2027-07-20',
      version: 'review.yearlyMonths@2026-11-02 (bexcombe)',
    });
  });

  test('come to nobody who has died', async () => {
    const { personId } = await aPerson(world);
    await within(world, ({ tx }) =>
      sql`update people set died_on = '2026-10-25' where id = ${personId}`.execute(tx),
    );
    await signOff(personId);
    await pay(personId, 1);
    assert.deepEqual(await daysOf(personId), []);
  });
});

describe('what someone says of the one who acts for them', () => {
  test('reaches that one neither as a request nor as what was said at a visit', async () => {
    const { personId, accountId } = await aPerson(world);
    const nephew = await aHelper(world, personId, 'nominatedPerson', ['see', 'ask', 'spend']);
    const ask = async (as: Parameters<World['act']>[0], ground: 'request' | 'concernRaised', words: string) =>
      allowed(await world.act(as, askForReview, { personId, ground, words }));
    await ask({ accountId }, 'request', 'He keeps my card.');
    await ask('socialWorker', 'concernRaised', 'A neighbour rang about the nephew.');
    await ask({ accountId: nephew }, 'request', 'She needs more hours.');
    const visitedOn = civilDate('2026-11-02');
    const visit = { personId, visitedOn, answers: three, whatHappensNext: 'We talk to her alone.' };
    allowed(await world.act('socialWorker', recordVisit, visit));
    const seen = async (reader: string) => {
      const shown = allowed(await world.ask({ accountId: reader }, listReviews, { personId }));
      const [first] = shown.visits;
      return [
        shown.requests.map(({ words }) => words).toSorted(),
        first?.answers.map(({ topic }) => topic),
        first?.whatHappensNext,
      ];
    };
    const hers = [
      ['A neighbour rang about the nephew.', 'He keeps my card.', 'She needs more hours.'],
      ['managingMoney', 'needsMet', 'anythingWrong'],
      'We talk to her alone.',
    ];
    assert.deepEqual(await seen(accountId), hers);
    const his = [['She needs more hours.'], ['managingMoney', 'needsMet'], null];
    assert.deepEqual(await seen(nephew), his);
    await markShared(world, accountId);
    assert.deepEqual(await seen(accountId), [['He keeps my card.'], ['managingMoney', 'needsMet'], null]);
  });
});

describe('a visit', () => {
  test('asks about the money, the needs and what is wrong, and keeps the person’s words (Q278)', async () => {
    const { personId } = await aPerson(world);
    await signOff(personId, '2026-09-21');
    const visit = (answers: typeof three) =>
      world.act('socialWorker', recordVisit, { personId, visitedOn: civilDate('2026-11-02'), answers });
    const short = allowed(await visit(three.slice(1)));
    assert.deepEqual(short.leaves, [{ kind: 'afterSignOff', topics: ['managingMoney'] }]);
    const full = allowed(await visit(three));
    assert.deepEqual(
      full.met.map(({ kind }) => kind),
      ['afterSignOff'],
    );
    assert.deepEqual(full.next, []);
    const { visits } = await show(personId);
    assert.deepEqual(visits[0]?.answers[0], { topic: 'managingMoney', words: 'About managingMoney' });
    assert.ok(!(await runningClocks(personId)).some((clock) => clock.startsWith('review.afterSignOff')));
  });

  test('meets several reviews at once and starts the next year of each (Q270 Q280)', async () => {
    const { personId } = await aPerson(world);
    await signOff(personId, '2025-11-10');
    await pay(personId, 1, '2026-05-10');
    const answers = say('managingMoney', 'needsMet', 'anythingWrong', 'whatMatters', 'stillSuits');
    const visited = allowed(
      await world.act('directPaymentAdviser', recordVisit, {
        personId,
        visitedOn: civilDate('2026-11-01'),
        answers,
        whatHappensNext: 'Marta comes on Fridays too.',
      }),
    );
    assert.deepEqual(visited.met.map(({ kind }) => kind).sort(), [
      'afterSignOff',
      'directPayment',
      'followUp',
      'yearly',
    ]);
    assert.deepEqual(visited.next.map(({ kind, dueOn }) => `${kind} ${dueOn}`).sort(), [
      'directPayment 2027-11-01',
      'yearly 2027-11-01',
    ]);
  });

  test('that has not happened, or says one thing twice, is refused with nothing kept', async () => {
    const { personId, accountId } = await aPerson(world);
    const rows = await countRows(world, 'review_visits');
    const visit = (
      other: object,
      as: Parameters<World['act']>[0] = 'socialWorker',
      councilId = 'ashmere',
    ) => {
      const input = { personId, visitedOn: civilDate('2026-11-02'), answers: three, ...other };
      return world.act(as, recordVisit, input, { councilId });
    };
    assert.equal(refusalCode(await visit({ visitedOn: civilDate('2026-11-03') })), 'visitNotYet');
    assert.equal(refusalCode(await visit({ answers: [...three, ...three].slice(0, 4) })), 'topicTwice');
    assert.equal(refusalCode(await visit({ answers: [] })), 'inputWrong');
    assert.equal(refusalCode(await visit({}, { accountId })), 'notAllowed');
    assert.equal(refusalCode(await visit({}, 'socialWorker', 'bexcombe')), 'notFound');
    assert.equal(await countRows(world, 'review_visits'), rows);
  });
});

describe('a review that someone asks for', () => {
  const reviewOn = civilDate('2026-11-12');
  async function ask(ground: 'moreSupport' | 'needsChanged' = 'moreSupport') {
    const person = await aPerson(world);
    const input = { personId: person.personId, ground, words: 'My hands are worse and I need more help.' };
    const { requestId, answerBy } = allowed(
      await world.act({ accountId: person.accountId }, askForReview, input),
    );
    const answer = (held: boolean, reasons: string, as: Parameters<World['act']>[0] = 'socialWorker') =>
      world.act(as, decideRequest, { personId: person.personId, requestId, held, reasons, reviewOn });
    return { ...person, requestId, answerBy, answer };
  }

  test('is answered with reasons and a day, and a visit meets it (Q279)', async () => {
    const { personId, answerBy, answer } = await ask();
    assert.equal(answerBy, '2026-11-16');
    assert.deepEqual(await runningClocks(personId), ['reviewRequest 2026-11-16']);
    assert.equal(refusalCode(await answer(true, ' ')), 'inputWrong');
    allowed(await answer(true, 'You need more help. We come on 12 November.'));
    assert.equal(refusalCode(await answer(false, 'No.')), 'reviewRequestAnswered');
    assert.deepEqual(await runningClocks(personId), ['review.early 2026-11-12']);
    const { requests } = await show(personId);
    assert.deepEqual(
      requests.map(({ words, held, reasons }) => [words, held, reasons]),
      [['My hands are worse and I need more help.', true, 'You need more help. We come on 12 November.']],
    );
    const visit = { personId, visitedOn: civilDate('2026-11-02'), answers: say('needsMet', 'anythingWrong') };
    const { met, next } = allowed(await world.act('socialWorker', recordVisit, visit));
    assert.deepEqual([met.map(({ kind }) => kind), next], [['early'], []]);
    assert.deepEqual(await listDone(world, personId), [
      'reviews.askForReview',
      'reviews.decideRequest',
      'reviews.recordVisit',
    ]);
  });

  test('is turned down only with reasons, and joins the list of refusals (Q279)', async () => {
    const { personId, answer } = await ask();
    const { decisionId, reviewId } = allowed(
      await answer(false, 'We met on Tuesday and agreed the new hours.'),
    );
    assert.equal(reviewId, null);
    const kept = await within(world, async ({ tx }) => {
      const { rows } = await sql`select kind, outcome, is_refusal, how_to_challenge from decisions
        where id = ${decisionId} and person_id = ${personId}`.execute(tx);
      return rows;
    });
    assert.deepEqual(kept, [
      { kind: 'earlyReview', outcome: 'notHeld', is_refusal: true, how_to_challenge: 'askAgainOrComplain' },
    ]);
  });

  test('must be held when needs have changed, and is answered by staff of the person’s own council', async () => {
    const { personId, requestId, accountId, answer } = await ask('needsChanged');
    assert.equal(refusalCode(await answer(false, 'Not now.')), 'mustBeHeld');
    assert.equal(refusalCode(await answer(true, 'Yes.', { accountId })), 'notAllowed');
    const other = await ask();
    const theirs = { personId: other.personId, requestId, held: true, reasons: 'Yes.', reviewOn };
    assert.equal(
      refusalCode(await world.act('socialWorker', decideRequest, theirs)),
      'reviewRequestNotFound',
    );
    const { requests } = await show(personId);
    assert.equal(requests[0]?.held, null);
  });
});
