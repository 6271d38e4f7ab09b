import type { ManagedBy } from '../rules/plan-cost.ts';

/** Words about a plan that more than one of its pages says. */
export const planContent = {
  back: 'Back to the plan',
  backToTasks: 'Back to the list',
  outcomes: {
    nutrition: 'Eating and drinking',
    personalHygiene: 'Washing',
    toilet: 'Using the toilet',
    clothing: 'Getting dressed',
    safeAtHome: 'Being safe at home',
    habitableHome: 'Looking after your home',
    relationships: 'Family and friends',
    workAndLearning: 'Work and learning',
    community: 'Getting out and about',
    caringForChild: 'Looking after a child',
    caringForOthers: 'Caring for someone else',
    recreation: 'Time for yourself',
  } as Readonly<Record<string, string>>,
  managedBy: {
    person: 'Direct payment',
    individualServiceFund: 'Individual service fund',
    managedAccount: 'Managed account',
    council: 'Run by the council',
  } satisfies Record<ManagedBy, string>,
  free: 'Costs nothing',
  aWeek: 'a week',
  once: 'once',
  bothKept:
    'Someone else wrote here while you were writing. Both texts are kept. Read both, and write what should stand.',
  alsoWritten: (name: string, day: string) => `Also written, by ${name} on ${day}`,
  alsoWrittenNote: 'When you save, what you write stands in the plan. This text is kept too.',
} as const;

/** The plain name of an outcome of the law. */
export function nameOutcome(outcome: string): string {
  return planContent.outcomes[outcome] ?? outcome;
}
