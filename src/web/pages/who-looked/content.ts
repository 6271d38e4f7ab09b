import type { Voice } from '../../../site/voice.ts';

export const whoLookedContent = {
  title: (v: Voice) => (v.isSelf ? 'Who looked at your record' : `Who looked at ${v.their} record`),
  lead: (v: Voice) =>
    `Each time someone looks, we keep who it was, when, and why. ${v.isSelf ? 'Your own looks are left out.' : ''}`,
  none: 'Nobody else has looked. When someone does, their name and their reason are here.',
  withOwn: 'Show my own looks too',
  withoutOwn: 'Leave out my own looks',
  askHeading: 'If you do not know why someone looked',
  askWords: 'You can ask. We look into it and answer you, and it does not change your support.',
  ask: 'Ask why someone looked',
  heldHeading: 'Everything we hold about you',
  heldWords:
    'You can have all that is on your record as a file. It holds private things: keep it where only you can open it.',
  held: 'Get everything we hold about me',
  most: 'The newest 500 times are here. Ask us if you need older ones.',
} as const;
