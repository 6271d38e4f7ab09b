export const sendBackContent = {
  title: 'Send this plan back',
  lead: 'Ask one clear question, so that nobody has to guess. The person sees it too.',
  question: 'What would you like to know?',
  questionHint: 'For example: who covers the weekend if Marta is ill?',
  questionMissing: 'Ask one clear question that can be answered.',
  send: 'Send it back',
  done: 'The plan is sent back with your question.',
} as const;
