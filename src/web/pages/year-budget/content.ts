import { capital, type Voice } from '../../../site/voice.ts';

export const yearBudgetContent = {
  title: (v: Voice) => (v.isSelf ? 'Your budget for the year' : `${v.their} budget for the year`),
  lead: (amount: string, weekly: string) => [amount, ` for the year: 52 weeks of ${weekly}.`] as const,
  partsHeading: 'What it is made of',
  partsCaption: 'The parts of the budget, a week',
  aWeek: 'A week',
  onceHeading: 'Paid once',
  onceCaption: 'Parts that are paid once',
  once: 'Once',
  yearHeading: 'From a week to a year',
  yearCaption: 'How the year adds up',
  weeks: (weekly: string) => `52 weeks of ${weekly}`,
  year: 'The year',
  whoHeading: 'Who pays what',
  whoCaption: 'Who pays what of it, a week',
  council: 'The council pays',
  person: (v: Voice) => `${capital(v.they)} pay${v.isSelf ? '' : 's'}`,
  managed: {
    person: (v: Voice) => `Direct payment, that ${v.they} look${v.isSelf ? '' : 's'} after`,
    managedAccount: () => 'Direct payment, in a managed account',
    council: () => 'Managed by the council',
    individualServiceFund: () => 'Individual service fund',
  },
  decided: (day: string, version: string) => `The plan was signed off on ${day}, by the rules ${version}.`,
  versions: (count: number) =>
    count === 1 ? 'This is the first budget.' : `This is budget ${count}. The ones before it are kept.`,
  firstHeading: 'The first figure, to plan with',
  firstLead: (amount: string, day: string) =>
    `On ${day} we worked out a first figure of ${amount} a week. It is not a limit on what is needed.`,
  firstLines: 'See how we worked this out',
  none: 'There is no budget yet. When a first figure is worked out, and a plan is agreed, both are here with their sums.',
  back: 'Back to spending',
} as const;
