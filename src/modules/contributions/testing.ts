import { civilDate } from '../../core/calendar/civil-date.ts';
import { noPence, pence } from '../../core/money/pence.ts';

/** The invented Derek, 82 and alone, with £15,900 saved: he pays £79.10 a week. */
export function derekAssessed() {
  const income = (name: string, weeklyPence: number) => ({
    name,
    weeklyPence: pence(weeklyPence),
    leftOutPence: noPence,
    whyLeftOut: '',
  });
  return {
    startsOn: civilDate('2026-11-02'),
    supportWeeklyPence: pence(20_470),
    circumstances: {
      age: 'pensionAge',
      couple: false,
      children: 0,
      disabilityPremium: false,
      enhancedDisabilityPremium: false,
      carerPremium: false,
    },
    capitalPence: pence(1_590_000),
    choseFullCost: false,
    income: [
      income('State Pension', 24_130),
      income('Private pension', 3_820),
      income('Attendance Allowance', 7_670),
    ],
    housingCosts: [{ name: 'Council tax', weeklyPence: pence(2_460) }],
    disabilityCosts: [
      { name: 'Community alarm', weeklyPence: pence(580) },
      { name: 'Extra laundry', weeklyPence: pence(425) },
      { name: 'Gardener', weeklyPence: pence(800) },
    ],
  } as const;
}
