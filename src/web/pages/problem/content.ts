interface ProblemWords {
  readonly title: string;
  readonly lines: readonly string[];
}

const asOneCannot: ProblemWords = {
  title: 'You cannot see this page',
  lines: ['You may need to sign in, or someone may need to agree that you can see it.'],
};

const unreadable: ProblemWords = {
  title: 'We could not read what you sent',
  lines: ['Nothing has been saved. Go back, check what you wrote, and send it again.'],
};

const ours: ProblemWords = {
  title: 'Sorry, there is a problem with the service',
  lines: [
    'This is our fault, not yours. Please try again in a few minutes.',
    'If you were sending something, look whether it arrived before you send it again.',
  ],
};

/** What is said when a rule has no words of its own. */
const byStatus: Readonly<Record<number, ProblemWords>> = {
  400: unreadable,
  403: asOneCannot,
  404: {
    title: 'Page not found',
    lines: [
      'If you typed the web address, check that it is right.',
      'If you followed a link, the page may have moved. Start again from the first page.',
    ],
  },
  409: { title: 'This cannot be done now', lines: ['Something has changed since you opened the page.'] },
  413: {
    title: 'What you sent is too large',
    lines: ['Nothing has been saved. Send less at a time, or a smaller file.'],
  },
  415: unreadable,
  422: { title: 'There is a problem with what you sent', lines: ['Go back and check your answers.'] },
  429: { title: 'Please wait a few minutes', lines: ['You have tried many times in a short while.'] },
};

export function wordsOfStatus(status: number): ProblemWords {
  return byStatus[status] ?? (status < 500 ? unreadable : ours);
}

export const problemContent = {
  nextStep: 'What you can do',
  start: 'Go to the first page',
  help: (phone: string, hours: string) => `You can also ring ${phone}, ${hours}.`,
  reference: 'Tell us this number if you ring, so that we can find what went wrong:',
} as const;
