import type { ChallengeOutcome } from '../../store.ts';

export const answerNotEnoughContent = {
  title: 'Answer “this is not enough”',
  said: (name: string) => `In the words of ${name}`,
  saidNote: (day: string, amount: string) => `Said on ${day}, about a first figure of ${amount}.`,
  due: (day: string) => `We promised an answer by ${day}.`,
  working: 'How the figure was worked out',
  outcome: 'What is your answer?',
  outcomes: {
    meetInPlan: 'The plan meets the need, whatever the figure',
    stands: 'The figure stands',
    workOutAgain: 'The figure is worked out again',
  } satisfies Record<ChallengeOutcome, string>,
  hints: {
    meetInPlan: 'What the support really costs is agreed in the plan.',
    stands: 'Say why. The person can complain about it.',
    workOutAgain: 'Something was left out, or has changed.',
  } satisfies Record<ChallengeOutcome, string>,
  outcomeMissing: 'Choose your answer.',
  reasons: 'Your reasons, as the person will read them',
  reasonsHint: 'Write about this person. Say what you looked at and what follows from it.',
  reasonsMissing: 'Write your reasons, so that the person can follow them.',
  send: 'Send the answer',
  answered: 'This has been answered already.',
  done: 'The answer is kept with your reasons.',
} as const;
