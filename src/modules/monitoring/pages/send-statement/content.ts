export const sendStatementContent = {
  title: 'Send a bank statement',
  lead: 'Send the file that your bank gives you. You see what is in it before anything is added.',
  leadStaff: (name: string) =>
    `Send a file from ${name}’s bank. You see what is in it before anything is added.`,
  whichFile: 'Which file is right?',
  steps: [
    'Sign in to the bank’s own website.',
    'Choose the account for the direct payment, and the days.',
    'Choose “download” and then “CSV”. Do not open the file first.',
  ],
  stuck: 'Is this hard? Ring us. We can do it with you, or you can bring the statement on paper.',
  accountLabel: { label: 'What do you call this account?', hint: 'For example, “Support account”.' },
  accountLabelUsual: 'Support account',
  accountLabelMissing: 'Say what you call this account.',
  file: 'Statement',
  fileHint: 'A CSV file of at most 5 MB.',
  fileMissing: 'Choose the statement: a CSV file of at most 5 MB.',
  fileEmpty: 'This file is empty. Download the statement again. Then send it again.',
  fileTooLarge: 'This file is larger than 5 MB. Download one month at a time. Then send each part.',
  accountInFile: {
    label: 'Which account in the file is it?',
    hint: 'Write it just as the file does. Then choose the file again.',
  },
  send: 'Look at the statement',
} as const;
