export const signInCodeContent = {
  title: 'Enter your code',
  code: 'Six-figure code',
  hint: 'Open the app on your phone that makes codes. The code changes every 30 seconds.',
  codeMissing: 'Enter the six digits from your authenticator app.',
  continue: 'Continue',
  back: 'Start again',
  stuck: 'I do not have my phone',
  stuckHelp: (phone: string, hours: string) =>
    `Ring ${phone}, ${hours}. We will make sure that it is you, then help you in.`,
} as const;
