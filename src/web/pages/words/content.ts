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
      'We want everyone to be able to use this website: with a keyboard, large text, a small phone, without scripts, or printed.',
    ],
    parts: [
      {
        heading: 'What was checked',
        lines: [
          'Our tests open pages in a browser and look for faults against the Web Content Accessibility Guidelines 2.2, level AA.',
          'They walk through pages with the keyboard, at the width of a small phone, with wide spacing, and on paper.',
        ],
      },
      {
        heading: 'What was not checked',
        lines: [
          'Nobody from outside has tested this website yet. People who use a screen reader, a switch or their voice have not tried it for us yet.',
          'We do not know yet how well it works with every such program. We do not say that it meets the guidelines in full.',
          'Most pages are in English only. Not every page has an Easy Read version.',
        ],
      },
      {
        heading: 'Keys',
        lines: [
          'Tab goes to the next link, field or button. Shift and Tab together go back.',
          'Enter opens a link or presses a button. The space bar ticks a box.',
          'The arrow keys move between choices of which you take one.',
          'The first Tab on a page shows “Skip to main content”. Enter then leaves out the links at the top.',
          'Ctrl and the plus key make all letters larger. On a Mac, press Command and the plus key.',
        ],
      },
      {
        heading: 'If something is hard to use',
        lines: [
          'Ring us. We can also send large print, Easy Read or another language, or do it with you by phone.',
          'If you are not happy with our answer, the Equality Advisory and Support Service can help you.',
        ],
      },
    ],
  },
  privacy: {
    title: 'What we know about you',
    lines: [
      'We keep your record because the law asks us to look after your care and support. It is a public task and does not rest on your consent.',
    ],
    parts: [
      {
        heading: 'What we keep',
        lines: [
          'Your name and how to reach you. What you tell us about your life and your health. What was decided and why.',
          'What your support costs. For a direct payment, also where it goes and what it was spent on.',
          'Some of this needs special care under the law, such as your health.',
        ],
      },
      {
        heading: 'Who sees it',
        lines: [
          'People who work with you at your council, each as far as their work needs. Other councils do not see it.',
          'Someone who helps you sees what you, or the law, let them see.',
          'Each look at your record leaves a mark. You can see who looked, when and why.',
          'A look to keep someone safe, or about fraud, can be kept from you for a time. A person decides that and writes down why.',
        ],
      },
      {
        heading: 'How long we keep it',
        lines: [
          'Each kind of words has a time. Your council sets it, often eight years. After that someone other than the writer can take them away.',
          'What was done stays on a sealed list, without the words.',
        ],
      },
      {
        heading: 'What you can do',
        lines: [
          'Ask for a copy of all that we hold. Ask us to put right what is wrong.',
          'Ask us about a decision. No decision about your support is made by a computer alone.',
          'If you are not happy with our answer, you can go to the Information Commissioner’s Office.',
        ],
      },
      {
        heading: 'On this device',
        lines: [
          'We keep small files called cookies, so that you stay signed in and forms are safe. We do not use any to follow you.',
        ],
      },
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
