export const askAboutPaymentContent = {
  title: (amount: string, payee: string) => `Ask about ${amount}, ${payee}`,
  lead: 'The person gets a kind letter. It asks what the payment was for, and says that a few words are enough.',
  points: [
    'Nothing is stopped or taken back while we ask.',
    'They need no receipt.',
    'They have time to answer, and can have someone ring them.',
  ],
  gone: 'This payment is not among those without a place. It may have been placed already.',
  send: 'Send the question',
  done: (answerBy: string) => `Asked. We hope for an answer by ${answerBy}.`,
} as const;
