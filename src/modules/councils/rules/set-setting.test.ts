import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { civilDate } from '../../../core/calendar/civil-date.ts';
import type { DatedFigure } from '../../../core/calendar/dated-value.ts';
import { decideSetting, type SettingFacts } from './set-setting.ts';

const days: DatedFigure = {
  key: 'review.yearlyMonths',
  unit: 'months',
  source: 'Invented',
  councilSets: { least: 2, most: 12 },
  values: [],
};
const limit: DatedFigure = { ...days, key: 'signOff.limitWeekly.teamManager', unit: 'pence a week' };
const { councilSets: _, ...law } = days;

const setting = (other: Partial<SettingFacts> = {}) =>
  decideSetting({
    figure: days,
    key: (other.figure ?? days).key,
    value: 6,
    startsOn: civilDate('2026-11-02'),
    today: civilDate('2026-11-02'),
    roles: ['administrator'],
    ...other,
  });

describe('a council sets a figure of its own', () => {
  const rows: readonly (readonly [what: string, facts: Partial<SettingFacts>, outcome: string])[] = [
    ['below the least', { value: 1 }, 'settingOutOfRange'],
    ['at the least', { value: 2 }, 'set'],
    ['just above the least', { value: 3 }, 'set'],
    ['just below the most', { value: 11 }, 'set'],
    ['at the most', { value: 12 }, 'set'],
    ['above the most', { value: 13 }, 'settingOutOfRange'],
    ['from yesterday', { startsOn: civilDate('2026-11-01') }, 'settingInThePast'],
    ['from tomorrow', { startsOn: civilDate('2026-11-03') }, 'set'],
    ['that nobody knows', { figure: undefined, key: 'no.such' }, 'settingUnknown'],
    ['that the law sets', { figure: law }, 'settingIsLaw'],
    [
      'that limits a role of one’s own',
      { figure: limit, roles: ['administrator', 'teamManager'] },
      'ownLimit',
    ],
    ['that limits someone else’s role', { figure: limit, roles: ['administrator', 'approver'] }, 'set'],
  ];
  for (const [what, facts, outcome] of rows) {
    test(`${what}: ${outcome}`, () => {
      const decision = setting(facts);
      assert.equal(decision.allowed ? 'set' : decision.refusal.code, outcome);
    });
  }

  test('what is too much is said beside the field, in pounds where it is money', () => {
    const decision = setting({ figure: { ...days, unit: 'pence a week' }, value: 13 });
    assert.ok(!decision.allowed);
    assert.deepEqual(decision.refusal.faults, [
      { field: 'value', words: 'Enter a value from £0.02 to £0.12.' },
    ]);
  });

  test('the law comes first, then whose limit it is, then the day, then the size', () => {
    const all = { value: 13, startsOn: civilDate('2026-11-01'), roles: ['teamManager'] };
    const codes = [
      setting({ ...all, figure: { ...law, key: limit.key } }),
      setting({ ...all, figure: limit }),
      setting({ ...all, figure: limit, roles: [] }),
      setting({ ...all, figure: limit, roles: [], startsOn: civilDate('2026-11-02') }),
    ].map((decision) => !decision.allowed && decision.refusal.code);
    assert.deepEqual(codes, ['settingIsLaw', 'ownLimit', 'settingInThePast', 'settingOutOfRange']);
  });
});
