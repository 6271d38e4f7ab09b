import { type CivilDate, daysBetween } from '../../../core/calendar/civil-date.ts';
import { speakDate, speakDay } from '../../../core/calendar/spoken-date.ts';
import { formatPounds, pence } from '../../../core/money/pence.ts';
import { html } from '../../../platform/html/index.ts';
import type { Step } from '../../../site/components/steps.ts';
import { paths } from '../../../site/paths.ts';
import { homeWords } from './content.ts';
import type { HomeFacts } from './facts.ts';
import { owedBy } from './owed-words.ts';

const words = homeWords.steps;

/** A promise that is past its day, and that is ours to keep. */
export function listLate({ promises }: HomeFacts) {
  return (promises?.promises ?? []).filter(({ isLate, actsNext }) => isLate && actsNext !== 'person');
}

export type Stage =
  | 'asked'
  | 'telling'
  | 'deciding'
  | 'notEligible'
  | 'figuring'
  | 'planning'
  | 'signingOff'
  | 'sentBack'
  | 'choosing'
  | 'gettingReady'
  | 'startsSoon'
  | 'firstPayment'
  | 'paused'
  | 'running';

/** How far things are, from what is on record: the last thing that happened says what is going on now. */
export function findStage(facts: HomeFacts): Stage {
  const { assessment, eligibility, plan, firstFigure, budget } = facts;
  if (plan?.state === 'sentBack') return 'sentBack';
  if (plan && plan.state !== 'signedOff' && plan.followsPlanId === null)
    return plan.agreement?.state === 'agreed' ? 'signingOff' : 'planning';
  if (budget !== null) return stageOfSupport(facts);
  if (eligibility?.eligibility?.isEligible === false) return 'notEligible';
  if (eligibility?.eligibility?.isEligible) return firstFigure === null ? 'figuring' : 'planning';
  if (assessment === null) return 'asked';
  return assessment.finishedOn === null ? 'telling' : 'deciding';
}

function stageOfSupport({ budget, agreement, payments, today }: HomeFacts): Stage {
  const state = agreement?.agreement?.state;
  if (state === 'suspended') return 'paused';
  if (budget?.directPayment && agreement) {
    if (state === undefined) return agreement.managedBy === null ? 'choosing' : 'gettingReady';
    if (state === 'draft') return 'gettingReady';
    if (state === 'active' && payments?.payments.length === 0 && payments.next) return 'firstPayment';
  }
  return budget !== null && budget.startsOn > today ? 'startsSoon' : 'running';
}

/** The steps so far, oldest first; what goes on now; and what comes, soonest first. */
export function listSteps(facts: HomeFacts): {
  readonly done: readonly Step[];
  readonly now: readonly Step[];
  readonly next: readonly Step[];
} {
  return { done: listDone(facts), now: [...listNow(facts), ...listOverdue(facts)], next: listNext(facts) };
}

function listDone(facts: HomeFacts): readonly Step[] {
  const { voice: v, where, today, assessment, firstFigure, contribution, budget, payments } = facts;
  const decided = facts.eligibility?.eligibility;
  const day = (date: CivilDate) => speakDate(date, today);
  const last = payments?.payments[0];
  const talkedOn = (facts.reviews?.visits ?? [])[0]?.on;
  return [
    assessment?.finishedOn && done(words.told(v), homeWords.done(day(assessment.finishedOn as CivilDate))),
    decided && {
      ...done(
        decided.isEligible ? words.decidedYes(v) : words.decidedNo(v),
        words.decidedOn(day(decided.decidedOn)),
      ),
      ...(!decided.isEligible && { link: { text: words.whyNot, href: paths.letters(where) } }),
    },
    firstFigure && {
      ...done(
        words.firstFigure(formatPounds(pence(firstFigure.weeklyPence))),
        homeWords.done(day(firstFigure.on)),
      ),
      link: { text: words.howWorkedOut, href: paths.budget(where) },
    },
    contribution && {
      ...done(words.contribution(v, formatPounds(contribution.weeklyPence)), null),
      link: { text: words.howWorkedOut, href: paths.contribution(where) },
    },
    budget && {
      ...done(words.agreed(v), homeWords.done(day(budget.signedOffOn))),
      link: { text: words.seePlan, href: paths.myPlan(where) },
    },
    last && {
      ...done(
        words.paymentsStarted,
        words.lastPaid(formatPounds(last.payPence), speakDay(last.payOn, today)),
      ),
      link: { text: words.allPayments(payments.payments.length), href: paths.paymentsMade(where) },
    },
    talkedOn && done(words.talked(v), homeWords.done(day(talkedOn))),
  ].filter((step): step is Step => Boolean(step));
}

function done(title: string, detail: string | null): Step {
  return { state: 'done', title, ...(detail !== null && { detail }) };
}

/** What goes on now: nothing of its own once support runs. */
function listNow(facts: HomeFacts): readonly Step[] {
  const { voice: v, where, today, plan, agreement } = facts;
  const worker = ownerOf('socialWorker', facts);
  const step = (title: string, own: Partial<Step> = {}): readonly Step[] => [{ state: 'now', title, ...own }];
  const stage = findStage(facts);
  switch (stage) {
    case 'asked':
      return step(words.nowAsked(v), promisedDetail(facts, 'referrals.'));
    case 'telling':
      return step(words.nowTelling(v), {
        ...promisedDetail(facts, 'assessments.finish'),
        ...(facts.assessment &&
          mayAsk(facts, 'ask') && {
            link: {
              text: words.goOn,
              href: paths.assessment({ ...where, assessmentId: facts.assessment.assessmentId }),
            },
          }),
      });
    case 'deciding':
      return step(words.nowDeciding(v), promisedDetail(facts, 'assessments.decide'));
    case 'figuring':
      return step(words.nowFiguring, { detail: words.waitsFor(worker) });
    case 'planning':
      return step(words.nowPlanning(v), { link: { text: words.goToPlan, href: paths.myPlan(where) } });
    case 'signingOff': {
      const on = plan?.agreement?.on;
      const agreed = on ? `${words.agreedOn(v, speakDate(on, today))} ` : '';
      return step(words.nowSigningOff, { detail: `${agreed}${words.waitsFor(worker)}` });
    }
    case 'sentBack':
      return step(words.nowSentBack, { link: { text: words.goToPlan, href: paths.myPlan(where) } });
    case 'choosing':
      return step(words.nowChoosing(v), {
        detail: words.noRush,
        ...(mayAsk(facts, 'decide') && { link: { text: words.seeWays, href: paths.chooseManagedBy(where) } }),
      });
    case 'gettingReady':
      return step(words.nowGettingReady, { detail: words.stillMissing(agreement?.missing.length ?? 0) });
    case 'notEligible':
    case 'startsSoon':
    case 'firstPayment':
    case 'paused':
    case 'running':
      return [];
  }
}

/** By when the promise behind this step is to be kept, and whose it is. */
function promisedDetail(facts: HomeFacts, kind: string): Partial<Step> {
  const promise = facts.promises?.promises.find((one) => one.kind.startsWith(kind));
  if (promise === undefined || promise.isLate) return {};
  const owner = ownerOf(promise.actsNext, facts);
  return { detail: words.promisedBy(speakDay(promise.dueOn, facts.today), owner) };
}

/** Each promise that is late stands among the steps too, with the days counted as staff count them. */
function listOverdue(facts: HomeFacts): readonly Step[] {
  return listLate(facts)
    .slice(0, 3)
    .map(({ kind, dueOn, actsNext }) => ({
      state: 'now',
      title: owedBy(kind, facts.voice).short,
      detail: html`${words.lateSince(speakDay(dueOn, facts.today))} <strong>${homeWords.daysLate(daysBetween(dueOn, facts.today))}</strong> ${words.owes(ownerOf(actsNext, facts))}`,
    }));
}

function listNext(facts: HomeFacts): readonly Step[] {
  const { payments, budget, today, where, voice, promises } = facts;
  const coming: (Step & { readonly on: CivilDate })[] = (promises?.promises ?? [])
    .filter(({ isLate, kind }) => !isLate && (kind.startsWith('review.') || kind === 'assessments.followUp'))
    .map(({ kind, dueOn, actsNext }) => ({
      state: 'next',
      on: dueOn,
      title: `we ${owedBy(kind, voice).promise}`,
      detail: words.promisedBy(speakDay(dueOn, today), ownerOf(actsNext, facts)),
      ...(kind.startsWith('review.') &&
        mayAsk(facts, 'ask') && { link: { text: words.askSooner, href: paths.askForReview(where) } }),
    }));
  if (payments?.next) {
    const { payOn, amountPence } = payments.next;
    const title = words.nextPayment(formatPounds(amountPence));
    coming.push({ state: 'next', on: payOn, title, detail: words.councilPays(speakDay(payOn, today)) });
  }
  if (budget && budget.startsOn > today) {
    const detail = words.onDay(speakDay(budget.startsOn, today));
    coming.push({ state: 'next', on: budget.startsOn, title: words.supportBegins, detail });
  }
  return coming.toSorted((a, b) => (a.on < b.on ? -1 : 1)).slice(0, 4);
}

/** Whether whoever looks may do what needs this power: the person may, a helper as far as it was given. */
export function mayAsk({ helper, voice }: HomeFacts, power: string): boolean {
  return voice.isSelf || (helper?.powers.includes(power) ?? false);
}

/** Who owes it, by name where it is the person's own worker. */
export function ownerOf(role: string, { ties }: Pick<HomeFacts, 'ties'>): string {
  const [worker] = ties?.workers ?? [];
  return role === 'socialWorker' && worker !== undefined ? worker : homeWords.role(role);
}
