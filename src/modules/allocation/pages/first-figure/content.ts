export const firstFigureContent = {
  title: 'Work out a first figure',
  lead: 'A first figure is money to plan with. It comes from the person’s own answers, and they see each pound of it.',
  answers: 'The answers it comes from',
  answeredOn: (day: string) => `We use the answers in the assessment that was finished on ${day}.`,
  noAnswers: 'No assessment is finished yet, so each question is asked here.',
  rules: (title: string, version: string) => `Worked out by ${title}, version ${version}.`,
  facts: 'About where they live',
  asked: 'For you to answer',
  factMissing: (label: string) => `${label}: choose one.`,
  wholeMissing: (label: string) => `${label}: enter a whole number.`,
  answerMissing: 'Choose an answer.',
  send: 'Work out the figure',
  after:
    'You see the figure next, and so does the person. It is not a limit. Anyone can say that it is not enough.',
  done: 'The first figure is worked out. The person sees this page too.',
} as const;
