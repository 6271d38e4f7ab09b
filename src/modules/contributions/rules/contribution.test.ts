import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { civilDate } from '../../../core/calendar/civil-date.ts';
import { datedFigures, figuresOn } from '../../../core/calendar/dated-value.ts';
import { formatPounds, noPence, pence, sumPence } from '../../../core/money/pence.ts';
import {
  type ChargeableSupport,
  decideContribution,
  type FinancialAssessment,
  type IncomeLine,
} from './contribution.ts';
import { type IncomeCircumstances, listGuaranteeParts } from './minimum-income-guarantee.ts';

const law = new URL('../../../../policy/law/', import.meta.url);
const allFigures = ['capital-and-tariff.json', 'minimum-income-guarantee.json'].flatMap((name) =>
  datedFigures(JSON.parse(readFileSync(new URL(name, law), 'utf8'))),
);
const figures = figuresOn(allFigures, civilDate('2026-06-01'));

const income = (name: string, amount: number): IncomeLine => ({
  name,
  weeklyPence: pence(amount),
  leftOutPence: noPence,
  whyLeftOut: '',
});
const cost = (name: string, amount: number) => ({ name, weeklyPence: pence(amount) });

const alone82: IncomeCircumstances = {
  age: 'pensionAge',
  couple: false,
  children: 0,
  disabilityPremium: false,
  enhancedDisabilityPremium: false,
  carerPremium: false,
};
/** The invented Derek Hollins, 82, who lives alone. */
const derek: FinancialAssessment = {
  circumstances: alone82,
  capitalPence: pence(1_590_000),
  choseFullCost: false,
  income: [
    income('State Pension', 24_130),
    income('Private pension', 3_820),
    income('Attendance Allowance, lower rate', 7_670),
  ],
  housingCosts: [cost('Council tax', 2_460)],
  disabilityCosts: [cost('Alarm', 580), cost('Laundry', 425), cost('Gardener', 800)],
};
const support: ChargeableSupport = { charging: 'charged', weeklyPence: pence(20_470), mostPence: null };

function pays(other: Partial<FinancialAssessment> = {}, what: Partial<ChargeableSupport> = {}): string {
  const decision = decideContribution({ ...derek, ...other }, { ...support, ...what }, figures);
  return decision.allowed ? formatPounds(decision.value.weeklyPence) : decision.refusal.code;
}

test('Derek pays £79.10 a week, and each line of the working says why', () => {
  const decision = decideContribution(derek, support, figures);
  assert.ok(decision.allowed);
  assert.deepEqual(
    decision.value.working.map(({ words, amountPence }) => `${formatPounds(amountPence)} ${words}`),
    [
      '£241.30 State Pension',
      '£38.20 Private pension',
      '£76.70 Attendance Allowance, lower rate',
      '£7.00 Counted for savings of £15,900.00: £1.00 for each £250.00, or part of it, above £14,250.00',
      '−£241.45 Minimum income that the law leaves you',
      '−£24.60 Council tax',
      '−£5.80 Alarm, because of disability',
      '−£4.25 Laundry, because of disability',
      '−£8.00 Gardener, because of disability',
      '£79.10 What is left for a contribution',
      '£79.10 You pay each week',
    ],
  );
  assert.ok(decision.value.versions.includes('mig.single.pensionAge@2026-04-06'));
});

test('savings that are not above the limit are said to count for nothing, without the sum', () => {
  const lineFor = (capitalPence: number) => {
    const decision = decideContribution({ ...derek, capitalPence: pence(capitalPence) }, support, figures);
    assert.ok(decision.allowed);
    return decision.value.working.find(({ words }) => /savings/i.test(words))?.words;
  };
  assert.equal(lineFor(1_425_000), 'Savings of £14,250.00: not above £14,250.00, so nothing is counted');
  assert.match(lineFor(1_425_001) ?? '', /^Counted for savings of £14,250\.01: £1\.00 for each/);
});

const savings = (pounds: number) =>
  pays({ capitalPence: pence(pounds * 100) }, { weeklyPence: pence(50_000) });
const pound = (pounds: number, pennies: number) =>
  pays({ capitalPence: pence(pounds * 100 + pennies) }, { weeklyPence: pence(50_000) });

const rows: readonly (readonly [string, string, string])[] = [
  ['a penny below the lower limit counts for nothing', pound(14_249, 99), '£72.10'],
  ['savings at the lower limit count for nothing', savings(14_250), '£72.10'],
  ['a penny above it counts for £1', pound(14_250, 1), '£73.10'],
  ['£250 above it counts for £1', savings(14_500), '£73.10'],
  ['£250.01 above it counts for £2', pound(14_500, 1), '£74.10'],
  ['the circular’s worked case: £18,250 counts for £16', savings(18_250), '£88.10'],
  ['a penny below the upper limit counts for £36', pound(23_249, 99), '£108.10'],
  ['savings at the upper limit count for £36', savings(23_250), '£108.10'],
  ['a penny above it means the full cost', pound(23_250, 1), '£500.00'],
  [
    'a budget a penny below the contribution is all that is paid',
    pays({}, { weeklyPence: pence(7_909) }),
    '£79.09',
  ],
  ['a budget at the contribution is paid whole', pays({}, { weeklyPence: pence(7_910) }), '£79.10'],
  ['a budget a penny above leaves the contribution', pays({}, { weeklyPence: pence(7_911) }), '£79.10'],
  ['a council’s own highest contribution holds', pays({}, { mostPence: pence(7_000) }), '£70.00'],
  ['less income than the minimum means nothing to pay', pays({ income: [] }), '£0.00'],
  ['after-care under section 117 is free', pays({}, { charging: 'section117' }), '£0.00'],
  ['reablement is free (Q266)', pays({}, { charging: 'reablement' }), '£0.00'],
  ['a carer is not charged', pays({}, { charging: 'carersOwnSupport' }), '£0.00'],
  ['someone who chose not to give figures pays the full cost', pays({ choseFullCost: true }), '£204.70'],
  [
    'income that is left out is not counted',
    pays({
      income: [
        ...derek.income,
        {
          ...income('Earnings', 5_000),
          leftOutPence: pence(5_000),
          whyLeftOut: 'the law leaves earnings out',
        },
      ],
    }),
    '£79.10',
  ],
  [
    'leaving income out needs a reason',
    pays({ income: [{ ...income('Earnings', 5_000), leftOutPence: pence(1) }] }),
    'financialAssessmentFaulty',
  ],
  [
    'no more can be left out than there is',
    pays({ income: [{ ...income('Earnings', 5_000), leftOutPence: pence(5_001), whyLeftOut: 'x' }] }),
    'financialAssessmentFaulty',
  ],
  [
    'a figure nobody found is asked for, not worked out from last year’s',
    pays({ circumstances: { ...alone82, age: '25toPensionAge' } }),
    'figureMissing',
  ],
];

for (const [sentence, given, expected] of rows) test(sentence, () => assert.equal(given, expected));

test('the refusal names the figure that is not known', () => {
  const who = { ...alone82, age: '18to24', disabilityPremium: true } as const;
  const decision = decideContribution({ ...derek, circumstances: who }, support, figures);
  assert.ok(!decision.allowed);
  assert.match(decision.refusal.words, /mig\.disabilityPremium\.single is not known/);
});

test('a guarantee is made up of parts, and pension age has no disability premium on top', () => {
  const keys = (who: Partial<IncomeCircumstances>) =>
    listGuaranteeParts({ ...alone82, ...who }).map(({ key, times }) => `${times} × ${key}`);
  const premiums = { disabilityPremium: true, enhancedDisabilityPremium: true };
  assert.deepEqual(keys(premiums), ['1 × mig.single.pensionAge']);
  assert.deepEqual(keys({ ...premiums, age: '18to24', couple: true, children: 2, carerPremium: true }), [
    '1 × mig.couple.workingAge',
    '2 × mig.child',
    '1 × mig.disabilityPremium.couple',
    '1 × mig.enhancedDisabilityPremium.couple',
    '1 × mig.carerPremium',
  ]);
});

const seed = 20260406;
const amount = fc.integer({ min: 0, max: 100_000 });

test(`nobody pays more than the support costs or than they have above the minimum (seed ${seed})`, () => {
  fc.assert(
    fc.property(fc.array(amount), fc.array(amount), amount, (got, spent, weekly) => {
      const assessment = {
        ...derek,
        capitalPence: noPence,
        income: got.map((each) => income('Income', each)),
        disabilityCosts: spent.map((each) => cost('Cost', each)),
        housingCosts: [],
      };
      const decision = decideContribution(assessment, { ...support, weeklyPence: pence(weekly) }, figures);
      assert.ok(decision.allowed);
      const paid = decision.value.weeklyPence;
      const left = sumPence(got.map(pence)) - 24_145 - sumPence(spent.map(pence));
      assert.equal(paid, Math.max(0, Math.min(weekly, left)));
    }),
    { seed },
  );
});
