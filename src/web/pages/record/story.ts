import { type CivilDate, instant, londonDate } from '../../../core/calendar/civil-date.ts';
import { speakDate } from '../../../core/calendar/spoken-date.ts';
import { formatPounds, pence } from '../../../core/money/pence.ts';
import { type Html, html, type Words } from '../../../platform/html/index.ts';
import { link } from '../../../site/components/link.ts';
import type { StoryEntry } from '../../../site/components/story.ts';
import { paths } from '../../../site/paths.ts';
import { recordContent, storyContent as words } from './content.ts';
import type { RecordFacts } from './facts.ts';

interface Happening {
  readonly on: CivilDate;
  readonly title: Words;
  readonly detail?: Words | undefined;
  readonly state?: 'now';
}

/** What happened, what goes on and what comes, oldest first, from what each room of the house keeps. */
export function tellStory(facts: RecordFacts): readonly StoryEntry[] {
  const { today } = facts;
  const happenings = [
    ...firstSteps(facts),
    ...assessing(facts),
    ...planning(facts),
    ...paying(facts),
    ...reviewing(facts),
    ...letters(facts),
    ...owed(facts),
  ];
  return happenings
    .toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
    .map(({ on, title, detail, state }) => ({
      state: state ?? (on > today ? 'next' : 'done'),
      date: speakDate(on, today),
      title,
      detail,
    }));
}

function firstSteps({ contacts, calledName: name, where, may }: RecordFacts): readonly Happening[] {
  if (contacts === null) return [];
  return [
    ...contacts.contacts.map(({ contactId, madeOn, behind, cameBy, isUrgent, someoneInDanger }) => ({
      on: madeOn,
      title: behind === 'person' ? words.asked(name) : words.askedFor(name),
      detail: html`${words.ways[cameBy]} ${isUrgent && words.urgent} ${someoneInDanger && words.danger}
        ${may('referrals.showContact') && link({ text: words.read, href: paths.screening({ ...where, contactId }) })}`,
    })),
    ...contacts.screenings.map(({ screenedOn, outcome, answer }) => ({
      on: screenedOn,
      title: words.screened[outcome] ?? outcome,
      detail: answer === null ? undefined : answer === 'taken' ? words.taken : words.notWanted,
    })),
    ...contacts.log.map(({ hadOn, about, said }) => ({
      on: hadOn,
      title: words.word(words.about[about] ?? about),
      detail: quoted(said),
    })),
  ];
}

function assessing({ assessments, eligibility, where }: RecordFacts): readonly Happening[] {
  const listed = (assessments?.assessments ?? []).flatMap<Happening>(
    ({ assessmentId, kind, startedOn, finishedOn, wishesSelfAssessment }) => {
      const answers = link({
        text: words.answers,
        href: paths.checkAnswers({ ...where, assessmentId }),
      });
      const own = wishesSelfAssessment ? words.byThemselves : null;
      return finishedOn === null
        ? [{ on: startedOn, title: words.started[kind], detail: own ?? undefined }]
        : [{ on: finishedOn, title: words.finished[kind], detail: html`${own} ${answers}` }];
    },
  );
  if (eligibility === null) return listed;
  const why = link({ text: words.why, href: paths.eligibility(where) });
  const title = eligibility.isEligible ? words.eligible : words.notEligible;
  return [...listed, { on: eligibility.decidedOn, title, detail: why }];
}

function planning({ firstFigure, plans, where, calledName: name }: RecordFacts): readonly Happening[] {
  const weekly = (amount: number) => formatPounds(pence(amount));
  const figure = firstFigure
    ? [
        {
          on: firstFigure.on,
          title: words.figure(weekly(firstFigure.weeklyPence)),
          detail: link({ text: words.workedOut, href: paths.budget(where) }),
        },
        ...firstFigure.challenges.flatMap(({ raisedOn, words: said, answer }) => [
          { on: raisedOn, title: words.notEnough(name), detail: quoted(said) },
          ...(answer === null
            ? []
            : [{ on: answer.answeredOn, title: words.answered, detail: quoted(answer.reasons) }]),
        ]),
      ]
    : [];
  const ofPlans = (plans?.plans ?? []).flatMap(({ planId, startedOn, followsPlanId, signOff }) => {
    const plan = link({ text: words.plan, href: paths.onePlan({ ...where, planId }) });
    return signOff === null
      ? [{ on: startedOn, title: followsPlanId ? words.planNewStarted : words.planStarted, detail: plan }]
      : [
          {
            on: signOff.signedOffOn,
            title: words.agreed(weekly(signOff.totalWeeklyPence)),
            detail: html`${words.signedOffBy(signOff.signedOffBy)} ${plan}`,
          },
        ];
  });
  return [...figure, ...ofPlans];
}

/** The first payment, the latest one with how many there were, and the next: not a line for each. */
function paying({ payments, where }: RecordFacts): readonly Happening[] {
  if (payments === null) return [];
  const made = payments.payments;
  const [latest] = made;
  const first = made.at(-1);
  const all = link({ text: words.payments, href: paths.paymentsMade(where) });
  return [
    ...(first
      ? [{ on: first.payOn, title: words.firstPayment(formatPounds(first.payPence)), detail: all }]
      : []),
    ...(latest && latest !== first
      ? [
          {
            on: latest.payOn,
            title: words.lastPayment(formatPounds(latest.payPence)),
            detail: words.manyPayments(made.length),
          },
        ]
      : []),
    ...(payments.next
      ? [{ on: payments.next.payOn, title: words.nextPayment(formatPounds(payments.next.amountPence)) }]
      : []),
  ];
}

function reviewing({ reviews, where }: RecordFacts): readonly Happening[] {
  if (reviews === null) return [];
  const said = link({ text: words.visitWords, href: paths.reviews(where) });
  return [
    ...reviews.visits.map(({ on }) => ({ on, title: words.visit, detail: said })),
    ...reviews.requests.map(({ askedAt, held, words: asked }) => ({
      on: londonDate(instant(askedAt)),
      title: words.reviewAsked,
      detail: html`${quoted(asked)} ${held === null ? null : held ? words.reviewHeld : words.reviewNotHeld}`,
    })),
  ];
}

/** A letter that went to several people, or in several ways, on one day is told once. */
function letters({ letters, where }: RecordFacts): readonly Happening[] {
  const told = new Map(
    (letters?.letters ?? []).map((letter) => [`${letter.sentAt.slice(0, 10)} ${letter.subject}`, letter]),
  );
  return [...told.values()].map(({ letterId, subject, sentAt }) => ({
    on: londonDate(instant(sentAt)),
    title: words.letter(subject),
    detail: link({ text: words.readLetter, href: paths.letter({ ...where, letterId }) }),
  }));
}

/** What is late stands on its day, as now; what is to come, on its own. */
function owed({ promises }: RecordFacts): readonly Happening[] {
  return (promises?.promises ?? []).map(({ kind, dueOn, actsNext, isLate }) => {
    const { promised } = recordContent.promise(kind);
    return {
      on: dueOn,
      title: isLate ? words.notDone(promised) : promised,
      detail: words.owes(recordContent.role(actsNext)),
      ...(isLate && { state: 'now' as const }),
    };
  });
}

function quoted(said: string): Html {
  return html`<q>${said}</q>`;
}
