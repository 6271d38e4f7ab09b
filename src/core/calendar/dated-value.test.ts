import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { civilDate } from './civil-date.ts';
import { checkDatedFigures, type DatedFigure, datedFigures, figuresOn, valueOn } from './dated-value.ts';

const limit: DatedFigure = {
  key: 'capital.lowerLimit',
  unit: 'pence',
  source: 'Invented for this test',
  values: [
    { startsOn: civilDate('2010-04-12'), value: 1_425_000 },
    { startsOn: civilDate('2026-04-06'), value: null },
    { startsOn: civilDate('2026-06-01'), value: 1_500_000 },
  ],
  endsBefore: civilDate('2027-04-01'),
};

const rows: readonly (readonly [string, string, string | null])[] = [
  ['the day before the first value there is none', '2010-04-11', null],
  ['the first day has the first value', '2010-04-12', '1425000 capital.lowerLimit@2010-04-12'],
  ['the last day before a gap still has it', '2026-04-05', '1425000 capital.lowerLimit@2010-04-12'],
  ['a figure nobody found is not guessed from the year before', '2026-04-06', null],
  ['the next value starts on its own day', '2026-06-01', '1500000 capital.lowerLimit@2026-06-01'],
  ['the last day of the rule has a value', '2027-03-31', '1500000 capital.lowerLimit@2026-06-01'],
  ['from the day it ends there is none', '2027-04-01', null],
];

for (const [sentence, date, expected] of rows) {
  test(sentence, () => {
    const found = valueOn(limit, civilDate(date));
    assert.equal(found && `${found.value} ${found.version}`, expected);
  });
}

test('figures on a day leave out those that are not known that day', () => {
  assert.deepEqual(figuresOn([limit], civilDate('2026-05-01')), {});
  assert.deepEqual(Object.keys(figuresOn([limit], civilDate('2026-03-01'))), ['capital.lowerLimit']);
});

test('what a council may set is a least and a most, and the least comes first', () => {
  const faultsOf = (councilSets: unknown) =>
    checkDatedFigures([{ key: 'a', unit: 'pence', source: 's', values: [], councilSets }]).map(
      ({ field }) => field,
    );
  assert.deepEqual(faultsOf({ least: 1, most: 1 }), []);
  for (const wrong of [
    { least: 2, most: 1 },
    { least: 1 },
    { least: 1, most: 2, usual: 1 },
    { least: 1.5, most: 2 },
    3,
  ])
    assert.deepEqual(faultsOf(wrong), ['[0].councilSets'], JSON.stringify(wrong));
});

test('a broken file of figures names each fault by its field', () => {
  const row = { startsOn: '2026-04-06', value: 1 };
  const faults = checkDatedFigures([
    { key: 'a', unit: 'pence', source: '', values: [row, row] },
    { key: 'a', unit: 'pence', source: 's', values: [{ startsOn: '6 April', value: 1 }], note: 'x' },
    {
      key: 'b',
      unit: 'pence',
      source: 's',
      values: [{ startsOn: '2026-04-06', value: '1' }],
      endsBefore: 'x',
    },
    7,
  ]);
  assert.deepEqual(
    faults.map(({ field }) => field),
    [
      '[0].source',
      '[0].values[1].startsOn',
      '[1].note',
      '[1].values[0].startsOn',
      '[1].key',
      '[2].endsBefore',
      '[2].values[0].value',
      '[3]',
    ],
  );
  assert.throws(() => datedFigures({}), /list of figures/);
});

test('every file of dated figures in the policy folder is a sound list of dated figures with sources', () => {
  const keys: string[] = [];
  for (const topic of ['law', 'settings']) {
    const folder = new URL(`../../../policy/${topic}/`, import.meta.url);
    for (const name of readdirSync(folder)) {
      const content: unknown = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
      assert.deepEqual(checkDatedFigures(content), [], name);
      keys.push(...datedFigures(content).map(({ key }) => key));
    }
  }
  assert.ok(keys.length > 30);
  assert.equal(new Set(keys).size, keys.length, 'a key has one home');
});
