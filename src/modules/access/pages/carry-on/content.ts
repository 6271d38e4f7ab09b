export const carryOnContent = {
  title: 'Your words are safe',
  lead: 'This page was open for a long time, so it was not sent. Nothing is lost. Here is what you wrote.',
  send: 'Send it now',
  leave: 'Do not send it',
  fileAgain: 'If you chose a file, go back to the page and choose it again.',
  signInFirst:
    'You were signed out because the page was open for a long time. What you wrote is safe: sign in, and it comes back.',
} as const;
