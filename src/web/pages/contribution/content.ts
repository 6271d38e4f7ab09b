import { capital, type Voice } from '../../../site/voice.ts';

export const contributionContent = {
  title: (v: Voice) => (v.isSelf ? 'What you pay' : `What ${v.they} pays`),
  lead: (v: Voice, amount: string, day: string) =>
    [`From ${day}, ${v.they} pay${v.isSelf ? '' : 's'} `, amount, ' a week towards the support.'] as const,
  free: (v: Voice) => `${capital(v.they)} pay${v.isSelf ? '' : 's'} nothing towards the support.`,
  heading: 'How we worked this out, line by line',
  caption: 'How the contribution was worked out',
  aWeek: 'To pay each week',
  notMore: 'It is never more than the support costs.',
  wrongHeading: 'If something is wrong, or has changed',
  wrong:
    'Tell us if what comes in or goes out has changed, or if something that costs more because of a disability is missing. We work it out again.',
  tell: 'Tell us what is different',
  told: (day: string) => `We told this in a letter on ${day}.`,
  figures: 'The figures that were used, and from when',
  none: 'Nothing is worked out yet. When it is, each line of it is here, and nothing is paid before it is told.',
  back: 'Back to spending',
} as const;
