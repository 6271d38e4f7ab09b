import type { Voice } from '../../../site/voice.ts';

export const helpersContent = {
  title: (v: Voice) => (v.isSelf ? 'Who helps you' : `Who helps ${v.they}`),
  lead: (v: Voice) =>
    v.isSelf
      ? 'These people are tied to your record. Each sees only what is said here. You can end it at any time.'
      : 'What you may see and do is said here.',
  none: 'Nobody is tied to your record. When you let someone help you, they are here, with what they may see and do.',
  since: (day: string) => `Since ${day}.`,
  until: (day: string) => `Until ${day}.`,
  may: (powers: string) => `They can ${powers}.`,
  mayNothing: 'They cannot read your record.',
  youMay: (powers: string) => `You can ${powers}.`,
  end: (name: string) => `End this for ${name}`,
  askHeading: 'Let someone else help',
  askWords:
    'Tell us who, and what they may see or do. We ask them, and check that it is really you who wants it. Then they get a sign-in of their own.',
  ask: 'Ask us to add someone',
  workersHeading: 'Who works with you at the council',
  endTitle: (name: string) => `Stop ${name} from seeing your record?`,
  endLead: (name: string) =>
    `${name} can then do nothing more here, from this moment. What they have read, they have read.`,
  endMoney:
    'If they look after your direct payment, ring us first. We then find a way for the payments to go on.',
  endYes: (name: string) => `End it for ${name} now`,
  keep: 'Keep it as it is',
  ended: (name: string) => `${name} can no longer see or do anything on your record.`,
  back: 'Back to the first page',
} as const;
