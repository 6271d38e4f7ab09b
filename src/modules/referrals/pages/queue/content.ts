interface PromiseWords {
  readonly promised: string;
  readonly missing: string;
  readonly next: string;
}

/** What was promised, what stands in the way of it, and the one thing to do, by the kind of promise. */
const promises: Readonly<Record<string, PromiseWords>> = {
  'referrals.firstContact': {
    promised: 'An answer to a first contact',
    missing: 'What comes of it',
    next: 'Read and decide',
  },
  'referrals.followUp': {
    promised: 'To be in touch again after advice',
    missing: 'A word about how things are',
    next: 'Ring, then log it',
  },
  'referrals.reablement': {
    promised: 'A look at how reablement went',
    missing: 'How things are now',
    next: 'Log how it went',
  },
  'referrals.assessment': {
    promised: 'An assessment',
    missing: 'A start',
    next: 'Start it',
  },
  'referrals.reassessment': {
    promised: 'A new assessment, because things changed',
    missing: 'A start',
    next: 'Start it',
  },
  'assessments.finish': {
    promised: 'The end of an assessment',
    missing: 'Answers to some questions',
    next: 'Go on with it',
  },
  'assessments.decide': {
    promised: 'A decision on who qualifies',
    missing: 'The decision and its reasons',
    next: 'Decide',
  },
  'assessments.followUp': {
    promised: 'To be in touch again after “not eligible”',
    missing: 'A word about how things are',
    next: 'Ring, then log it',
  },
  reviewRequest: {
    promised: 'An answer: a review was asked for',
    missing: 'Yes or no, with reasons and a day',
    next: 'Answer it',
  },
  'review.afterSignOff': {
    promised: 'A first look at the plan',
    missing: 'A visit',
    next: 'Record the visit',
  },
  'review.followUp': {
    promised: 'A talk three months on',
    missing: 'A visit',
    next: 'Record the visit',
  },
  'review.directPayment': {
    promised: 'A look at the direct payment',
    missing: 'A visit',
    next: 'Record the visit',
  },
  'review.yearly': { promised: 'The yearly review', missing: 'A visit', next: 'Record the visit' },
  'review.early': { promised: 'The review they asked for', missing: 'A visit', next: 'Record the visit' },
  letterCatchUp: {
    promised: 'A letter that could not go out',
    missing: 'A way to reach them',
    next: 'See the letter',
  },
  spendingQuestion: {
    promised: 'An answer about a payment',
    missing: 'Their answer',
    next: 'See the question',
  },
  indicativeBudgetChallenge: {
    promised: 'An answer: the first figure is not enough',
    missing: 'The answer and its reasons',
    next: 'Answer it',
  },
  complaintAcknowledgement: {
    promised: 'Word that a complaint has come',
    missing: 'Who looks into it, and by when',
    next: 'Acknowledge it',
  },
  complaintResponse: {
    promised: 'An answer to a complaint',
    missing: 'What was found',
    next: 'Answer it',
  },
  'payments.riskAssessment': {
    promised: 'Risks of the direct payment, written down',
    missing: 'The risks, and what is done about them',
    next: 'Open the record',
  },
  'payments.lookAgainAtPause': {
    promised: 'A new look at a paused payment',
    missing: 'Whether it goes on',
    next: 'Open the record',
  },
};

const otherPromise: PromiseWords = {
  promised: 'A next step',
  missing: 'The step',
  next: 'Open the record',
};

export const promiseWords = (kind: string): PromiseWords => promises[kind] ?? otherPromise;

const roles: Readonly<Record<string, string>> = {
  person: 'The people themselves',
  contactOfficer: 'Contact officers',
  socialWorker: 'Social workers',
  occupationalTherapist: 'Occupational therapists',
  teamManager: 'Team managers',
  principalSocialWorker: 'The principal social worker',
  directPaymentAdviser: 'Direct payment advisers',
  financialAssessor: 'Financial assessors',
  paymentsOfficer: 'Payments officers',
  complaintsManager: 'Complaints',
};

const counts = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];
const many = (count: number) => counts[count] ?? count.toLocaleString('en-GB');
const promisesAre = (count: number) => (count === 1 ? 'promise is' : 'promises are');

export const queueContent = {
  title: 'My queue',
  lead: (late: number, dueThisWeek: number) =>
    late === 0
      ? `Nothing is late. ${many(dueThisWeek)} ${promisesAre(dueThisWeek)} due this week.`
      : `${many(late)} ${promisesAre(late)} late, and ${many(dueThisWeek).toLowerCase()} more due this week.`,
  tabsLabel: 'Whose list',
  mine: 'Waiting for me',
  everyone: 'Everyone in my role',
  caption: 'Who waits, in the order of what they were promised',
  late: 'Late',
  dueThisWeek: 'Due this week',
  after: 'After that',
  speaks: (language: string) => `Speaks ${language}`,
  noPerson: 'No one person',
  pages: 'More of this list',
  page: (page: number, pages: number, total: number) =>
    `Page ${page} of ${pages}. There are ${total.toLocaleString('en-GB')} promises in this list, the latest first.`,
  previous: 'Earlier promises',
  next: 'Later promises',
  empty: 'Nobody is waiting for you.',
  emptyWhy:
    'When the council promises someone a step that your role takes, it stands here with its day, from the moment it is promised.',
  noList: 'Your role has no list of promises to people. What you can do is in the links above.',
  others: (count: number) => `Waiting for someone else: ${count}`,
  othersWhy: 'These are promises by others to the people whose worker you are.',
  othersColumns: [{ heading: 'Who' }, { heading: 'Longest since' }, { heading: 'How many', isNumeric: true }],
  role: (role: string) => roles[role] ?? role,
  takeContact: 'Record a contact',
  findSomeone: 'Find someone',
} as const;

/** Whether the promise is about someone who speaks what most of our pages are written in. */
export const isEnglish = (language: string) => /^en/i.test(language);
