import { civilDate } from '../../core/calendar/civil-date.ts';
import { pence } from '../../core/money/pence.ts';
import { newId } from '../../platform/ids/new-id.ts';
import type { NewPersonalBudget } from './store.ts';

/** Amina's budget: £479.13 a week, all of it a direct payment every four weeks, £61.15 of it her own. Invented. */
export function aminasBudget(personId: string, other: Partial<NewPersonalBudget> = {}): NewPersonalBudget {
  return {
    personId,
    planId: newId(),
    signOffId: newId(),
    signedOffOn: civilDate('2026-10-20'),
    startsOn: civilDate('2026-10-30'),
    totalWeeklyPence: pence(47_913),
    contributionWeeklyPence: pence(6_115),
    councilWeeklyPence: pence(41_798),
    directPayment: { weeklyPence: pence(47_913), everyWeeks: 4 },
    ruleVersion: 'invented@2026-04-06',
    lines: [
      {
        planLineId: newId(),
        what: 'Marta helps me at home, 21 hours a week (invented)',
        outcomes: ['managingNutrition', 'beingClothed'],
        managedBy: 'person',
        weeklyPence: pence(33_853),
        oncePence: pence(0),
        unitCostPence: pence(1_612),
        unitCostFrequency: 'hourly',
        plannedUnitsPerWeek: 21,
      },
      {
        planLineId: newId(),
        what: 'Weekend agency, 4 hours; swimming and taxis; something put by (invented)',
        outcomes: ['community'],
        managedBy: 'person',
        weeklyPence: pence(14_060),
        oncePence: pence(0),
      },
    ],
    ...other,
  };
}
