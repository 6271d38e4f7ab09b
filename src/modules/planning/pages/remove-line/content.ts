export const removeLineContent = {
  title: 'Take this out of the week?',
  lead: 'What it said is kept on record. It can be added again.',
  gone: 'This is not in the plan any more. Someone has taken it out.',
  send: 'Take it out',
  keep: 'Keep it',
  done: 'It is out of the week.',
} as const;
