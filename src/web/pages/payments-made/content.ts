import type { Voice } from '../../../site/voice.ts';

export const paymentsMadeContent = {
  title: 'Every payment we made',
  lead: (count: number, total: string, v: Voice) =>
    `We have made ${count === 1 ? 'one payment' : `${count} payments`} to ${v.they}, ${total} in all.`,
  caption: 'Payments, the newest first',
  covers: (from: string, to: string) => `For ${from} to ${to}.`,
  sum: (v: Voice, total: string, own: string) =>
    `${total}, less ${own} that ${v.they} put${v.isSelf ? '' : 's'} in.`,
  total: 'In all',
  next: (amount: string, day: string) => `The next payment is ${amount}, by ${day}.`,
  noNext: 'No payment is planned now.',
  none: (v: Voice) =>
    `We have made no payment yet. When ${v.their} direct payment starts, each one is here with its day.`,
  missing: 'If a payment has not come, ring us. We look into it on the same day.',
  back: 'Back to spending',
} as const;
