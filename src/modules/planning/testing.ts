import { civilDate } from '../../core/calendar/civil-date.ts';
import type { FiguresOnDate } from '../../core/calendar/dated-value.ts';
import { noPence, pence } from '../../core/money/pence.ts';
import type { ManagedBy, PlanLine } from './rules/plan-cost.ts';
import type { PlanForSignOff } from './rules/plan-for-sign-off.ts';
import type { Signer } from './rules/sign-off.ts';

export function aWeeklyLine(
  weeklyPence: number,
  managedBy: ManagedBy = 'council',
  other: Partial<PlanLine> = {},
): PlanLine {
  return {
    what: 'Help at home from an agency',
    needIds: ['need-1'],
    howOften: 'Every morning',
    cost: { kind: 'weekly', weeklyPence: pence(weeklyPence) },
    managedBy,
    ...other,
  };
}

/** The invented Derek's plan, ready to be signed off: home care by the council and a small direct payment. */
export function aPlanForSignOff(other: Partial<PlanForSignOff> = {}): PlanForSignOff {
  return {
    writtenBy: ['worker-1'],
    needs: [
      {
        id: 'need-1',
        words: 'Washing and dressing',
        eligible: true,
        councilWillMeet: true,
        how: 'Home care.',
      },
      { id: 'need-2', words: 'Seeing people', eligible: true, councilWillMeet: true, how: 'The lunch club.' },
      { id: 'need-3', words: 'The garden', eligible: false, councilWillMeet: false, how: '' },
    ],
    whatMatters: 'I want to be up and shaved before the post comes, and to see the lads on a Tuesday.',
    lines: [
      aWeeklyLine(17_570),
      aWeeklyLine(1_700, 'person', { what: 'Lunch club', needIds: ['need-2'], howOften: 'Twice a week' }),
      aWeeklyLine(1_200, 'person', { what: 'Transport', needIds: ['need-2'], howOften: 'Twice a week' }),
      aWeeklyLine(0, 'council', { what: 'Rails', howOften: 'Once', cost: { kind: 'free' } }),
    ],
    advice: 'A gardening scheme for older people, and the strength class on Thursdays.',
    startsOn: civilDate('2026-06-15'),
    budget: {
      totalPence: pence(20_470),
      personPence: pence(7_910),
      councilPence: pence(12_560),
      othersPence: noPence,
    },
    indicativePence: pence(20_470),
    reasonsForDifference: '',
    directPayment: { needIds: ['need-2'], amountPence: pence(11_600), every: 'fourWeeks' },
    contributionToldOn: civilDate('2026-06-01'),
    agreement: { state: 'agreed', on: civilDate('2026-06-01') },
    ...other,
  };
}

export function aSigner(other: Partial<Signer> = {}): Signer {
  return { id: 'worker-2', role: 'practitioner', on: civilDate('2026-06-09'), ...other };
}

/** Limits of an invented council: exactly what Derek's plan comes to, unless told otherwise. */
export function someSignOffFigures(weeklyPence = 20_470, oncePence = 0): FiguresOnDate {
  return {
    'signOff.limitWeekly.practitioner': {
      value: weeklyPence,
      version: 'signOff.limitWeekly.practitioner@2026-04-01',
    },
    'signOff.limitOneOff.practitioner': {
      value: oncePence,
      version: 'signOff.limitOneOff.practitioner@2026-04-01',
    },
  };
}
