import { type CivilDate, civilDate, formatDate } from '../../../core/calendar/civil-date.ts';
import { speakDay } from '../../../core/calendar/spoken-date.ts';
import { formatPounds, type Pence, pence } from '../../../core/money/pence.ts';
import type { ExplainedBudget } from '../../../modules/allocation/index.ts';
import type { ListedPlan } from '../../../modules/planning/index.ts';
import { details, type Html, html, linkButton } from '../../../platform/html/index.ts';
import { dashList } from '../../../site/components/dash-list.ts';
import { lateness } from '../../../site/components/lateness.ts';
import { ownWords } from '../../../site/components/own-words.ts';
import { panelBox } from '../../../site/components/panel-box.ts';
import { type StaircaseRow, staircase } from '../../../site/components/staircase.ts';
import type { PageParts } from '../../../site/layout.ts';
import { paths } from '../../../site/paths.ts';
import { budgetContent as words } from './content.ts';

export interface BudgetShown {
  readonly budget: ExplainedBudget | null;
  readonly signedOff: ListedPlan | null;
  readonly contributionPence: Pence | null;
  readonly whose: { readonly councilId: string; readonly personId: string };
  readonly today: CivilDate;
  /** Whose it is, for staff; null for everyone who is spoken to as "you". */
  readonly forStaff: string | null;
  readonly canWorkOut: boolean;
  readonly canAnswer: boolean;
}

export function budgetView(shown: BudgetShown): PageParts {
  const { budget, forStaff } = shown;
  const title = forStaff === null ? words.title : words.titleFor(forStaff);
  const heading = html`<h1 class="govuk-heading-xl">${title}</h1>`;
  if (budget === null) return { title, content: html`${heading}${nothingYet(shown)}` };
  const content = html`
    ${late(shown, budget)}
    ${heading}
    <p class="govuk-body-l">${words.answer} <strong>${mainAmount(budget)}</strong>. ${alsoPaid(budget)}</p>
    <p class="govuk-body-s site-soft">${words.noRange}</p>
    ${agreedBudget(shown, budget)}
    ${stairs(budget)}
    ${changes(shown, budget)}
    ${isNot(shown, budget)}
    ${challenges(shown, budget)}
    ${sayNotEnough(shown)}
    ${shown.canWorkOut && html`<p class="govuk-body"><a class="govuk-link" href="${paths.firstFigure(shown.whose)}">${words.workOutAgain}</a></p>`}`;
  return { title, content };
}

function nothingYet({ whose, canWorkOut }: BudgetShown): Html {
  return html`<h2 class="govuk-heading-m">${words.nothingYet}</h2>
    <p class="govuk-body">${words.nothingYetWords}</p>
    <p class="govuk-body">${words.planAnyway}</p>
    ${canWorkOut && linkButton({ text: words.workOut, href: paths.firstFigure(whose) })}`;
}

/** The figure that is drawn: the first that comes to something. */
function mainPlace({ outputs }: ExplainedBudget): number {
  return Math.max(
    0,
    outputs.findIndex((output) => output.pence > 0),
  );
}

function mainAmount(budget: ExplainedBudget): string {
  const main = budget.outputs[mainPlace(budget)];
  return main ? `${formatPounds(main.pence)} ${words.units[main.period]}` : '';
}

function alsoPaid(budget: ExplainedBudget): string | null {
  const others = budget.outputs.filter((output, place) => place !== mainPlace(budget) && output.pence > 0);
  if (others.length === 0) return null;
  return words.also(
    others
      .map(({ label, pence: amount, period }) => `${label}, ${formatPounds(amount)} ${words.units[period]}`)
      .join('; '),
  );
}

function agreedBudget({ signedOff, whose }: BudgetShown, { weeklyPence }: ExplainedBudget): Html | null {
  const signOff = signedOff?.signOff;
  if (!signOff || weeklyPence === 0) return null;
  const difference = signOff.totalWeeklyPence - weeklyPence;
  const amount = formatPounds(pence(Math.abs(difference)));
  const compared = difference === 0 ? words.same : difference > 0 ? words.more(amount) : words.less(amount);
  return panelBox({
    kind: 'pale',
    content: html`<p class="govuk-body"><strong>${words.agreed(formatPounds(signOff.totalWeeklyPence))}</strong> ${compared}
      <a class="govuk-link" href="${paths.onePlan({ ...whose, planId: signedOff.planId })}#decided">${words.who}</a></p>`,
  });
}

function stairs(budget: ExplainedBudget): Html {
  const place = mainPlace(budget);
  const main = budget.outputs[place];
  const rows = stairRows(budget, place);
  const unasked = budget.parts.some(({ answers, pence: parts }) => isUnasked(answers, parts[place] ?? 0));
  return html`<h2 class="govuk-heading-m site-after">${words.stairs}</h2>
    <p class="govuk-body">${budget.shares.splitBy === 'outcome' ? words.byOutcome : words.stairsLead} ${words.shared}</p>
    ${staircase({
      caption: words.caption,
      rows,
      total: {
        label: words.total,
        pence: main?.pence ?? pence(0),
        unit: words.units[main?.period ?? 'week'],
      },
    })}
    ${unasked && html`<p class="govuk-body">${words.noHelp}</p>`}
    <p class="govuk-body-s site-soft">${words.basis(budget.title, budget.version, formatDate(budget.on))} ${budget.notice}</p>
    ${details({
      summaryText: words.prices,
      text: dashList(
        budget.parameters.map(({ label, version, startsOn }) =>
          words.price(label, version, formatDate(civilDate(startsOn))),
        ),
      ),
    })}
    ${details({ summaryText: words.allSteps, text: dashList(budget.steps.map(({ label, shown }) => words.step(label, shown))) })}`;
}

type Part = ExplainedBudget['parts'][number];

/** Nobody was asked about it and nothing hangs on it: said once under the stairs, and not on each. */
function isUnasked(answers: Part['answers'], amount: number): boolean {
  return amount === 0 && answers.every(({ isGiven }) => !isGiven);
}

function stairRows({ parts, shares }: ExplainedBudget, place: number): readonly StaircaseRow[] {
  let soFar = shares.outputs[place]?.baselinePence ?? pence(0);
  const rows: StaircaseRow[] = [];
  if (soFar !== 0) {
    rows.push({
      topic: words.start,
      answer: words.start,
      countsFor: words.countsFor,
      addsPence: soFar,
      soFarPence: soFar,
    });
  }
  for (const { title, answers, pence: amounts } of parts) {
    const addsPence = amounts[place] ?? pence(0);
    if (isUnasked(answers, addsPence)) continue;
    soFar = pence(soFar + addsPence);
    const told = answers.filter(({ isGiven }) => isGiven);
    const counted = told.length > 0 ? told : answers;
    rows.push({
      topic: [`${title}.`, ...counted.flatMap(({ points, counts }) => (points === null ? counts : []))].join(
        ' ',
      ),
      answer: counted.map(({ answer }) => answer).join('” “'),
      countsFor: countsFor(counted, addsPence),
      addsPence,
      soFarPence: soFar,
    });
  }
  return rows;
}

/** In a word or two: points where there are any, or else which way it goes. */
function countsFor(answers: Part['answers'], addsPence: number): string {
  const points = answers.flatMap((answer) => answer.points ?? []);
  if (points.length > 0) return points.join(', ');
  return addsPence === 0 ? words.noChange : addsPence > 0 ? words.addsTo : words.takesOff;
}

function changes({ whose }: BudgetShown, budget: ExplainedBudget): Html {
  const rows = budget.changes.map(({ kind, title, answer, differencePence }) => ({
    what: kind === 'helpStops' ? words.helpStops(title) : words.otherAnswer(title, answer),
    then:
      differencePence > 0
        ? words.moreBy(formatPounds(differencePence))
        : words.lessBy(formatPounds(pence(Math.abs(differencePence)))),
  }));
  const all = [...rows, { what: words.realCost, then: words.realCostAnswer }];
  return html`<h2 class="govuk-heading-m site-after">${words.changes}</h2>
    <p class="govuk-body">${words.changesLead}</p>
    <table class="site-sum"><caption class="govuk-visually-hidden">${words.changes}</caption><tbody>
      ${all.map(({ what, then }) => html`<tr class="site-sum__row"><th scope="row">${what}</th><td class="site-sum__amount site-sum__amount--words">${then}</td></tr>`)}
    </tbody></table>
    <p class="govuk-body"><a class="govuk-link" href="${paths.askForReview(whose)}">${words.changed}</a></p>`;
}

function isNot({ contributionPence, whose }: BudgetShown, { whatItIsNot }: ExplainedBudget): Html {
  const pay = html`${words.notWhatYouPay} ${
    contributionPence !== null &&
    html`${words.youPay(formatPounds(contributionPence))} <a class="govuk-link" href="${paths.contribution(whose)}">${words.howContribution}</a>`
  }`;
  return html`<h2 class="govuk-heading-m site-after">${words.isNot}</h2>${dashList([...whatItIsNot, pay])}`;
}

/** A promise that was not kept comes before everything else. */
function late({ today }: BudgetShown, budget: ExplainedBudget): Html | null {
  const overdue = budget.challenges.find(({ answer, dueOn }) => answer === null && dueOn < today);
  if (!overdue) return null;
  return lateness({
    promise: words.late.promise,
    promisedBy: speakDay(overdue.dueOn, today),
    next: { who: words.late.who, does: words.late.does, by: speakDay(today, today) },
    carriesOn: words.late.carriesOn,
    nothingToDo: true,
  });
}

function challenges(shown: BudgetShown, budget: ExplainedBudget): Html {
  return html`${budget.challenges.map((challenge) => {
    const { challengeId, words: said, raisedOn, dueOn, answer } = challenge;
    return html`<div class="site-after">${ownWords({ heading: words.said, said, saidNote: words.saidNote(formatDate(raisedOn)) })}
      ${
        answer
          ? html`<h3 class="govuk-heading-s">${words.answered(answer.answeredBy, formatDate(answer.answeredOn))}</h3>
        <p class="govuk-body"><strong>${words.outcomes[answer.outcome]}</strong> ${answer.reasons}</p>
        <p class="govuk-body-s site-soft">${words.complain} <a class="govuk-link" href="${paths.complaints()}">${words.howToComplain}</a></p>`
          : html`<p class="govuk-body">${words.waits(formatDate(dueOn))}
        ${shown.canAnswer && html`<a class="govuk-link" href="${paths.answerNotEnough({ ...shown.whose, challengeId })}">${words.answerIt}</a>`}</p>`
      }</div>`;
  })}`;
}

function sayNotEnough({ whose }: BudgetShown): Html {
  return html`<div class="site-after">${panelBox({
    kind: 'outlined',
    heading: words.notEnough,
    content: html`<p class="govuk-body">${words.notEnoughWords}</p>
      ${linkButton({ text: words.sayNotEnough, href: paths.notEnough(whose) })}`,
  })}</div>`;
}
