import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { aHelper, aPerson, countRows, listDone, markShared, within } from '../../../test/support/a-person.ts';
import { allowed, makeWorld, refusalCode, type World } from '../../../test/support/world.ts';
import { civilDate } from '../../core/calendar/civil-date.ts';
import { newId } from '../../platform/ids/new-id.ts';
import { listLetters, readLetter } from '../letters/index.ts';
import { acknowledge } from './commands/acknowledge.ts';
import { makeComplaint } from './commands/make-complaint.ts';
import { respond } from './commands/respond.ts';
import { countComplaints } from './read-models/count-complaints.ts';
import { listComplaints } from './read-models/list-complaints.ts';

let world: World;
before(async () => {
  world = await makeWorld();
});
after(() => world.close());

const words = 'They took my contingency money without asking. ¡No es justo!';
const complain = (personId: string, other: object = {}) => ({
  personId,
  kind: 'complaint' as const,
  words,
  receivedBy: 'page' as const,
  ...other,
});
const respondBy = civilDate('2026-12-14');

async function clocksOf(complaintId: string): Promise<readonly string[]> {
  return within(world, async ({ tx }) => {
    const { rows } = await sql<{ clock: string }>`select kind || ' ' || due_on as clock
      from clocks where subject_id = ${complaintId} and met_on is null order by kind`.execute(tx);
    return rows.map(({ clock }) => clock);
  });
}
async function addHelper(personId: string): Promise<string> {
  const helper = await world.plainAccount('helper');
  await within(world, ({ tx, now }) =>
    sql`insert into authorities (council_id, id, person_id, kind, holder_account_id, powers, in_force, proof_kind, proof_seen_on, recorded_by)
      values ('ashmere', ${newId()}, ${personId}, 'independentAdvocate', ${helper}, '{see,ask}',
        tstzrange(${now}::timestamptz, null), 'advocacyReferral', '2026-10-01', ${newId()})`.execute(tx),
  );
  return helper;
}

describe('a complaint', () => {
  test('is acknowledged in three working days, answered, and says where to go next (Q11 Q306)', async () => {
    const { personId, accountId } = await aPerson(world, { address: '1 Elm Row' });
    const made = allowed(
      await world.act({ accountId }, makeComplaint, complain(personId, { theme: 'contingency' })),
    );
    const { complaintId } = made;
    assert.equal(made.acknowledgeBy, '2026-11-05');
    assert.deepEqual(await clocksOf(complaintId), ['complaintAcknowledgement 2026-11-05']);
    const answer = {
      personId,
      complaintId,
      howConsidered: 'We read the file.',
      conclusions: 'It was wrong.',
    };
    const answered = (other: object) =>
      world.act('complaintsManager', respond, { ...answer, ...other } as never);
    assert.equal(refusalCode(await answered({ outcome: 'notUpheld' })), 'acknowledgeFirst');
    const tell = { personId, complaintId, contactName: 'Sam Okoro (invented)', respondBy };
    allowed(await world.act('complaintsManager', acknowledge, tell));
    assert.equal(
      refusalCode(await world.act('complaintsManager', acknowledge, tell)),
      'complaintAcknowledgedBefore',
    );
    assert.deepEqual(await clocksOf(complaintId), ['complaintResponse 2026-12-14']);
    assert.equal(refusalCode(await answered({ outcome: 'upheld' })), 'remedyMissing');
    allowed(await answered({ outcome: 'upheld', remedy: 'It is back in your account.' }));
    assert.equal(refusalCode(await answered({ outcome: 'notUpheld' })), 'complaintAnsweredBefore');
    assert.deepEqual(await clocksOf(complaintId), []);
    assert.deepEqual(await listDone(world, personId), [
      'complaints.makeComplaint',
      'letters.sendLetter',
      'complaints.acknowledge',
      'complaints.respond',
    ]);
    const { complaints } = allowed(await world.ask({ accountId }, listComplaints, { personId }));
    const [shown] = complaints;
    assert.deepEqual(
      [shown?.words, shown?.conclusions, shown?.remedy, shown?.howToChallenge],
      [words, 'It was wrong.', 'It is back in your account.', 'ombudsman'],
    );
  });

  test('is typed for someone in their own words, and the helper sees only that one (Q13)', async () => {
    const { personId, accountId } = await aPerson(world);
    const helper = await addHelper(personId);
    allowed(await world.act({ accountId }, makeComplaint, complain(personId, { words: 'Mine alone.' })));
    allowed(await world.act({ accountId: helper }, makeComplaint, complain(personId)));
    allowed(await world.act('contactOfficer', makeComplaint, complain(personId, { receivedBy: 'phone' })));
    const seenBy = async (reader: string) => {
      const { complaints } = allowed(await world.ask({ accountId: reader }, listComplaints, { personId }));
      return complaints.map(
        ({ words: said, madeAs, receivedBy }) => `${madeAs} ${receivedBy}: ${said.slice(0, 9)}`,
      );
    };
    assert.deepEqual(await seenBy(helper), ['independentAdvocate page: They took']);
    assert.deepEqual((await seenBy(accountId)).toSorted(), [
      'contactOfficer phone: They took',
      'independentAdvocate page: They took',
      'self page: Mine alon',
    ]);
  });

  test('does not show to the one it may be about: not by a shared account, not by its letter', async () => {
    const { personId, accountId } = await aPerson(world, { address: '1 Elm Row' });
    const nephew = await aHelper(world, personId, 'attorney', ['see', 'ask']);
    const typed = complain(personId, { receivedBy: 'phone' });
    const { complaintId } = allowed(await world.act('contactOfficer', makeComplaint, typed));
    const tell = { personId, complaintId, contactName: 'Sam', respondBy };
    const { letterId } = allowed(await world.act('complaintsManager', acknowledge, tell));
    const counts = async (reader: string) => {
      const as = { accountId: reader };
      const { complaints } = allowed(await world.ask(as, listComplaints, { personId }));
      const { letters } = allowed(await world.ask(as, listLetters, { personId }));
      const letter = await world.ask(as, readLetter, { personId, letterId });
      return [complaints.length, letters.length, letter.allowed];
    };
    assert.deepEqual(await counts(accountId), [1, 1, true]);
    assert.deepEqual(await counts(nephew), [0, 0, false]);
    await markShared(world, accountId);
    assert.deepEqual(await counts(accountId), [0, 0, false]);
  });

  test('from the wrong hands, of a day to come or in another council leaves nothing', async () => {
    const { personId, accountId } = await aPerson(world);
    const rows = await countRows(world, 'complaints');
    const make = (as: Parameters<World['act']>[0], other: object = {}, councilId = 'ashmere') =>
      world.act(as, makeComplaint, complain(personId, other), { councilId });
    assert.equal(refusalCode(await make('commissioner')), 'notAllowed');
    assert.equal(refusalCode(await make({ accountId: await world.plainAccount('stranger') })), 'notFound');
    assert.equal(refusalCode(await make({ accountId }, { receivedOn: '2026-11-03' })), 'receivedOnDayToCome');
    assert.equal(refusalCode(await make({ accountId }, { kind: 'appeal' })), 'appealNeedsDecision');
    assert.equal(refusalCode(await make({ accountId }, { words: '  ' })), 'inputWrong');
    assert.equal(refusalCode(await make('contactOfficer', {}, 'bexcombe')), 'notFound');
    assert.equal(await countRows(world, 'complaints'), rows);
  });

  test('is answered only for the person who made it', async () => {
    const { personId, accountId } = await aPerson(world);
    const { complaintId } = allowed(await world.act({ accountId }, makeComplaint, complain(personId)));
    const other = await aPerson(world);
    const tell = { personId: other.personId, complaintId, contactName: 'Sam', respondBy };
    assert.equal(refusalCode(await world.act('complaintsManager', acknowledge, tell)), 'complaintNotFound');
    assert.equal(refusalCode(await world.act('socialWorker', acknowledge, tell)), 'notAllowed');
    const late = { ...tell, personId, respondBy: civilDate('2027-05-03') };
    assert.equal(refusalCode(await world.act('complaintsManager', acknowledge, late)), 'answerDayWrong');
  });
});

describe('what is counted', () => {
  test('are complaints, comments, compliments and appeals apart, by theme and outcome (Q14 Q261 Q304)', async () => {
    world.clock.set('2026-12-01T09:30:00Z');
    const { personId, accountId } = await aPerson(world);
    const make = async (other: object) =>
      allowed(await world.act({ accountId }, makeComplaint, complain(personId, other))).complaintId;
    await make({ theme: 'personalisation' });
    await make({ theme: 'personalisation' });
    await make({});
    assert.equal((await clocksOf(await make({ kind: 'comment' })))[0], 'complaintAcknowledgement 2026-12-15');
    await make({ kind: 'compliment' });
    const appeal = await make({ kind: 'appeal', theme: 'carerGrant', aboutId: newId() });
    const tell = { personId, complaintId: appeal, contactName: 'Sam', respondBy };
    allowed(await world.act('complaintsManager', acknowledge, tell));
    const { counts } = allowed(
      await world.ask('analyst', countComplaints, {
        from: civilDate('2026-12-01'),
        before: civilDate('2027-01-01'),
      }),
    );
    assert.deepEqual(
      counts.map((one) => `${one.kind} ${one.theme} ${one.outcome} ${one.count} ${one.acknowledgedInTime}`),
      [
        'appeal carerGrant null 1 1',
        'comment null null 1 0',
        'complaint personalisation null 2 0',
        'complaint null null 1 0',
        'compliment null null 1 0',
      ],
    );
  });

  test('is an appeal against a refused carer’s grant, answered as one (Q260 Q261)', async () => {
    const { personId, accountId } = await aPerson(world);
    const aboutId = newId();
    const input = complain(personId, { kind: 'appeal', theme: 'carerGrant', aboutId });
    const { complaintId } = allowed(await world.act({ accountId }, makeComplaint, input));
    const tell = { personId, complaintId, contactName: 'Sam', respondBy };
    allowed(await world.act('complaintsManager', acknowledge, tell));
    const answer = {
      personId,
      complaintId,
      outcome: 'notUpheld' as const,
      howConsidered: 'A',
      conclusions: 'B',
    };
    const { decisionId } = allowed(await world.act('complaintsManager', respond, answer));
    const kept = await within(world, async ({ tx }) => {
      const { rows } =
        await sql`select is_refusal, how_to_challenge from decisions where id = ${decisionId}`.execute(tx);
      return rows[0];
    });
    assert.deepEqual(kept, { is_refusal: true, how_to_challenge: 'ombudsman' });
    const { complaints } = allowed(await world.ask({ accountId }, listComplaints, { personId }));
    assert.equal(complaints[0]?.aboutId, aboutId);
  });
});
