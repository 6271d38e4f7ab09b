import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { civilDate, type Instant } from '../../../core/calendar/civil-date.ts';
import { type LaidOutFigure, readPolicyLibrary, sayFigure } from '../../../modules/councils/index.ts';
import { figureGroups } from './figure-words.ts';
import { sayValue } from './say-value.ts';
import { settingsView } from './view.ts';

const { figures } = await readPolicyLibrary(join(import.meta.dirname, '../../../../policy'));

test('every figure of policy has words and stands in one group', () => {
  const worded = figureGroups.flatMap((group) => Object.keys(group.figures));
  assert.deepEqual(worded.toSorted(), [...figures.keys()].toSorted());
});

const today = civilDate('2026-11-02');
const figure: LaidOutFigure = {
  key: 'signOff.limitWeekly.teamManager',
  unit: 'pence a week',
  isToConfirm: true,
  councilSets: { least: 0, most: 100_000 },
  now: { startsOn: civilDate('2026-04-01'), value: 75_000, source: 'Our choice', own: null },
  toCome: [],
  all: [],
};
const value = { startsOn: civilDate('2027-01-01'), value: 80_000, source: 'Cabinet', own: null };
const show = (other: Partial<LaidOutFigure>, shown: 'all' | 'own' | 'confirm' = 'all') =>
  settingsView([{ ...figure, ...other }], { councilId: 'ashmere', today, shown }).content.toString();

test('a figure says its value with its unit, since when, where it comes from, and that nobody checked it', () => {
  const page = show({});
  for (const words of [
    '£750.00 a week',
    '1 April',
    'Our choice',
    'Nobody has checked this yet.',
    'No figure is set to change.',
  ])
    assert.ok(page.includes(words), words);
  assert.ok(!show({ isToConfirm: false }).includes('Nobody has checked this yet.'));
});

test('what will change is said first, with its day', () => {
  assert.ok(show({ toCome: [value] }).includes('From 1 January 2027: £800.00 a week'));
});

test('those that the council set can be seen alone, and that there are none is said', () => {
  assert.match(show({}, 'own'), /set no figure of its own/);
  const own = { decidedBy: 'Someone', decidedAt: '2026-04-01T09:00:00.000Z' as Instant };
  assert.match(show({ all: [{ ...value, own }] }, 'own'), /£750\.00 a week/);
});

test('a number that stands for words is shown in words, and one that is not known says so', () => {
  assert.equal(sayValue({ key: 'payments.partWeekRounding', unit: 'x' }, 2), 'Half a penny to the even one');
  assert.equal(sayValue({ key: 'mig.child', unit: 'pence a week' }, null), 'Not known');
  assert.equal(sayFigure('pence a week', 0), '£0.00 a week');
});
