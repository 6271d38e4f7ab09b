import type { RelationshipKind } from '../../../modules/access/index.ts';

export const homeContent = {
  title: (name: string) => `Hello, ${name}`,
  ownHeading: 'Your own record',
  ownDetail: (council: string) => `With ${council}`,
  helpsHeading: 'People you help',
  workHeading: 'Where you work',
  queueAt: (council: string) => `My queue at ${council}`,
  noRecord: 'This account does not open their record. What you need to know, they or we will tell you.',
  nothingYet: 'There is nothing here yet',
  nothingYetWords:
    'When we have checked who you are, your own record is here. When someone says that you may help them, they are here too. Ring us if you think that something is missing.',
  as: {
    self: 'You',
    carer: 'You are their carer',
    nominatedPerson: 'You look after their direct payment, as they asked',
    authorisedPerson: 'You look after their direct payment for them',
    attorney: 'You hold a power of attorney, or a court order',
    supporter: 'You support them',
    independentAdvocate: 'You are their independent advocate',
    broker: 'You help them to plan',
    provider: 'You give them support',
    personalAssistant: 'You are their personal assistant',
  } satisfies Record<RelationshipKind, string>,
  role: (role: string) => {
    const spaced = role.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
    return spaced.charAt(0).toUpperCase() + spaced.slice(1);
  },
} as const;
