import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { civilDate } from '../../../core/calendar/civil-date.ts';
import { datedFigures, figuresOn } from '../../../core/calendar/dated-value.ts';
import { formatPounds, pence } from '../../../core/money/pence.ts';
import { decidePersonalAssistantCost, type PersonalAssistantJob } from './personal-assistant-cost.ts';

const policy = new URL('../../../../policy/', import.meta.url);
const figures = ['law/employing-a-personal-assistant.json', 'settings/journey.json'].flatMap((name) =>
  datedFigures(JSON.parse(readFileSync(new URL(name, policy), 'utf8'))),
);
const on = (date: string) => figuresOn(figures, civilDate(date));

const marta: PersonalAssistantJob = {
  supportMinutesPerWeek: 21 * 60,
  hourlyRatePence: pence(1_360),
  ageYears: 35,
  employmentAllowanceLeft: true,
  payrollPerFourWeeksPence: pence(1_800),
  insuranceYearlyPence: pence(7_800),
  trainingWeeklyPence: pence(200),
  redundancy: 'inAccount',
};

function costOf(other: Partial<PersonalAssistantJob>, date = '2026-10-02') {
  const decision = decidePersonalAssistantCost({ ...marta, ...other }, on(date));
  if (!decision.allowed) return decision.refusal.code;
  return formatPounds(decision.value.weeklyPence);
}

test('21 hours at £13.60 cost £338.53 a week and £16.12 an hour, line by line', () => {
  const decision = decidePersonalAssistantCost(marta, on('2026-10-02'));
  assert.ok(decision.allowed);
  assert.deepEqual(
    decision.value.lines.map(({ name, weeklyPence }) => [name, formatPounds(weeklyPence)]),
    [
      ['Wages', '£285.60'],
      ['Holiday cover', '£34.47'],
      ['Pension', '£4.97'],
      ['Employer’s national insurance', '£0.00'],
      ['Payroll', '£4.50'],
      ['Insurance', '£1.50'],
      ['Training and checks', '£2.00'],
      ['Redundancy', '£5.49'],
    ],
  );
  assert.equal(formatPounds(decision.value.weeklyPence), '£338.53');
  assert.equal(formatPounds(decision.value.perHourPence), '£16.12');
  assert.ok(decision.value.versions.includes('holiday.accrualBasisPoints@2024-04-01'));
});

const rows: readonly (readonly [string, Partial<PersonalAssistantJob>, string])[] = [
  ['redundancy promised by the council leaves the account', { redundancy: 'promisedByCouncil' }, '£333.04'],
  [
    'without the allowance national insurance is due above £5,000 a year',
    { employmentAllowanceLeft: false },
    '£366.95',
  ],
  ['a penny below the minimum wage is refused', { hourlyRatePence: pence(1_270) }, 'belowMinimumWage'],
  ['the minimum wage itself is well', { hourlyRatePence: pence(1_271) }, '£316.67'],
  ['20 has a lower minimum wage than 21', { ageYears: 20, hourlyRatePence: pence(1_085) }, '£267.73'],
  ['21 has the full one', { ageYears: 21, hourlyRatePence: pence(1_085) }, 'belowMinimumWage'],
  ['at 21 nobody is enrolled in a pension without asking', { ageYears: 21 }, '£333.56'],
  ['at 22 they are', { ageYears: 22 }, '£338.53'],
  ['at 23 they are', { ageYears: 23 }, '£338.53'],
  ['17 has the lowest', { ageYears: 17, hourlyRatePence: pence(799) }, 'belowMinimumWage'],
  ['no hours cannot be costed', { supportMinutesPerWeek: 0 }, 'jobFaulty'],
  ['15 is too young', { ageYears: 15 }, 'jobFaulty'],
];

for (const [sentence, other, expected] of rows) test(sentence, () => assert.equal(costOf(other), expected));

test('a year whose figures nobody entered asks for them instead of using others', () => {
  assert.equal(costOf({}, '2026-04-05'), 'figureMissing');
});

test('a pension starts only above its trigger', () => {
  const at = (hourlyRatePence: number) => {
    const job = { ...marta, supportMinutesPerWeek: 600, hourlyRatePence: pence(hourlyRatePence) };
    const decision = decidePersonalAssistantCost(job, on('2026-10-02'));
    return decision.allowed && decision.value.lines.find(({ name }) => name === 'Pension')?.weeklyPence;
  };
  assert.equal(at(1_923), 0);
  assert.equal(at(1_924), 217);
});
