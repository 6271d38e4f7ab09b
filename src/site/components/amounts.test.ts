import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pence } from '../../core/money/pence.ts';
import { budgetLines } from './budget-lines.ts';
import { changes } from './changes.ts';
import { checks } from './checks.ts';
import { figures } from './figures.ts';
import { held } from './held.ts';
import { range } from './range.ts';
import { staircase } from './staircase.ts';
import { sum } from './sum.ts';
import { textOf } from './testing.ts';

test('figures open to how they came about, as amounts or as counts', () => {
  const row = figures([
    { label: 'Spent', href: '/spent', pence: pence(1172147), note: 'to today' },
    { label: 'People', count: 1284 },
  ]);
  assert.match(row.toString(), /<a class="govuk-link" href="\/spent">Spent<\/a>/);
  assert.equal(textOf(row), 'Spent £11,721.47 to today People 1,284');
});

describe('a sum', () => {
  const total = { label: 'Two weeks', pence: pence(28972) };
  test('stands by date where its rows do, its total under both columns', () => {
    const rows = [{ date: 'Tue 3 Nov', label: 'Swimming', pence: pence(2300) }];
    const table = sum({ caption: 'Coming', rows, total, after: [{ label: 'You pay', pence: pence(100) }] });
    assert.equal(textOf(table), 'Coming Tue 3 Nov Swimming £23.00 Two weeks £289.72 You pay £1.00');
    assert.match(table.toString(), /<th scope="row" colspan="2">Two weeks/);
  });
  test('has one column of names where there are no dates', () => {
    const table = sum({ caption: 'Kept safe', rows: [{ label: 'Tax', pence: pence(11820) }], total });
    assert.doesNotMatch(table.toString(), /colspan/);
  });
});

describe('a line of a plan', () => {
  const total = { label: 'Spent', spentPence: pence(0), plannedPence: pence(0) };
  for (const [spent, planned, words] of [
    [136862, 135412, '£14.50 over.'],
    [39600, 42240, '£26.40 under.'],
    [5601, 5600, '£0.01 over.'],
    [5600, 5600, 'As planned.'],
    [5599, 5600, '£0.01 under.'],
    [0, 4800, 'Not used.'],
    [0, 0, 'As planned.'],
  ] as const) {
    test(`with ${spent} pence spent of ${planned} says "${words}"`, () => {
      const line = { label: 'Taxis', spentPence: pence(spent), plannedPence: pence(planned) };
      assert.ok(textOf(budgetLines({ lines: [line], total })).includes(` ${words} `));
    });
  }
  test('that has no plan is neither over nor under, and has no bar', () => {
    const line = {
      label: 'Not placed yet',
      spentPence: pence(1145),
      plannedPence: null,
      note: 'One payment',
    };
    const list = budgetLines({ lines: [line], total });
    assert.match(textOf(list), /^Not placed yet £11\.45 One payment Spent/);
    assert.doesNotMatch(list.toString(), /<svg/);
  });
  test('draws what is over at the end of its bar', () => {
    const line = { label: 'Taxis', spentPence: pence(125), plannedPence: pence(100) };
    const bar = budgetLines({ lines: [line], total }).toString();
    assert.match(bar, /class="site-bar-full" width="80%"/);
    assert.match(bar, /class="site-bar-over" x="80%" width="20%"/);
  });
});

describe('from answers to pounds', () => {
  const row = (adds: number, soFar: number) => ({
    topic: 'Topic',
    answer: 'My words.',
    countsFor: 'points',
    addsPence: pence(adds),
    soFarPence: pence(soFar),
  });
  const stairs = staircase({
    caption: 'Stairs',
    rows: [row(8000, 8000), row(2000, 10000), row(-2500, 7500)],
    total: { label: 'All', pence: pence(7500), unit: 'a week' },
  });
  test('each stair begins where the one before it ended', () => {
    const bars = [...stairs.toString().matchAll(/<rect class="(\S+)" x="(\S+)" width="(\S+)"/g)];
    assert.deepEqual(
      bars.map(([, ...parts]) => parts),
      [
        ['site-bar-full', '0%', '80%'],
        ['site-bar-full', '80%', '20%'],
        ['site-bar-less', '75%', '25%'],
      ],
    );
  });
  test('says what each adds and the total so far, and what takes away has its minus', () => {
    assert.match(textOf(stairs), /“My words\.” points −£25\.00, so far £75\.00 All £75.00 a week$/);
  });
});

describe('a range', () => {
  test('is said in words, and stands on its line in proportion', () => {
    const line = range({ lowPence: pence(40000), pence: pence(46000), highPence: pence(52000) }).toString();
    assert.match(line, /aria-label="£460, between £400 and £520"/);
    assert.match(line, /site-range__mark" x1="50%" x2="50%"/);
  });
  test('puts a figure beside an end above the line, where its label has room', () => {
    const label = (amount: number) =>
      /site-range__figure" x="\S+" y="(\d+)"/.exec(
        range({ lowPence: pence(40000), pence: pence(amount), highPence: pence(52000) }).toString(),
      )?.[1];
    assert.deepEqual([label(40100), label(46000), label(51000)], ['16', '50', '16']);
  });
  test('of a single figure is still drawn', () => {
    const line = range({ lowPence: pence(100), pence: pence(100), highPence: pence(100) }).toString();
    assert.doesNotMatch(line, /NaN|Infinity/);
  });
});

test('the walk of a payment run goes from the last total to this one, reason by reason', () => {
  const walk = changes({
    caption: 'Walk',
    last: { label: 'Last run', lines: 2, totalPence: pence(3000) },
    reasons: [
      {
        label: 'Ended',
        lines: -1,
        differencePence: pence(-1000),
        totalPence: pence(2000),
        detail: '1 moved',
      },
    ],
    now: { label: 'To be paid', lines: 1, totalPence: pence(2000) },
  });
  assert.match(
    textOf(walk),
    /Last run Lines 2 Difference Total £30\.00 Ended: 1 moved Lines −1 Difference −£10\.00/,
  );
});

test('a held payment says who must act', () => {
  const payment = {
    name: 'Joe Malik',
    href: '/joe',
    pence: pence(90272),
    why: 'New details',
    who: 'Dev',
    does: 'rings by 1 pm',
  };
  assert.match(textOf(held('Held', [payment])), /Joe Malik Amount £902\.72 .* Dev rings by 1 pm$/);
});

test('checks tell their outcome in words', () => {
  const list = (['passed', 'forYou', 'notPassed'] as const).map((result) => ({
    result,
    text: 'Lines add up',
  }));
  assert.equal(textOf(checks(list)), 'Passed Lines add up For you Lines add up Not passed Lines add up');
});
