import { capital, type Voice } from '../../../site/voice.ts';

const rolesByCode: Readonly<Record<string, string>> = {
  contactOfficer: 'our first contact team',
  socialWorker: 'a social worker',
  occupationalTherapist: 'an occupational therapist',
  teamManager: 'a team manager',
  principalSocialWorker: 'the principal social worker',
  directPaymentAdviser: 'a direct payment adviser',
  financialAssessor: 'our charging team',
  paymentsOfficer: 'our payments team',
  complaintsManager: 'our complaints manager',
};

export const homeWords = {
  role: (code: string) => rolesByCode[code] ?? 'we',
  wereLate: (short: readonly string[]) =>
    ` We are late with ${short.length === 1 ? short[0] : `${short.length} things`}, and we are sorry.`,
  carriesOn: (v: Voice, hasSupport: boolean) =>
    hasSupport ? `${capital(v.their)} support carries on as it is.` : '',
  alsoLate: (short: string, day: string) => `We are also late with ${short}, promised by ${day}.`,
  askForDay: 'Ask for a day yourself',
  tellOfDelay: 'Tell us what this delay has meant',
  daysLate: (days: number) => (days === 1 ? '1 day late.' : `${days} days late.`),
  stories: {
    asked: (v: Voice) => `We look at what ${v.they} asked us.`,
    telling: (v: Voice) => `${capital(v.theyAre)} telling us about ${v.their} life.`,
    deciding: (v: Voice) => `We have ${v.their} answers, and decide what ${v.they} can get from us.`,
    notEligible: (v: Voice) => `${capital(v.they)} cannot get money from us now, and there is other help.`,
    figuring: (v: Voice) => `${capital(v.they)} can get help from us, and we work out a first figure.`,
    planning: (v: Voice) => `${capital(v.theyAre)} making ${v.their} plan.`,
    signingOff: (v: Voice) => `${capital(v.theyHave)} agreed ${v.their} plan, and we read it now.`,
    sentBack: (v: Voice) => `We have a question about ${v.their} plan.`,
    choosing: (v: Voice) =>
      `${capital(v.their)} plan is agreed. Now ${v.they} choose${v.isSelf ? '' : 's'} how the money is managed.`,
    gettingReady: (v: Voice) => `${capital(v.their)} plan is agreed, and we get the direct payment ready.`,
    startsSoon: (v: Voice, day: string) =>
      `${capital(v.their)} plan is agreed. The support begins on ${day}.`,
    firstPayment: (v: Voice, amount: string, day: string) =>
      `${capital(v.their)} support is running. The first payment of ${amount} comes on ${day}.`,
    running: (v: Voice) => `${capital(v.their)} support is running.`,
    paused: (v: Voice) => `${capital(v.their)} support is running, and payments have stopped for now.`,
  },
  toUse: (v: Voice) =>
    [`${capital(v.their)} support is running, and ${v.theyHave} `, ' to use now.'] as const,
  done: (day: string) => `Done on ${day}.`,
  steps: {
    heading: 'Where things are',
    earlier: 'What came before',
    told: (v: Voice) => `${capital(v.they)} told us about ${v.their} life`,
    decidedYes: (v: Voice) => `${capital(v.they)} can get help from us`,
    decidedNo: (v: Voice) => `We decided that ${v.they} cannot get money from us now`,
    decidedOn: (day: string) => `Decided on ${day}.`,
    whyNot: 'Our letter says why, and what may help',
    firstFigure: (amount: string) => `The first figure to plan with: ${amount} a week`,
    contribution: (v: Voice, amount: string) => `What ${v.they} pay${v.isSelf ? '' : 's'}: ${amount} a week`,
    howWorkedOut: 'How we worked this out',
    agreed: (v: Voice) => `${capital(v.their)} plan is agreed`,
    seePlan: 'See the plan',
    paymentsStarted: 'Payments have started',
    lastPaid: (amount: string, day: string) => `We paid ${amount} on ${day}.`,
    allPayments: (count: number) => (count === 1 ? 'The payment' : `All ${count} payments`),
    talked: (v: Voice) => `We talked about how ${v.their} plan is going`,
    nowAsked: (v: Voice) => `we look at what ${v.they} asked us`,
    nowTelling: (v: Voice) => `${v.they} tell${v.isSelf ? '' : 's'} us about ${v.their} life`,
    nowDeciding: (v: Voice) => `we decide what ${v.they} can get from us`,
    nowFiguring: 'we work out a first figure to plan with',
    nowPlanning: (v: Voice) => `${v.they} make${v.isSelf ? '' : 's'} ${v.their} plan`,
    nowSigningOff: 'we read the plan and sign it off',
    nowSentBack: 'we ask about the plan',
    nowChoosing: (v: Voice) => `${v.they} choose${v.isSelf ? '' : 's'} how the money is managed`,
    nowGettingReady: 'we get the direct payment ready',
    agreedOn: (v: Voice, day: string) => `${capital(v.they)} agreed it on ${day}.`,
    waitsFor: (who: string) => `${capital(who)} does this next.`,
    stillMissing: (count: number) =>
      count === 1 ? 'One thing is still missing.' : `${count} things are still missing.`,
    goToPlan: 'Go to the plan',
    seeWays: 'See all the ways',
    goOn: 'Go on where you left off',
    noRush: 'There is no rush, and you can change your mind later.',
    promisedBy: (day: string, who: string) => `By ${day}. ${capital(who)} owes this.`,
    lateSince: (day: string) => `Promised by ${day}.`,
    owes: (who: string) => `${capital(who)} owes this.`,
    nextPayment: (amount: string) => `we pay ${amount}`,
    councilPays: (day: string) => `The council will pay this by ${day}.`,
    supportBegins: 'the support begins',
    onDay: (day: string) => `On ${day}.`,
    byDay: (day: string) => `By ${day}.`,
    askSooner: 'Ask for this sooner',
  },
  money: {
    heading: (v: Voice) => (v.isSelf ? 'Your money this year' : `${v.their} money this year`),
    period: (from: string, to: string) => `${from} to ${to}. Every figure opens to show its sum.`,
    budget: 'This year’s budget',
    budgetNote: (amount: string) => `52 weeks of ${amount}`,
    youPay: (v: Voice) => (v.isSelf ? 'What you pay' : `What ${v.they} pays`),
    youPayNote: 'a week, out of the budget',
    wePay: 'What the council pays',
    wePayNote: 'a week',
    paid: 'Paid by us so far',
    paidNote: (count: number) =>
      count === 0 ? 'The first payment is still to come' : count === 1 ? 'One payment' : `${count} payments`,
    spent: 'Spent',
    spentNote: (from: string, to: string) => `${from} to ${to}`,
    kept: 'Kept safe',
    keptNote: 'put aside for bills to come',
    left: 'Left to use now',
    leftNote: (day: string) => `in the account on ${day}`,
    sum: (opening: string, cameIn: string, spent: string, kept: string | null) =>
      `${opening} was there, ${cameIn} came in, take away ${spent} spent${kept === null ? '' : ` and ${kept} kept safe`}. That leaves `,
    noStatement:
      'When we have the first bank statement, what was spent and what is left is here. It can be sent on this page.',
    addStatement: 'Add a bank statement',
    weeksTitle: (v: Voice) => (v.isSelf ? 'Your 52 weeks' : `${v.their} 52 weeks`),
    weeksSaid: (over: number, from: string, to: string) =>
      `We have bank statements from ${from} to ${to}. ${overWords(over)}`,
    noBudget: (v: Voice) =>
      `When ${v.their} plan is agreed, the year’s budget is here, with what was paid, spent and left.`,
    firstFigure: 'First figure to plan with',
    firstFigureNote: 'a week. It is not a limit',
  },
  question: {
    heading: 'One question, when you have a moment',
    about: (amount: string, payee: string, day: string) => `${amount}, ${payee}, ${day}: what was it for?`,
    answer: 'Answer in two taps',
  },
  can: {
    heading: 'Things you can do',
    review: 'Ask for a review',
    reviewDetail: 'If something has changed, or you want to talk',
    notEnough: 'Say this is not enough',
    notEnoughDetail: (v: Voice) => `We will look at what ${v.their} care really costs`,
    change: 'Change how it is managed',
    changeDetail: 'You can change your mind at any time',
    worry: 'Tell us about a worry',
    worryDetail: 'About you, or someone else. You can ask to talk alone',
    helper: 'Let someone help me',
    helperDetail: (names: readonly string[]) =>
      names.length === 0
        ? 'Nobody can read your record for you now'
        : `${listOf(names)} can read your record`,
    complain: 'Comment or complain',
    complainDetail: (v: Voice) => `It will not change ${v.their} support`,
    details: 'My details',
    detailsDetail: 'How we reach you, and in which form',
  },
  looks: {
    heading: (v: Voice) => (v.isSelf ? 'Who looked at your record' : `Who looked at ${v.their} record`),
    none: 'Nobody else has looked. When someone does, their name and their reason are here.',
    all: (count: number) => (count === 1 ? 'See it on its own page' : `See all ${count} times`),
    ask: 'Ask why someone looked',
  },
  seen: {
    heading: 'What you can see here',
  },
} as const;

function overWords(over: number): string {
  if (over === 0) return 'No week of them cost more than the plan.';
  return over === 1
    ? 'One week of them cost more than the plan.'
    : `${over} weeks of them cost more than the plan.`;
}

function listOf(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
