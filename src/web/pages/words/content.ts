/** Plain pages of words that stand behind the links at the foot of every page. */
export const plainPages = {
  askForHelp: {
    title: 'Ask for help',
    lines: [
      'Ring us and tell us, in your own words, what is hard at the moment and what you want to be different. We write down what you say as you say it.',
      'Someone else can ring for you. We will listen and act on it, but we do not tell them anything about you.',
      'You do not need to know what you are entitled to. We look at that with you, whatever money you have.',
    ],
  },
  accessibility: {
    title: 'Using this website',
    lines: [
      'We want everyone to be able to use this website: with a keyboard, a screen reader, large text, a small phone, without scripts, or printed.',
      'We test each page against the Web Content Accessibility Guidelines 2.2 at level AA.',
      'If something is hard to use, or you want it in large print, Easy Read, another language or by phone, ring us.',
    ],
  },
  privacy: {
    title: 'What we know about you',
    lines: [
      'We keep your record because the law asks us to look after your care and support. It is a public task and does not rest on your consent.',
      'Everyone who looks at your record leaves a mark. You can see who looked, when and why.',
      'You can ask for a copy of what we hold.',
    ],
  },
  complaints: {
    title: 'Comment or complain',
    lines: [
      'Ring us, or ask someone you trust to do it for you. We write down your own words.',
      'We tell you within three working days that we have your complaint, and who will look into it.',
      'Complaining does not change your support.',
    ],
  },
} as const;
