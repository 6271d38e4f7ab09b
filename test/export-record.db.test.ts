import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { exportRecord, holdBackLooks, listLooks } from '../src/modules/audit/index.ts';
import { changePerson, linkAccount } from '../src/modules/people/index.ts';
import { recordContact } from '../src/modules/referrals/index.ts';
import { allowed, makeWorld, refusalCode, type World } from './support/world.ts';

let world: World;
let personId: string;
let account: { accountId: string };

before(async () => {
  world = await makeWorld();
  personId = await contact('Nasreen', 'My shoulder, and the stairs.');
  account = { accountId: await world.plainAccount('Nasreen') };
  allowed(
    await world.act('socialWorker', linkAccount, {
      personId,
      accountId: account.accountId,
      proofKind: 'seenInPerson',
    }),
  );
});
after(() => world.close());

async function contact(givenNames: string, said: string): Promise<string> {
  const recorded = allowed(
    await world.act('contactOfficer', recordContact, {
      newPerson: { givenNames, familyName: 'Invented' },
      by: 'officer',
      cameBy: 'call',
      behind: 'person',
      callerName: givenNames,
      source: 'self',
      said,
      isUrgent: false,
      someoneInDanger: false,
      nextStep: 'Ring back.',
      nextStepOn: '2026-11-03' as never,
    }),
  );
  return recorded.personId ?? '';
}

describe('a copy of what the council holds', () => {
  test('has the person’s rows and words from every module, and nobody else’s', async () => {
    const other = await contact('Someone', 'Nothing to do with her.');
    const copy = allowed(await world.ask(account, exportRecord, { personId }));
    assert.equal(copy.tables['people']?.[0]?.['given_names'], 'Nasreen');
    assert.ok(Object.values(copy.words).includes('My shoulder, and the stairs.'));
    assert.ok((copy.tables['contacts']?.length ?? 0) === 1 && (copy.tables['clocks']?.length ?? 0) >= 1);
    const text = JSON.stringify(copy);
    assert.ok(!text.includes(other) && !text.includes('Nothing to do with her.'));
  });

  test('leaves out what is restricted, and every look that must not show', async () => {
    allowed(
      await world.act(account, changePerson, {
        personId,
        version: 1,
        changes: { safeContact: 'Only at my sister’s' },
      }),
    );
    allowed(await world.ask('safeguardingLead', listLooks, { personId }, { purpose: 'safeguarding' }));
    allowed(
      await world.act('safeguardingLead', holdBackLooks, {
        personId,
        reasons: 'Her son reads her e-mail.',
        reviewOn: '2027-01-04' as never,
      }),
    );
    const text = JSON.stringify(allowed(await world.ask(account, exportRecord, { personId })));
    for (const hidden of [
      'Only at my sister’s',
      'safeguarding',
      'holdBackLooks',
      'looksHeldBack',
      'Her son reads her e-mail.',
    ]) {
      assert.ok(!text.includes(hidden), `${hidden} is in the copy`);
    }
  });

  test('is for the person and whoever answers requests, with a reason, and for no other council', async () => {
    assert.equal(refusalCode(await world.ask('socialWorker', exportRecord, { personId })), 'notAllowed');
    assert.equal(
      refusalCode(await world.ask('complaintsManager', exportRecord, { personId })),
      'purposeMissing',
    );
    allowed(await world.ask('complaintsManager', exportRecord, { personId }, { purpose: 'request' }));
    const elsewhere = refusalCode(
      await world.ask(
        'complaintsManager',
        exportRecord,
        { personId },
        { councilId: 'bexcombe', purpose: 'request' },
      ),
    );
    assert.equal(elsewhere, 'notFound');
  });
});
