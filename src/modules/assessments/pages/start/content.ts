import type { AssessmentKind } from '../../store.ts';

const helpers = {
  nobody: 'Nobody',
  familyOrFriend: 'Family or a friend',
  practitioner: 'Someone from the council',
  independentAdvocate: 'An independent advocate',
  interpreter: 'An interpreter',
  someoneElse: 'Someone else',
} as const;

export const startAssessmentContent = {
  helpers,
  forPerson: {
    title: 'Tell us about your life',
    lead: 'You tell us what is hard and what you want to be different. You can stop at any time: we keep what you wrote.',
    kind: { label: 'What is it about?' },
    kinds: {
      adult: 'Help that I need myself',
      carer: 'Care that I give to someone',
    } satisfies Record<AssessmentKind, string>,
    wishes: {
      label: 'Do you want to answer by yourself?',
      hint: 'You can have help with it, and you can change your mind. If you say no, we go through it with you.',
    },
    helpedBy: { label: 'Who helps you with it?' },
    askedOn: null,
    paper: null,
    open: (kind: AssessmentKind, day: string) =>
      kind === 'adult' ? `You started on ${day}.` : `You started to tell us about caring on ${day}.`,
    save: 'Start',
  },
  forStaff: {
    title: 'Start an assessment',
    lead: 'Everyone is asked whether they wish to assess themselves, with support where they want it.',
    kind: { label: 'Whose needs?' },
    kinds: {
      adult: 'An adult’s needs for care and support',
      carer: 'A carer’s needs for support',
    } satisfies Record<AssessmentKind, string>,
    wishes: { label: 'Does the person wish to assess themselves?' },
    helpedBy: { label: 'Who helps the person through it?' },
    askedOn: { label: 'When did you ask?', hint: 'For example, 27 3 2026.' },
    open: (kind: AssessmentKind, day: string) =>
      kind === 'adult' ? `An assessment is open since ${day}.` : `A carer’s assessment is open since ${day}.`,
    paper: 'If the answers are on paper, start here and type them once. The record says who typed them.',
    save: 'Start the assessment',
  },
  yesNo: { yes: 'Yes', no: 'No' },
  goOn: 'Go on with it',
  kindMissing: 'Choose what it is about.',
  wishesMissing: 'Choose yes or no.',
  helpedByMissing: 'Choose who helps.',
  dateMissing: 'Enter the date as day, month, year, like 27 3 2026.',
  done: 'Started. You can stop and come back whenever you like.',
} as const;
