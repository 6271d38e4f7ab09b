import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { allowed, makeWorld, refusalCode, type World } from '../../../test/support/world.ts';
import { changeDetails, listCouncils } from './index.ts';

let world: World;
before(async () => {
  world = await makeWorld();
});
after(() => world.close());

const details = {
  name: 'North Vale Council (invented)',
  accent: '#5B2A86',
  phone: '01632 960 118',
  hours: 'Monday to Friday, 9 am to 5 pm',
};
const councils = () => world.database.transaction({ councilIds: [] }, (tx) => listCouncils(tx));

test('a council says its name, colour and numbers, and the others keep theirs', async () => {
  const before = await councils();
  allowed(await world.act('administrator', changeDetails, details));
  const [ashmere, ...others] = await councils();
  assert.deepEqual(
    [ashmere?.name, ashmere?.accent, ashmere?.phone, ashmere?.hours, ashmere?.textNumber],
    [details.name, '#5b2a86', details.phone, details.hours, null],
  );
  assert.deepEqual(others, before.slice(1));
});

test('a pale colour and a number that cannot be rung are refused, each beside its field, and nothing is kept', async () => {
  const before = await councils();
  const wrong = { ...details, accent: '#ffcc00', phone: '12', textNumber: 'text us' };
  const decision = await world.act('administrator', changeDetails, wrong);
  assert.equal(refusalCode(decision), 'detailsWrong');
  assert.ok(!decision.allowed);
  assert.deepEqual(
    decision.refusal.faults.map(({ field }) => field),
    ['accent', 'phone', 'textNumber'],
  );
  assert.match(decision.refusal.faults[0]?.words ?? '', /#ffcc00 is too pale/);
  assert.deepEqual(await councils(), before);
  assert.equal(refusalCode(await world.act('teamManager', changeDetails, details)), 'notAllowed');
});

for (const [phone, outcome] of [
  ['12', 'detailsWrong'],
  ['101', 'said'],
  ['+44 1632 960118', 'said'],
  ['123456789012345', 'said'],
  ['1234567890123456', 'detailsWrong'],
] as const) {
  test(`the number ${phone} is ${outcome === 'said' ? 'taken' : 'refused'}`, async () => {
    const decision = await world.act('administrator', changeDetails, { ...details, phone });
    assert.equal(decision.allowed ? 'said' : decision.refusal.code, outcome);
  });
}
