import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { addWeeks, civilDate } from '../../src/core/calendar/civil-date.ts';
import { weeklySum } from '../people/invented-person.ts';
import type { Life } from './life.ts';
import { councilOf, inventEveryone } from './load-everyone.ts';
import { type Age, communitySupport, paymentsOf500AndMore, supportReasons } from './published-figures.ts';
import { shareOut } from './share-out.ts';

const seed = 'seed-of-the-test';
const everyone = { seed, people: 1500, begunOn: civilDate('2026-11-22') };
let lives: readonly Life[];

before((context) => {
  (context as { diagnostic?: (words: string) => void }).diagnostic?.(`seed ${seed}`);
  lives = inventEveryone(everyone);
});

const ages: readonly Age[] = ['18to64', '65andOver'];
const ofAge = (age: Age) => lives.filter((life) => life.age === age);
const within = (found: number, wanted: number, tolerance: number, words: string) =>
  assert.ok(
    Math.abs(found - wanted) <= tolerance,
    `${words}: ${found.toFixed(3)}, published ${wanted.toFixed(3)}`,
  );

/** The council's part of four weeks of direct payment, before what the person pays in, in pounds. */
const fourWeeks = ({ person }: Life) =>
  (weeklySum(person.plan.lines.filter(({ managedBy }) => managedBy === 'person')) * 4) / 100;

describe('three invented councils', () => {
  test('are the same people from the same seed and day, and others from another seed', () => {
    assert.deepEqual(inventEveryone(everyone), lives);
    const others = inventEveryone({ ...everyone, seed: 'another' });
    const names = new Set(lives.map(({ person }) => person.name));
    assert.ok(others.filter(({ person }) => names.has(person.name)).length < 750);
  });

  test('have 1,500 adults, 370 of them with a direct payment in being', () => {
    assert.equal(lives.length, 1500);
    const inBeing = lives.filter(
      ({ firstPayOn, endsBefore, stage }) =>
        firstPayOn !== null && endsBefore === null && stage === 'supported',
    );
    assert.equal(inBeing.length, 370);
  });

  test('have support reasons in the published shares for each age, within one in a hundred', () => {
    for (const age of ages) {
      const whole = supportReasons[age].reduce((sum, [, people]) => sum + people, 0);
      const own = ofAge(age);
      for (const [reason, people] of supportReasons[age]) {
        const found = own.filter(({ person }) => person.facts.primarySupportReason === reason).length;
        within(found / own.length, people / whole, 0.01, `${age}, ${reason}`);
      }
    }
  });

  test('have people under 65 and direct payments for them in the published shares, within three in a hundred', () => {
    const paid = lives.filter(({ firstPayOn }) => firstPayOn !== null);
    const of = (age: Age) =>
      communitySupport[age].directPaymentOnly + communitySupport[age].partDirectPayment;
    const everybody = (age: Age) => of(age) + communitySupport[age].council;
    within(
      paid.filter(({ age }) => age === '18to64').length / paid.length,
      of('18to64') / (of('18to64') + of('65andOver')),
      0.03,
      'under 65 among those with a direct payment',
    );
    within(
      ofAge('18to64').length / lives.length,
      everybody('18to64') / (everybody('18to64') + everybody('65andOver')),
      0.03,
      'under 65',
    );
    within(
      paid.length / lives.length,
      (of('18to64') + of('65andOver')) / (everybody('18to64') + everybody('65andOver')),
      0.04,
      'with a direct payment',
    );
    const isPart = paid.filter(({ runBy }) => runBy === 'mix').length / paid.length;
    const part =
      communitySupport['18to64'].partDirectPayment + communitySupport['65andOver'].partDirectPayment;
    within(isPart, part / (of('18to64') + of('65andOver')), 0.06, 'a mix');
  });

  test('have four-weekly payments spread as published from £500 up, within a quarter', () => {
    const paid = lives.filter(({ firstPayOn, runBy }) => firstPayOn !== null && runBy === 'person');
    const sums = paid
      .map(fourWeeks)
      .filter((pounds) => pounds >= 500)
      .sort((a, b) => a - b);
    for (const [share, pounds] of paymentsOf500AndMore.filter(([share]) => share >= 0.25 && share <= 0.9)) {
      const found = sums[Math.floor(sums.length * share)] ?? 0;
      within(found / pounds, 1, 0.25, `£${pounds} at ${share}`);
    }
  });

  test('begin no more than ten direct payments in four weeks once the first three paydays are past', () => {
    const { paydays } = councilOf(everyone);
    for (const payday of paydays.slice(3)) {
      const begun = lives.filter(
        ({ firstPayOn, scenes }) => firstPayOn === payday && !scenes.includes('movedHere'),
      );
      assert.ok(begun.length <= 10, `${begun.length} on ${payday}`);
    }
  });

  test('tell nothing of days to come, and nothing of days before the first figures', () => {
    const { since } = councilOf(everyone);
    for (const { contactOn, firstPayOn } of lives) {
      assert.ok(contactOn >= since && contactOn < everyone.begunOn, contactOn);
      assert.ok(
        firstPayOn === null || (firstPayOn > contactOn && firstPayOn <= everyone.begunOn),
        firstPayOn ?? '',
      );
    }
  });

  test('have someone for every scene, and someone who moves ends here the day before they begin there', () => {
    const scenes = new Set(lives.flatMap((life) => life.scenes));
    assert.equal(scenes.size, 18);
    const away = lives.filter((life) => life.scenes.includes('movedAway'));
    const pairs = away.flatMap((from) => {
      const to = lives.find(
        (life) => life.scenes.includes('movedHere') && life.person.name === from.person.name,
      );
      return to ? [[from, to] as const] : [];
    });
    assert.ok(pairs.length >= 3, String(pairs.length));
    for (const [from, to] of pairs) {
      assert.equal(from.endsBefore, to.firstPayOn);
      assert.notEqual(from.councilId, to.councilId);
      assert.ok((from.firstPayOn ?? '') <= addWeeks(to.firstPayOn ?? civilDate('2026-01-01'), -4));
    }
  });

  test('have nobody of the same name twice, but for those who moved', () => {
    const names = lives
      .filter(({ scenes }) => !scenes.includes('movedHere') && !scenes.includes('couple'))
      .map(({ person }) => person.name);
    assert.equal(new Set(names).size, names.length);
  });

  test('pay no two rounded the same: contributions and plans are not all round', () => {
    const round = lives.filter(({ person }) => weeklySum(person.plan.lines) % 1000 === 0);
    assert.ok(round.length < lives.length / 20);
  });
});

test('whole people are shared out by the largest remainder', () => {
  const shares = [
    ['a', 1],
    ['b', 1],
    ['c', 1],
  ] as const;
  assert.equal(shareOut(shares, 10).length, 10);
  assert.deepEqual(
    shareOut(
      [
        ['a', 3],
        ['b', 1],
      ] as const,
      4,
    ),
    ['a', 'a', 'a', 'b'],
  );
});
