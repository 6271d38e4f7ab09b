import type { ComplaintKind } from '../../../modules/complaints/index.ts';

/** What someone may have come to say, from the page they came from. */
export const topics = {
  whoLooked: {
    title: 'Ask why someone looked',
    words: 'Whose look do you ask about, and what would you like to know?',
    kind: 'comment',
  },
  delay: {
    title: 'Tell us what this delay has meant',
    words: 'What has the delay meant for you?',
    kind: null,
  },
  helper: {
    title: 'Ask us to let someone help you',
    words: 'Who should help you, how do we reach them, and what may they see or do?',
    kind: 'comment',
  },
} as const satisfies Record<
  string,
  { readonly title: string; readonly words: string; readonly kind: ComplaintKind | null }
>;

export type Topic = keyof typeof topics;
export const topicNames = Object.keys(topics) as readonly Topic[];

export const complaintContent = {
  title: 'Comment or complain',
  lead: 'It will not change your support, and it is kept apart from it.',
  kind: 'What is it?',
  kindMissing: 'Choose what it is.',
  kinds: {
    complaint: 'A complaint. I want an answer',
    comment: 'A comment. I want you to know',
    compliment: 'Something went well',
  },
  words: 'What would you like to tell us?',
  wordsHint: 'In your own words. You can ask someone to write it with you.',
  wordsMissing: 'Write in your own words what you want to tell us.',
  next: 'What happens next',
  nextWords:
    'We tell you within three working days that your words have come, and who looks into it. Someone who does not work for us can help you, free. Ask us how.',
  send: 'Send',
  done: (day: string) => `We have what you told us. We write to you by ${day}.`,
  listTitle: 'What you told us',
  listTitleOf: (name: string) => `What was told us for ${name}`,
  listLead: 'What you told us, and what became of it.',
  none: 'You have told us nothing yet. When you do, your words and our answer are here.',
  kindOf: {
    complaint: 'Complaint',
    comment: 'Comment',
    compliment: 'Something that went well',
    appeal: 'Asking us to decide again',
  } satisfies Record<ComplaintKind, string>,
  headOf: (kind: string, day: string) => `${kind}, ${day}`,
  came: 'It came to us',
  thanked: 'We wrote that it has come',
  thankBy: (day: string) => `By ${day}.`,
  on: (day: string) => `On ${day}.`,
  late: 'We are late with this, and we are sorry.',
  answered: 'We answered',
  answer: 'we look into it and answer',
  write: 'we write that it has come',
  considered: 'How we looked into it',
  conclusions: 'What we found',
  remedy: 'What we put right',
  outcomes: {
    upheld: 'You were right.',
    partlyUpheld: 'You were right in part.',
    notUpheld: 'We do not agree, and we say why.',
    noted: 'Thank you. We have taken note.',
  },
  challenge:
    'If you do not accept our answer, you can ask the Local Government and Social Care Ombudsman to look at it. It is free, and they do not work for us.',
  more: 'Tell us something else',
  seeAll: 'See what you told us before, and our answers',
  backHome: 'Back to the first page',
} as const;
