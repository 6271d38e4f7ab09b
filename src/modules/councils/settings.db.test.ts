import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  allowed,
  contextOf,
  makeWorld,
  refusalCode,
  everyStaffRole as staffRoles,
  type World,
} from '../../../test/support/world.ts';
import type { CivilDate } from '../../core/calendar/civil-date.ts';
import { eraseWords, saveWords } from '../audit/index.ts';
import { councilsCommands, findSetting, listFigures, settingOn } from './index.ts';

const [setSetting] = councilsCommands;

let world: World;
/** Figures that a council may set up to a large sum: each test takes one of its own. */
let keys: string[];
const nextKey = (): string => keys.shift() ?? assert.fail('too few figures');
before(async () => {
  world = await makeWorld();
  const figures = [...world.services.policy.figures.values()].filter(({ key }) => key.startsWith('signOff.'));
  keys = figures.map(({ key }) => key);
});
after(() => world.close());

const set = (key: string, value: number, startsOn: string, councilId = 'ashmere') =>
  world.act(
    'administrator',
    setSetting,
    { key, value, startsOn: startsOn as CivilDate, source: 'Cabinet (invented)' },
    { councilId },
  );

const valueOn = async (key: string, on: string, councilId = 'ashmere') =>
  await world.database.transaction({ councilIds: [councilId] }, async (tx) => {
    const found = await findSetting(contextOf(world, tx, councilId), key, on as CivilDate);
    return found && `${found.value} ${found.version}`;
  });

describe('a council’s own settings, each from its day', () => {
  test('a value counts from its first day, and every figure names the version it used (Q382)', async () => {
    const key = nextKey();
    const law = await valueOn(key, '2027-03-31');
    assert.match(law ?? '', new RegExp(`^\\d+ ${RegExp.escape(key)}@\\d{4}-\\d\\d-\\d\\d$`));
    allowed(await set(key, 70_000, '2027-04-01'));
    assert.equal(await valueOn(key, '2027-03-31'), law);
    assert.equal(await valueOn(key, '2027-04-01'), `70000 ${key}@2027-04-01 (ashmere)`);
    assert.equal(await valueOn(key, '2027-04-02'), `70000 ${key}@2027-04-01 (ashmere)`);
  });

  test('nobody sets the limit of a role that they hold themselves', async () => {
    const accountId = await world.plainAccount('two hats');
    for (const role of ['administrator', 'approver'] as const)
      await world.giveRole({ accountId, role, councilId: 'ashmere' });
    const limit = (key: string) => ({
      key,
      value: 900_000,
      startsOn: '2026-11-02' as CivilDate,
      source: 'Nobody',
    });
    const own = await world.act({ accountId }, setSetting, limit('payments.approvalLimit.approver'));
    assert.equal(refusalCode(own), 'ownLimit');
    await world.giveRole({ accountId, role: 'teamManager', councilId: 'ashmere' });
    for (const kind of ['limitWeekly', 'limitOneOff']) {
      const other = await world.act({ accountId }, setSetting, limit(`signOff.${kind}.teamManager`));
      assert.equal(refusalCode(other), 'ownLimit', kind);
    }
    allowed(await world.act({ accountId }, setSetting, limit('signOff.limitWeekly.socialWorker')));
    allowed(await world.act('administrator', setSetting, limit('payments.approvalLimit.approver')));
  });

  test('every role reads every figure, with what the council set, from when and who decided it', async () => {
    const key = 'retention.letterMonths';
    allowed(await set(key, 100, '2027-04-01'));
    for (const role of staffRoles) {
      const { figures } = allowed(await world.ask(role, listFigures, {}));
      const figure = figures.find((one) => one.key === key);
      assert.equal(figures.length, world.services.policy.figures.size, role);
      assert.deepEqual([figure?.now?.value, figure?.now?.own], [96, null], role);
      assert.deepEqual(
        figure?.toCome.map(({ startsOn, value, source, own }) => [startsOn, value, source, own?.decidedBy]),
        [['2027-04-01', 100, 'Cabinet (invented)', 'administrator.ashmere (invented)']],
      );
    }
    const { figures } = allowed(await world.ask('administrator', listFigures, {}, { councilId: 'bexcombe' }));
    assert.deepEqual(figures.find((one) => one.key === key)?.toCome, []);
    const outside = await world.ask({ accountId: await world.plainAccount('outside') }, listFigures, {});
    assert.equal(refusalCode(outside), 'notFound');
  });

  test('one council’s value is nobody else’s (Q135, Q382)', async () => {
    const key = nextKey();
    const law = await valueOn(key, '2027-05-01', 'bexcombe');
    allowed(await set(key, 1, '2027-05-01', 'ashmere'));
    assert.equal(await valueOn(key, '2027-05-01', 'bexcombe'), law);
    allowed(await set(key, 2, '2027-05-01', 'bexcombe'));
    assert.equal(await valueOn(key, '2027-05-01', 'ashmere'), `1 ${key}@2027-05-01 (ashmere)`);
    assert.equal(await valueOn(key, '2027-05-01', 'bexcombe'), `2 ${key}@2027-05-01 (bexcombe)`);
  });

  test('a value set between two others ends the one before it and leaves the later one (Q382)', async () => {
    const key = nextKey();
    allowed(await set(key, 1, '2027-01-01'));
    allowed(await set(key, 3, '2027-09-01'));
    allowed(await set(key, 2, '2027-06-01'));
    const days = ['2027-01-01', '2027-05-31', '2027-06-01', '2027-08-31', '2027-09-01', '2040-01-01'];
    const values = await Promise.all(days.map(async (on) => Number((await valueOn(key, on))?.split(' ')[0])));
    assert.deepEqual(values, [1, 1, 2, 2, 3, 3]);
  });

  test('no two values of one key start on one day, also when sent at one moment', async () => {
    const key = nextKey();
    const answers = await Promise.all([1, 2, 3, 4].map((value) => set(key, value, '2027-07-01')));
    assert.equal(answers.filter((answer) => answer.allowed).length, 1);
    for (const answer of answers.filter((one) => !one.allowed))
      assert.equal(refusalCode(answer), 'settingStartsThatDay');
  });

  const days: [what: string, startsOn: string, outcome: string][] = [
    ['yesterday', '2026-11-01', 'settingInThePast'],
    ['today', '2026-11-02', 'set'],
    ['tomorrow', '2026-11-03', 'set'],
  ];
  for (const [what, startsOn, outcome] of days) {
    test(`a value that starts ${what} is ${outcome === 'set' ? 'set' : 'refused: what was decided stands'}`, async () => {
      const answer = await set(nextKey(), 5, startsOn);
      assert.equal(answer.allowed ? 'set' : answer.refusal.code, outcome);
    });
  }

  test('"today" is the day in London, an hour before it is in UTC', async () => {
    world.clock.set('2027-07-15T23:30:00Z');
    const key = nextKey();
    assert.equal(refusalCode(await set(key, 1, '2027-07-15')), 'settingInThePast');
    allowed(await set(key, 1, '2027-07-16'));
  });

  test('a setting that nobody knows cannot be set, and cannot be read by mistake', async () => {
    assert.equal(refusalCode(await set('limit.ofNobody', 1, '2028-01-01')), 'settingUnknown');
    assert.equal(await valueOn('limit.ofNobody', '2028-01-01'), null);
    const read = world.database.transaction({ councilIds: ['ashmere'] }, (tx) =>
      settingOn(contextOf(world, tx, 'ashmere'), 'limit.ofNobody'),
    );
    await assert.rejects(read, /No value of limit\.ofNobody is in force/);
  });

  test('words are kept as long as the council itself has set, where it has', async () => {
    allowed(await set('retention.careRecordMonths', 120, '2034-01-01', 'bexcombe'));
    const textOf = async (councilId: string) =>
      await world.database.transaction({ councilIds: [councilId] }, (tx) =>
        saveWords(contextOf(world, tx, councilId), {
          personId: null,
          text: 'What was said',
          sensitivity: 'restricted',
          retentionClass: 'careRecord',
        }),
      );
    const [theirs, others] = [await textOf('bexcombe'), await textOf('ashmere')];
    world.clock.set('2036-01-01T09:00:00Z');
    const erase = (wordsId: string, councilId: string) =>
      world.act('administrator', eraseWords, { wordsId }, { councilId });
    assert.equal(refusalCode(await erase(theirs, 'bexcombe')), 'wordsNotDue');
    allowed(await erase(others, 'ashmere'));
  });
});
