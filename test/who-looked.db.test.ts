import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { linkPerson } from '../src/modules/access/index.ts';
import { auditCommands, auditQuestions } from '../src/modules/audit/index.ts';
import { addPerson } from '../src/modules/people/index.ts';
import { type Connection, connectTo } from './support/database.ts';
import { allowed, contextOf, makeWorld, refusalCode, type World } from './support/world.ts';

const [, holdBackLooks] = auditCommands;
const [listLooks] = auditQuestions;

let world: World;
let administrator: Connection;
let personId: string;
const readers: Record<string, string> = {};

/** Why everyone who looked did so, newest first, as one reader is told. The reader's own looks are left out. */
async function purposesSeenBy(reader: string): Promise<readonly (string | null)[]> {
  const accountId = readers[reader] ?? '';
  const { looks } = allowed(await world.ask({ accountId }, listLooks, { personId }));
  return looks
    .filter(({ byAccountId }) => !Object.values(readers).includes(byAccountId))
    .map(({ purpose }) => purpose);
}

const look = (purpose: string) => world.ask('safeguardingLead', listLooks, { personId }, { purpose });

describe('who looked', () => {
  before(async () => {
    world = await makeWorld();
    administrator = await connectTo(world.test.administrator);
    const scope = { councilIds: ['ashmere'] };
    personId = await world.database.transaction(scope, (tx) =>
      addPerson(contextOf(world, tx, 'ashmere'), { familyName: 'Ward (invented)' }, true),
    );
    for (const reader of ['self', 'shared']) {
      const accountId = await world.plainAccount(reader);
      readers[reader] = accountId;
      await world.database.transaction(scope, (tx) =>
        linkPerson(tx, { councilId: 'ashmere', accountId, personId }, world.clock.now()),
      );
    }
    await administrator.query('update accounts set is_shared = true where id = $1', [readers['shared']]);
    for (const kind of ['attorney', 'supporter', 'carer', 'nominatedPerson', 'independentAdvocate']) {
      readers[kind] = await world.plainAccount(kind);
      await administrator.query(
        `insert into authorities (council_id, id, person_id, kind, holder_account_id, powers, in_force, proof_kind, proof_seen_on, recorded_by)
         values ('ashmere', gen_random_uuid(), $1, $2, $3, '{see}', tstzrange('2026-01-01', null), 'personAgreed', '2026-01-01', $3)`,
        [personId, kind, readers[kind]],
      );
    }
    for (const purpose of ['complaint', 'safeguarding', 'fraud']) allowed(await look(purpose));
  });
  after(async () => {
    await administrator.end();
    await world.close();
  });

  test('the person sees who looked and why, those for safeguarding and fraud as well (Q90)', async () => {
    assert.deepEqual(await purposesSeenBy('self'), ['fraud', 'safeguarding', 'complaint']);
  });

  test('who acts for them, and an account that people share, never see looks for safeguarding or fraud', async () => {
    for (const reader of Object.keys(readers).filter((one) => one !== 'self'))
      assert.deepEqual(await purposesSeenBy(reader), ['complaint'], reader);
  });

  test('staff who may ask see every look; nobody looks without saying why, and every try is kept', async () => {
    const { looks } = allowed(await look('quality'));
    const ofOthers = looks.filter(({ byAccountId }) => !Object.values(readers).includes(byAccountId));
    assert.deepEqual(
      ofOthers.map(({ purpose }) => purpose),
      ['fraud', 'safeguarding', 'complaint'],
    );
    assert.equal(refusalCode(await world.ask('safeguardingLead', listLooks, { personId })), 'purposeMissing');
    assert.equal(refusalCode(await look('curiosity')), 'purposeMissing');
    assert.equal(
      refusalCode(await world.ask('analyst', listLooks, { personId }, { purpose: 'quality' })),
      'notAllowed',
    );
    const { rows } = await administrator.query(
      `select subject_id, count(*)::int from audit_entries where kind = 'turnedAway' and person_id = $1 group by 1 order by 1`,
      [personId],
    );
    assert.deepEqual(rows, [
      { subject_id: 'notAllowed', count: 1 },
      { subject_id: 'purposeMissing', count: 2 },
    ]);
    assert.ok(!(await purposesSeenBy('self')).includes('curiosity'));
  });

  test('held back by a recorded decision, looks show again to the person from its review date', async () => {
    const everyLook = await purposesSeenBy('self');
    const guarded = (purpose: string | null) => purpose === 'fraud' || purpose === 'safeguarding';
    const others = everyLook.filter((purpose) => !guarded(purpose));
    const hold = { personId, reasons: 'He reads her letters.', reviewOn: '2026-12-01' as never };
    assert.equal(refusalCode(await world.act('socialWorker', holdBackLooks, hold)), 'notAllowed');
    assert.deepEqual(await purposesSeenBy('self'), everyLook);
    allowed(await world.act('safeguardingLead', holdBackLooks, hold));
    for (const [at, seen] of [
      ['2026-11-02T12:00:00Z', others],
      ['2026-11-30T23:59:59Z', others],
      ['2026-12-01T00:00:00Z', everyLook],
      ['2026-12-02T00:00:00Z', everyLook],
    ] as const) {
      world.clock.set(at);
      assert.deepEqual(await purposesSeenBy('self'), seen, at);
      for (const reader of ['attorney', 'supporter', 'shared'])
        assert.ok(!(await purposesSeenBy(reader)).some(guarded), `${reader} ${at}`);
    }
    const { rows } = await administrator.query<{ text: string; review_on: unknown }>(
      `select text from decisions join words on words.id = reasons_words_id where kind = 'looksHeldBack'`,
    );
    assert.deepEqual(rows, [{ text: hold.reasons }]);
  });
});
