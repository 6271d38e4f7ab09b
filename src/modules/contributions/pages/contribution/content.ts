import type { Charging } from '../../rules/contribution.ts';
import type { HowTold } from '../../store.ts';

export const contributionContent = {
  title: 'What you pay',
  titleFor: (name: string) => `What ${name} pays`,
  back: 'Back to Money',
  backToRecord: 'Back to the record',
  youPay: (amount: string) => `You pay ${amount} a week.`,
  paysNothing: 'You pay nothing.',
  theyPay: (amount: string) => `They pay ${amount} a week.`,
  theyPayNothing: 'They pay nothing.',
  from: (day: string) => `This counts from ${day}.`,
  working: 'How we worked this out',
  workingLead:
    'What comes in is counted. What you need to live on is taken off. What is left is yours to pay.',
  total: 'You pay a week',
  kinds: {
    charged: null,
    section117: 'Your support is after-care under section 117. It is free.',
    reablement: 'Your support is reablement. It is free for as long as the law says.',
    carersOwnSupport: 'This is your own support as a carer. It is free.',
  } satisfies Record<Charging, string | null>,
  basis: (ruleVersion: string) => `Worked out by the rule ${ruleVersion}.`,
  figures: 'Figures of law that were used',
  told: (day: string, how: string) => `You were told this on ${day}, ${how}.`,
  notTold: 'You have not been told this yet. You need not agree to a plan before we have told you.',
  how: {
    inPerson: 'in person',
    byPhone: 'by phone',
    letter: 'by letter',
    online: 'online',
  } satisfies Record<HowTold, string>,
  wrong: 'If this is wrong, or too much',
  wrongWords:
    'Tell us what has changed or what we left out. Costs because of disability can be counted. Your support goes on while we look.',
  askAgain: 'Ask us to look again',
  nothingYet: 'Nothing has been worked out yet',
  nothingYetWords:
    'Here you will see what you pay towards your support, line by line. We work it out from what you tell us about your money. Some support is free by law.',
  workOut: 'Work out what they pay',
  workOutAgain: 'Work it out again',
  freeByLaw: 'It is free by law',
  tell: 'Record that they were told',
  forStaff: 'For staff',
} as const;
