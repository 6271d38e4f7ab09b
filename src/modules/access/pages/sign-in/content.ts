export const signInContent = {
  title: 'Sign in',
  email: 'Email address',
  password: 'Password',
  emailMissing: 'Enter your email address.',
  passwordMissing: 'Enter your password.',
  signIn: 'Sign in',
  stuck: 'I cannot sign in',
  stuckHelp: (phone: string, hours: string) =>
    `Ring ${phone}, ${hours}. We will make sure that it is you, then help you in.`,
  firstTime: 'I work here and sign in for the first time',
  noAccount: 'No account yet?',
  noAccountHelp: 'You do not need one to ask for help.',
  askForHelp: 'Ask for help',
} as const;
