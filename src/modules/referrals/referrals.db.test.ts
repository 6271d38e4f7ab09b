import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { allowed, makeWorld, refusalCode, type World } from '../../../test/support/world.ts';
import { addRole, linkPerson, systemContext } from '../access/index.ts';
import { assessmentsCommands } from '../assessments/index.ts';
import type { Context } from '../audit/index.ts';
import { addPerson, allocateWorker } from '../people/index.ts';
import { logContact } from './commands/log-contact.ts';
import { recordContact } from './commands/record-contact.ts';
import { screenContact } from './commands/screen-contact.ts';
import { referralsListeners } from './listeners.ts';
import { listQueue } from './read-models/list-queue.ts';
import { showContact } from './read-models/show-contact.ts';

let world: World;
before(async () => {
  world = await makeWorld();
});
after(() => world.close());

const why = { purpose: 'myWork' };
const ordinary = { isUrgent: false, someoneInDanger: false };
const sheila = { givenNames: 'Sheila', familyName: 'Novak', bornOn: '1949-03-02' as never };
const call = {
  by: 'officer' as const,
  cameBy: 'call' as const,
  behind: 'person' as const,
  callerName: 'Sheila Novak',
  source: 'self',
  said: 'I fell in September and the stairs are hard.',
  nextStep: 'Ring back about the stairs.',
  nextStepOn: '2026-11-03' as never,
  ...ordinary,
};

describe('a first contact', () => {
  test('by an officer from a call makes a new record, promises a reply by a day and lists possible duplicates (Q275)', async () => {
    const first = allowed(
      await world.act('contactOfficer', recordContact, {
        ...call,
        newPerson: sheila,
        routeOfAccess: 'Community / Other route',
      }),
    );
    assert.deepEqual([first.replyBy, first.duplicates, first.mayShare], ['2026-11-03', [], 'everything']);
    const key = 'again';
    const answers = await Promise.all(
      [1, 2].map(() =>
        world.act('contactOfficer', recordContact, { ...call, newPerson: sheila, isUrgent: true }, { key }),
      ),
    );
    const [second, same] = answers.map((answer) => allowed(answer));
    assert.deepEqual(second, same);
    assert.equal(second?.replyBy, '2026-11-02');
    assert.deepEqual(
      second?.duplicates.map(({ personId }) => personId),
      [first.personId],
    );
    const shown = allowed(
      await world.ask(
        'socialWorker',
        showContact,
        { personId: first.personId ?? '', contactId: first.contactId },
        why,
      ),
    );
    assert.deepEqual([shown.said, shown.sharingBasis, shown.cameBy], [call.said, 'publicTask', 'call']);
    const wrongPair = { personId: second?.personId ?? '', contactId: first.contactId };
    assert.equal(
      refusalCode(await world.ask('socialWorker', showContact, wrongPair, why)),
      'contactNotFound',
    );
    assert.equal(
      refusalCode(
        await world.ask(
          'socialWorker',
          showContact,
          { personId: first.personId ?? '', contactId: first.contactId },
          { ...why, councilId: 'bexcombe' },
        ),
      ),
      'notFound',
    );
    const events = await inCouncil((context) =>
      sql<{
        payload: { isUrgent: string };
      }>`select payload from events where type = 'contact.recorded' and person_id = ${second?.personId}`.execute(
        context.tx,
      ),
    );
    assert.deepEqual(
      events.rows.map(({ payload }) => payload.isUrgent),
      ['yes'],
    );
  });

  test('by a neighbour without any tie is kept and acted on, and tells them nothing of who is on record (Q276)', async () => {
    const accountId = await world.plainAccount('neighbour');
    const about = {
      by: 'someoneForThem' as const,
      callerName: 'Mrs Oyelaran',
      callerReachedAt: '0161 496 0456',
      source: 'neighbour',
      said: 'The curtains have been shut since Friday.',
      isUrgent: true,
      someoneInDanger: true,
    };
    const told = allowed(await world.act({ accountId }, recordContact, { ...about, newPerson: sheila }));
    assert.deepEqual(
      { ...told, contactId: '' },
      { contactId: '', personId: null, replyBy: '2026-11-02', duplicates: [], mayShare: 'generalOnly' },
    );
    const known = await someone();
    assert.equal(
      refusalCode(await world.act({ accountId }, recordContact, { ...about, personId: known.personId })),
      'notFound',
    );
    assert.equal(
      refusalCode(await world.act({ accountId }, recordContact, { ...about, by: 'officer' })),
      'contactByOther',
    );
    assert.equal(
      refusalCode(
        await world.act('contactOfficer', recordContact, {
          ...call,
          behind: 'someoneForThem',
          told: 'aboutThePerson',
        }),
      ),
      'toldAboutPerson',
    );
    const kept = await inCouncil((context) =>
      sql<{ sensitivity: string; spotted: boolean }>`
      select w.sensitivity, exists (select from duplicate_checks d where d.person_id = c.person_id) as spotted
      from contacts c join words w on w.id = c.said_words_id where c.id = ${told.contactId}`.execute(
        context.tx,
      ),
    );
    assert.deepEqual(kept.rows, [{ sensitivity: 'restricted', spotted: true }]);
  });

  test('by the person, with or without a record of their own, needs nobody in between (Q94)', async () => {
    const { personId, accountId } = await someone();
    const own = { by: 'person' as const, source: 'self', said: 'I would like some help.', ...ordinary };
    const linked = allowed(await world.act({ accountId }, recordContact, { ...own, personId }));
    assert.deepEqual(
      [linked.personId, linked.replyBy, linked.mayShare],
      [personId, '2026-11-04', 'everything'],
    );
    const plain = await world.plainAccount('new');
    assert.equal(
      allowed(
        await world.act({ accountId: plain }, recordContact, { ...own, newPerson: { familyName: 'Wray' } }),
      ).personId,
      null,
    );
    assert.equal(
      refusalCode(
        await world.act({ accountId: plain }, recordContact, {
          ...own,
          newPerson: { nhsNumber: '9876543210' },
        }),
      ),
      'factForStaff',
    );
    assert.equal(refusalCode(await world.act('contactOfficer', recordContact, { ...own })), 'contactByOther');
    const before = await countContacts();
    assert.equal(
      refusalCode(await world.act({ accountId: plain }, recordContact, { ...own, said: ' ' })),
      'inputWrong',
    );
    assert.equal(
      refusalCode(await world.act({ accountId: plain }, recordContact, { ...own, source: 'Neighbour' })),
      'contactFaulty',
    );
    assert.equal(await countContacts(), before);
  });
});

describe('screening', () => {
  test('never finds anyone "not eligible"; advice is followed up by a day, and the follow-up is logged (Q20 Q22 Q253)', async () => {
    const { personId, contactId } = await contacted();
    const screen = { personId, contactId };
    assert.equal(
      refusalCode(
        await world.act('contactOfficer', screenContact, { ...screen, outcome: { kind: 'notEligible' } }),
      ),
      'notEligibleAtScreening',
    );
    const advice = {
      kind: 'informationAndAdvice' as const,
      signposts: [{ to: 'The lunch club', why: 'Company on Tuesdays' }],
      barriers: ['didNotKnow'],
      followUpOn: '2026-12-01' as never,
    };
    assert.equal(
      refusalCode(
        await world.act('contactOfficer', screenContact, {
          ...screen,
          outcome: { ...advice, followUpOn: null },
        }),
      ),
      'followUpTooLate',
    );
    assert.equal(
      refusalCode(await world.act('analyst', screenContact, { ...screen, outcome: advice })),
      'notAllowed',
    );
    const decided = allowed(await world.act('contactOfficer', screenContact, { ...screen, outcome: advice }));
    assert.deepEqual([decided.next, decided.dueOn], ['followUp', '2026-12-01']);
    assert.equal(
      refusalCode(await world.act('contactOfficer', screenContact, { ...screen, outcome: advice })),
      'screenedAlready',
    );
    const owed = await owedTo(personId);
    assert.deepEqual(
      owed.map(({ kind }) => kind),
      ['referrals.followUp'],
    );
    const log = {
      personId,
      hadWith: 'person',
      cameBy: 'call',
      about: 'followUp',
      said: 'Goes each week now.',
      hadOn: '2026-11-02' as never,
      clockId: owed[0]?.clockId ?? '',
    };
    const other = await someone();
    assert.equal(
      refusalCode(await world.act('contactOfficer', logContact, { ...log, personId: other.personId })),
      'promiseNotFound',
    );
    allowed(await world.act('contactOfficer', logContact, log));
    assert.deepEqual(await owedTo(personId), []);
  });

  test('leads to an assessment that is owed until it starts, and to reablement that is free for a time (Q265)', async () => {
    const { personId, contactId } = await contacted();
    const offer = {
      kind: 'assessmentOffered' as const,
      answer: 'taken' as const,
      personsWords: '',
      abuseOrNeglect: false,
      lacksCapacityAndInBestInterests: false,
      followUpOn: null,
    };
    const owed = { ...offer, answer: 'notWanted' as const, abuseOrNeglect: true };
    assert.equal(
      refusalCode(await world.act('socialWorker', screenContact, { personId, contactId, outcome: owed })),
      'assessmentStillOwed',
    );
    allowed(await world.act('socialWorker', screenContact, { personId, contactId, outcome: offer }));
    assert.deepEqual(
      (await owedTo(personId)).map(({ kind }) => kind),
      ['referrals.assessment'],
    );
    const start = assessmentsCommands.find(({ name }) => name === 'assessments.startAssessment');
    assert.ok(start);
    allowed(
      await world.act('socialWorker', start as never, {
        personId,
        kind: 'adult',
        askedOn: '2026-11-02',
        wishesSelfAssessment: true,
        helpedBy: 'nobody',
      }),
    );
    await world.deliver();
    assert.deepEqual(
      (await owedTo(personId)).map(({ kind }) => kind),
      ['assessments.finish'],
    );
    const again = await contacted();
    const reablement = {
      kind: 'reablement' as const,
      startsOn: '2026-11-05' as never,
      aims: 'Use the stairs again.',
    };
    assert.equal(
      allowed(await world.act('occupationalTherapist', screenContact, { ...again, outcome: reablement }))
        .dueOn,
      '2026-12-17',
    );
  });

  test('sends whoever has a plan here to reassessment (Q272 Q273)', async () => {
    const { personId, contactId } = await contacted();
    const outcome = { kind: 'reassessment' as const, whatChanged: 'A fall in September.' };
    assert.equal(
      refusalCode(await world.act('socialWorker', screenContact, { personId, contactId, outcome })),
      'notYetKnown',
    );
    await inCouncil(async (context) => {
      const news = { id: context.newId(), type: 'plan.signedOff', personId, payload: {} };
      for (const { eventType, handle } of referralsListeners) {
        if (eventType === news.type) await handle(context, news);
      }
    });
    assert.equal(
      allowed(await world.act('socialWorker', screenContact, { personId, contactId, outcome })).next,
      'reassessment',
    );
  });

  test('and shows to each role what that role owes, the names looked at once a day, and to a leader the team’s (Q135)', async () => {
    const { personId } = await contacted();
    for (const role of ['socialWorker', 'paymentsOfficer', 'directPaymentAdviser'] as const) {
      const { promises } = allowed(await world.ask(role, listQueue, { whose: 'everyone' }));
      assert.equal(
        promises.some(({ actsNext }) => actsNext !== role),
        false,
        role,
      );
    }
    const looks = async () =>
      (
        await inCouncil((context) =>
          sql`select from audit_entries where person_id = ${personId} and kind = 'saw'`.execute(context.tx),
        )
      ).rows.length;
    const before = await looks();
    for (const whose of ['mine', 'everyone', 'mine'] as const)
      allowed(await world.ask('contactOfficer', listQueue, { whose }));
    assert.equal(await looks(), before + 1);
    const led = allowed(await world.ask('teamManager', listQueue, { whose: 'everyone' }));
    assert.ok(led.promises.some((promise) => promise.personId === personId));
  });

  test('waits for the person’s own worker where one holds the role, and tells that worker what others owe', async () => {
    const { personId, contactId } = await contacted();
    const outcome = {
      kind: 'assessmentOffered' as const,
      answer: 'taken' as const,
      personsWords: '',
      abuseOrNeglect: false,
      lacksCapacityAndInBestInterests: false,
      followUpOn: null,
    };
    allowed(await world.act('socialWorker', screenContact, { personId, contactId, outcome }));
    const listed = async (whose: 'mine' | 'everyone') =>
      allowed(await world.ask('socialWorker', listQueue, { whose })).promises.some(
        (promise) => promise.personId === personId,
      );
    assert.equal(await listed('mine'), true, 'nobody’s yet, so everyone’s');
    const colleague = await world.plainAccount('colleague');
    await inCouncil(({ tx, now }) =>
      addRole(tx, { councilId: 'ashmere', accountId: colleague, role: 'socialWorker', givenBy: null }, now),
    );
    const allocate = async (workerAccountId: string) =>
      allowed(await world.act('teamManager', allocateWorker, { personId, workerAccountId }));
    await allocate(colleague);
    assert.deepEqual([await listed('mine'), await listed('everyone')], [false, true]);
    await allocate(await world.accountOf('contactOfficer'));
    const { waitingForOthers } = allowed(await world.ask('contactOfficer', listQueue, {}));
    assert.deepEqual(
      waitingForOthers.map(({ actsNext, count }) => [actsNext, count]),
      [['socialWorker', 1]],
    );
  });

  test('and everything else owed stands in one queue by its day, late or not, for this council alone (Q135)', async () => {
    const { personId } = await contacted();
    world.clock.set('2026-11-09T09:00:00Z');
    const queue = allowed(await world.ask('contactOfficer', listQueue, {}));
    const days = queue.promises.map(({ dueOn }) => dueOn);
    assert.deepEqual(days, days.toSorted());
    assert.equal(queue.promises[0]?.due, 'late');
    assert.equal(queue.late + queue.dueThisWeek + queue.after, queue.promises.length);
    const hers = queue.promises.find((promise) => promise.personId === personId);
    assert.deepEqual(
      [hers?.person?.givenNames, hers?.kind, hers?.due],
      ['Derek', 'referrals.firstContact', 'late'],
    );
    const elsewhere = allowed(await world.ask('contactOfficer', listQueue, {}, { councilId: 'bexcombe' }));
    assert.deepEqual([elsewhere.promises, elsewhere.waitingForAll], [[], 0]);
    assert.equal(refusalCode(await world.ask('councillor', listQueue, {})), 'notAllowed');
  });
});

async function contacted(): Promise<{ personId: string; contactId: string }> {
  const { personId } = await someone();
  const { contactId } = allowed(await world.act('contactOfficer', recordContact, { ...call, personId }));
  return { personId, contactId };
}

async function owedTo(personId: string): Promise<readonly { clockId: string; kind: string }[]> {
  const lists = [];
  for (const role of ['contactOfficer', 'socialWorker', 'occupationalTherapist'] as const)
    lists.push(...allowed(await world.ask(role, listQueue, { whose: 'everyone' })).promises);
  return lists.filter((promise) => promise.personId === personId);
}

async function someone(): Promise<{ personId: string; accountId: string }> {
  const personId = await inCouncil((context) =>
    addPerson(context, { givenNames: 'Derek', familyName: 'Hollins' }, true),
  );
  const accountId = await world.plainAccount('derek');
  await inCouncil((context) =>
    linkPerson(context.tx, { councilId: 'ashmere', accountId, personId }, context.now),
  );
  return { personId, accountId };
}

async function countContacts(): Promise<number> {
  return (await inCouncil((context) => sql`select from contacts`.execute(context.tx))).rows.length;
}

async function inCouncil<Answer>(work: (context: Context) => Promise<Answer>): Promise<Answer> {
  return await world.database.transaction({ councilIds: ['ashmere'] }, (tx) =>
    work(systemContext(world.services, tx, 'ashmere', 'test')),
  );
}
