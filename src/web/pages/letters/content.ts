import type { Voice } from '../../../site/voice.ts';

export const lettersContent = {
  title: 'Letters',
  lead: (v: Voice) => `Every letter we wrote to ${v.they}, the newest first.`,
  none: (v: Voice) => `We have not written yet. When we write to ${v.they}, the letter is here too.`,
  sent: (day: string, how: string) => `${day}. ${how}`,
  how: (channel: string): string => howSent[channel] ?? 'We sent it.',
  status: (status: string): string => whatBecame[status] ?? '',
  owed: 'We still owe it in the form that was asked for.',
  written: (day: string) => `Written on ${day}.`,
  pdf: 'Get this letter as a PDF',
  keep: 'This page also prints as a letter.',
  changed: 'The words of this letter are no longer as they were sent. Ring us, and we look into it.',
  wrongHeading: 'If something in it is wrong',
  wrong: 'Ring us, or tell us here. You can also ask us to look again at what we decided.',
  tell: 'Tell us what is wrong',
  back: 'Back to letters',
} as const;

const howSent: Readonly<Record<string, string>> = {
  post: 'Sent by post.',
  email: 'Sent by e-mail.',
  safeContact: 'Sent in the safe way that was agreed.',
  notSent: 'It could not be sent.',
  page: 'Left on this page.',
};

const whatBecame: Readonly<Record<string, string>> = {
  returned: 'It came back to us.',
  opened: 'It was opened.',
  handedOver: 'It was handed over.',
  caughtUp: 'It came later, in the right form.',
};
