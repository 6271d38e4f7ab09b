import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { aPerson, markShared } from '../../../test/support/a-person.ts';
import { allowed, makeWorld, refusalCode, type World } from '../../../test/support/world.ts';
import { systemContext } from '../access/index.ts';
import type { Context } from '../audit/index.ts';
import { changePerson } from './commands/change-person.ts';
import { linkAccount } from './commands/link-account.ts';
import { recordAuthority } from './commands/record-authority.ts';
import { settleDuplicate } from './commands/settle-duplicate.ts';
import { searchPeople } from './read-models/search-people.ts';
import { showPerson } from './read-models/show-person.ts';
import { spotDuplicates } from './read-models/spot-duplicates.ts';
import type { PersonFacts } from './store.ts';
import { addPerson } from './store.ts';
import { someFacts } from './testing.ts';

let world: World;
before(async () => {
  world = await makeWorld();
});
after(() => world.close());

const why = { purpose: 'myWork' };

describe('a person’s record', () => {
  test('is changed under the rules by who may, and nobody’s entry is lost when two change it', async () => {
    const personId = await addAmina();
    const changes = {
      nhsNumber: '987 654 3210',
      postcode: 'm13bd',
      primarySupportReason: 'Physical support: Personal care support',
      safeContact: 'Ring after six, never by letter',
    };
    const first = allowed(await world.act('socialWorker', changePerson, { personId, version: 1, changes }));
    assert.deepEqual(first, { version: 2, setAsideWordsId: null });
    const shown = allowed(await world.ask('socialWorker', showPerson, { personId }, why));
    assert.equal(shown.nhsNumber, '9876543210');
    assert.equal(shown.postcode, 'M1 3BD');
    const late = allowed(
      await world.act('contactOfficer', changePerson, {
        personId,
        version: 1,
        changes: { phone: '0161 496 0123' },
      }),
    );
    assert.equal(late.version, 2);
    const kept = await world.database.transaction({ councilIds: ['ashmere'] }, async (tx) => {
      const { rows } = await sql<{
        text: string;
      }>`select text from words where id = ${late.setAsideWordsId}`.execute(tx);
      return rows[0]?.text;
    });
    assert.equal(kept, '{"phone":"0161 496 0123"}');
    allowed(
      await world.act('socialWorker', changePerson, { personId, version: 2, changes: { safeContact: null } }),
    );
    assert.equal(
      allowed(await world.ask('socialWorker', showPerson, { personId }, why)).safeContact,
      undefined,
    );
  });

  test('takes nothing that cannot be true, and names each field', async () => {
    const personId = await addAmina();
    const changes = {
      nhsNumber: '9876544320',
      postcode: 'nowhere',
      ethnicity: 'Martian',
      bornOn: '2027-01-01' as never,
    };
    const decision = await world.act('socialWorker', changePerson, { personId, version: 1, changes });
    assert.equal(refusalCode(decision), 'personFaulty');
    if (!decision.allowed)
      assert.deepEqual(decision.refusal.faults.map(({ field }) => field).sort(), [
        'changes.bornOn',
        'changes.ethnicity',
        'changes.nhsNumber',
        'changes.postcode',
      ]);
    assert.equal(allowed(await world.ask('socialWorker', showPerson, { personId }, why)).version, 1);
  });

  test('is the person’s own once staff have checked who it is, and nobody else’s', async () => {
    const personId = await addAmina();
    const accountId = await world.plainAccount('amina');
    assert.equal(refusalCode(await world.ask({ accountId }, showPerson, { personId })), 'notFound');
    const link = { personId, accountId, proofKind: 'seenInPerson' };
    assert.equal(refusalCode(await world.act({ accountId }, linkAccount, link)), 'notFound');
    allowed(await world.act('contactOfficer', linkAccount, link));
    assert.equal(refusalCode(await world.act('contactOfficer', linkAccount, link)), 'accountLinkedAlready');
    allowed(
      await world.act({ accountId }, changePerson, {
        personId,
        version: 1,
        changes: { phone: '0161 496 0999' },
      }),
    );
    const own = await world.act({ accountId }, changePerson, {
      personId,
      version: 2,
      changes: { nhsNumber: '9876543210' },
    });
    assert.equal(refusalCode(own), 'factForStaff');
    assert.equal(allowed(await world.ask({ accountId }, showPerson, { personId })).phone, '0161 496 0999');
    const another = await addAmina();
    assert.equal(refusalCode(await world.ask({ accountId }, showPerson, { personId: another })), 'notFound');
    assert.equal(refusalCode(await world.ask('councillor', showPerson, { personId }, why)), 'notAllowed');
    assert.equal(refusalCode(await world.ask('socialWorker', showPerson, { personId })), 'purposeMissing');
  });

  test('is tied by staff to nobody but others: not to their own account, as owner or as helper', async () => {
    const personId = await addAmina();
    const accountId = await world.accountOf('contactOfficer');
    const link = { personId, accountId, proofKind: 'seenInPerson' };
    assert.equal(refusalCode(await world.act('contactOfficer', linkAccount, link)), 'ownTie');
    const holderAccountId = await world.accountOf('socialWorker');
    const authority = {
      personId,
      kind: 'attorney',
      holderAccountId,
      holderIsCouncilStaff: false,
      powers: ['see', 'spend'],
      proofKind: 'courtOrder',
      proofSeenOn: '2026-11-01' as never,
    };
    assert.equal(refusalCode(await world.act('socialWorker', recordAuthority, authority)), 'ownTie');
    assert.equal(refusalCode(await world.ask({ accountId }, showPerson, { personId })), 'purposeMissing');
    allowed(await world.act('teamManager', recordAuthority, authority));
    allowed(await world.act('occupationalTherapist', linkAccount, link));
  });

  test('keeps the safe way to reach someone from an account that others read, to see or to change', async () => {
    const { personId, accountId } = await aPerson(world, { safeContact: 'Ring her sister.' });
    await markShared(world, accountId);
    const change = (changes: object) =>
      world.act({ accountId }, changePerson, { personId, version: 1, changes });
    assert.equal(refusalCode(await change({ safeContact: null })), 'factForStaff');
    assert.equal(refusalCode(await change({ safeContact: 'Ring him.' })), 'factForStaff');
    allowed(await change({ phone: '0161 496 0123' }));
    const shown = allowed(await world.ask('socialWorker', showPerson, { personId }, why));
    assert.equal(shown.safeContact, 'Ring her sister.');
  });

  test('is found by staff who say why, and each look is kept; another council finds nothing (Q135)', async () => {
    const personId = await addAmina({ familyName: 'O’Searched' });
    const found = allowed(await world.ask('contactOfficer', searchPeople, { name: 'o’sea' }, why));
    assert.deepEqual(
      found.people.map((one) => one.personId),
      [personId],
    );
    const looks = await world.database.transaction({ councilIds: ['ashmere'] }, async (tx) => {
      const { rows } =
        await sql`select from audit_entries where kind = 'saw' and person_id = ${personId} and action = 'people.searchPeople'`.execute(
          tx,
        );
      return rows.length;
    });
    assert.equal(looks, 1);
    const elsewhere = { ...why, councilId: 'bexcombe' };
    assert.equal(
      allowed(await world.ask('contactOfficer', searchPeople, { name: 'o’sea' }, elsewhere)).people.length,
      0,
    );
    assert.equal(
      refusalCode(await world.ask('contactOfficer', showPerson, { personId }, elsewhere)),
      'notFound',
    );
    assert.equal(refusalCode(await world.ask('contactOfficer', searchPeople, {}, why)), 'searchEmpty');
  });

  test('that may be someone’s second one is settled by people and never merged', async () => {
    const [personId, other] = [await addAmina(twin), await addAmina(twin)];
    const spotted = await inCouncil((context) => spotDuplicates(context, personId));
    assert.deepEqual(
      spotted.map((one) => one.personId),
      [other],
    );
    assert.deepEqual(
      await inCouncil((context) => spotDuplicates(context, other)).then((list) =>
        list.map((one) => one.duplicateId),
      ),
      [spotted[0]?.duplicateId],
    );
    const settle = {
      personId: other,
      duplicateId: spotted[0]?.duplicateId ?? '',
      settledAs: 'differentPeople' as const,
    };
    assert.equal(refusalCode(await world.act('analyst', settleDuplicate, settle)), 'notAllowed');
    assert.deepEqual(allowed(await world.act('contactOfficer', settleDuplicate, settle)), {
      otherPersonId: personId,
    });
    assert.equal(
      refusalCode(await world.act('contactOfficer', settleDuplicate, settle)),
      'duplicateNotFound',
    );
    assert.deepEqual(await inCouncil((context) => spotDuplicates(context, personId)), []);
    assert.equal(allowed(await world.ask('contactOfficer', showPerson, { personId: other }, why)).version, 1);
  });
});

const twin = { givenNames: 'Joe', familyName: 'Malik-Twin', bornOn: '1992-02-03' as never };

async function inCouncil<Answer>(work: (context: Context) => Promise<Answer>): Promise<Answer> {
  return await world.database.transaction({ councilIds: ['ashmere'] }, (tx) =>
    work(systemContext(world.services, tx, 'ashmere', 'test')),
  );
}

async function addAmina(other: PersonFacts = {}): Promise<string> {
  return await inCouncil((context) => addPerson(context, someFacts(other), true));
}
