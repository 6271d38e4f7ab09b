import { addDays, type CivilDate } from '../../../core/calendar/civil-date.ts';
import { speakDate, speakDay } from '../../../core/calendar/spoken-date.ts';
import { formatPounds, pence } from '../../../core/money/pence.ts';
import type { OwnParts } from '../../../modules/access/index.ts';
import { details, type Html, html, insetText, linkButton } from '../../../platform/html/index.ts';
import { type Action, actions } from '../../../site/components/actions.ts';
import { type Figure, figures } from '../../../site/components/figures.ts';
import { lateness } from '../../../site/components/lateness.ts';
import { link } from '../../../site/components/link.ts';
import { looks } from '../../../site/components/looks.ts';
import { panelBox } from '../../../site/components/panel-box.ts';
import { steps } from '../../../site/components/steps.ts';
import { weeks } from '../../../site/components/weeks.ts';
import { paths } from '../../../site/paths.ts';
import { capital } from '../../../site/voice.ts';
import { seenAs } from '../helper-words.ts';
import { gatherLooks, sayLook } from '../look-words.ts';
import { homeWords as words } from './content.ts';
import type { HomeFacts } from './facts.ts';
import { owedBy } from './owed-words.ts';
import { findStage, listLate, listSteps, mayAsk, ownerOf } from './where-things-are.ts';
import { calculateYear, type YearMoney } from './year.ts';

/** Where someone stands: one sentence, what is late, where things are, the money, what they can do, who looked. */
export async function personHomeView(facts: HomeFacts): Promise<OwnParts> {
  const year = calculateYear(facts);
  const content = html`<h1 class="govuk-heading-xl">${facts.name}</h1>
    <p class="govuk-body-l">${story(facts, year)}</p>
    ${facts.helper && insetText({ text: seenAs(facts.helper, facts.voice.they) })}
    ${lateSection(facts)}
    ${stepsSection(facts)}
    ${await moneySection(facts, year)}
    ${questionPanel(facts)}
    ${canSection(facts)}
    ${looksSection(facts)}`;
  return { title: facts.name, content, current: 'home' };
}

function story(facts: HomeFacts, year: YearMoney | null): Html {
  const { voice, today, budget, payments } = facts;
  const late = listLate(facts).map(({ kind }) => owedBy(kind, voice).short);
  const stage = findStage(facts);
  const sorry = late.length > 0 && words.wereLate(late);
  const left = year?.bank?.leftPence;
  if (stage === 'running' && left !== undefined) {
    const [before, after] = words.toUse(voice);
    const amount = link({
      text: html`<strong>${formatPounds(left)}</strong>`,
      href: paths.money(facts.where),
    });
    return html`${before}${amount}${after}${sorry}`;
  }
  const { next } = payments ?? {};
  if (stage === 'firstPayment' && next)
    return html`${words.stories.firstPayment(voice, formatPounds(next.amountPence), speakDay(next.payOn, today))}${sorry}`;
  if (stage === 'startsSoon' && budget)
    return html`${words.stories.startsSoon(voice, speakDay(budget.startsOn, today))}${sorry}`;
  const say = words.stories[stage === 'firstPayment' || stage === 'startsSoon' ? 'running' : stage];
  return html`${say(voice)}${sorry}`;
}

function lateSection(facts: HomeFacts): Html | null {
  const [first, ...others] = listLate(facts);
  if (first === undefined) return null;
  const { voice, today, where } = facts;
  const owed = owedBy(first.kind, voice);
  const links = [
    ...(first.kind.startsWith('review.') && mayAsk(facts, 'ask')
      ? [{ text: words.askForDay, href: paths.askForReview(where) }]
      : []),
    ...(mayAsk(facts, 'ask')
      ? [{ text: words.tellOfDelay, href: `${paths.makeComplaint(where)}?about=delay` }]
      : []),
  ];
  return lateness({
    promise: owed.promise,
    promisedBy: speakDay(first.dueOn, today),
    next: { who: capital(ownerOf(first.actsNext, facts)), does: owed.next },
    carriesOn: html`${words.carriesOn(voice, facts.budget !== null)} ${others.slice(0, 4).map(({ kind, dueOn }) => html`${words.alsoLate(owedBy(kind, voice).short, speakDay(dueOn, today))} `)}`,
    nothingToDo: voice.isSelf,
    actions: links,
  });
}

const shownDone = 2;

function stepsSection(facts: HomeFacts): Html {
  const { done, now, next } = listSteps(facts);
  const earlier = done.slice(0, -shownDone);
  return html`<h2 class="govuk-heading-m">${words.steps.heading}</h2>
    ${earlier.length > 0 && details({ summaryText: words.steps.earlier, text: steps(earlier) })}
    ${steps([...done.slice(-shownDone), ...now, ...next])}`;
}

async function moneySection(facts: HomeFacts, year: YearMoney | null): Promise<Html | null> {
  const { voice, today, where } = facts;
  if (year === null) return beforeBudget(facts);
  const { bank } = year;
  const day = (date: CivilDate) => speakDate(date, today);
  const drawn =
    bank &&
    (await weeks({
      title: words.money.weeksTitle(voice),
      description: words.money.weeksSaid(bank.weeksOver, day(bank.from), day(bank.to)),
      weeks: year.weeks.map(({ startsOn, ...week }) => ({ ...week, label: day(startsOn) })),
      plannedPence: year.plannedWeeklyPence,
      thisWeek: year.thisWeek,
      endsOn: day(addDays(year.before, -1)),
    }));
  return html`<h2 class="govuk-heading-m">${capital(words.money.heading(voice))}</h2>
    <p class="govuk-body-s site-soft">${words.money.period(day(year.from), day(addDays(year.before, -1)))}</p>
    ${figures(listFigures(facts, year))}
    ${bank && html`<p class="govuk-body">${words.money.sum(formatPounds(bank.openingPence), formatPounds(bank.cameInPence), formatPounds(bank.spentPence), bank.keptPence === 0 ? null : formatPounds(bank.keptPence))}<strong>${formatPounds(bank.leftPence)}</strong>.</p>`}
    ${drawn}
    ${!bank && facts.agreement?.agreement?.state === 'active' && mayAsk(facts, 'spend') && html`<p class="govuk-body">${words.money.noStatement} ${link({ text: words.money.addStatement, href: paths.statementUpload(where) })}</p>`}
  `;
}

function listFigures(facts: HomeFacts, year: YearMoney): readonly Figure[] {
  const { where, voice, today, budget, agreement } = facts;
  const { bank, paid } = year;
  const money = paths.money(where);
  const day = (date: CivilDate) => speakDate(date, today);
  const weekly = formatPounds(year.weeklyPence);
  const whole: Figure = {
    label: words.money.budget,
    href: paths.yearBudget(where),
    pence: year.yearPence,
    note: words.money.budgetNote(weekly),
  };
  const paidSoFar: Figure = {
    label: words.money.paid,
    href: paths.paymentsMade(where),
    pence: paid.pence,
    note: words.money.paidNote(paid.count),
  };
  if (bank) {
    return [
      whole,
      paidSoFar,
      {
        label: words.money.spent,
        href: money,
        pence: bank.spentPence,
        note: words.money.spentNote(day(bank.from), day(bank.to)),
      },
      {
        label: words.money.kept,
        href: `${paths.bankLines(where)}?line=setAside`,
        pence: bank.keptPence,
        note: words.money.keptNote,
      },
      {
        label: words.money.left,
        href: money,
        pence: bank.leftPence,
        note: words.money.leftNote(day(bank.to)),
      },
    ];
  }
  return [
    whole,
    {
      label: words.money.youPay(voice),
      href: paths.contribution(where),
      pence: budget?.contributionWeeklyPence ?? pence(0),
      note: words.money.youPayNote,
    },
    {
      label: words.money.wePay,
      href: paths.yearBudget(where),
      pence: budget?.councilWeeklyPence ?? pence(0),
      note: words.money.wePayNote,
    },
    ...(agreement?.agreement ? [paidSoFar] : []),
  ];
}

/** Before there is a budget: the first figure where there is one, and else what will be here. */
function beforeBudget({ firstFigure, contribution, voice, where, eligibility }: HomeFacts): Html | null {
  if (eligibility?.eligibility?.isEligible === false) return null;
  const known: Figure[] = [];
  if (firstFigure)
    known.push({
      label: words.money.firstFigure,
      href: paths.budget(where),
      pence: pence(firstFigure.weeklyPence),
      note: words.money.firstFigureNote,
    });
  if (contribution)
    known.push({
      label: words.money.youPay(voice),
      href: paths.contribution(where),
      pence: contribution.weeklyPence,
      note: words.money.youPayNote,
    });
  return html`<h2 class="govuk-heading-m">${capital(words.money.heading(voice))}</h2>
    ${known.length > 0 && figures(known)}
    <p class="govuk-body">${capital(words.money.noBudget(voice))}</p>`;
}

function questionPanel(facts: HomeFacts): Html | null {
  if (!mayAsk(facts, 'spend')) return null;
  const asked = facts.spending?.transactions.find(
    ({ place, questionId, answeredAt }) =>
      place === 'notYetPlaced' && questionId !== null && answeredAt === null,
  );
  if (asked === undefined) return null;
  const about = words.question.about(
    formatPounds(pence(Math.abs(asked.amountPence))),
    asked.payee,
    speakDate(asked.on, facts.today),
  );
  return panelBox({
    kind: 'pale',
    heading: words.question.heading,
    content: html`<p class="govuk-body">${about}</p>${linkButton({ text: words.question.answer, href: paths.money(facts.where) })}`,
  });
}

function canSection(facts: HomeFacts): Html | null {
  const list = listActions(facts);
  if (list.length === 0) return null;
  return html`<h2 class="govuk-heading-m">${words.can.heading}</h2>${actions(list)}`;
}

/** Only what this reader may really do: the commands behind it ask for the same. */
function listActions(facts: HomeFacts): readonly Action[] {
  const { where, voice, ties } = facts;
  const { can } = words;
  const ask: readonly Action[] = [
    { text: can.review, href: paths.askForReview(where), detail: can.reviewDetail },
    ...(facts.firstFigure
      ? [{ text: can.notEnough, href: paths.notEnough(where), detail: can.notEnoughDetail(voice) }]
      : []),
    ...(facts.budget && mayAsk(facts, 'decide')
      ? [{ text: can.change, href: paths.chooseManagedBy(where), detail: can.changeDetail }]
      : []),
    { text: can.worry, href: paths.askForHelpHere(where), detail: can.worryDetail },
    { text: can.complain, href: paths.makeComplaint(where), detail: can.complainDetail(voice) },
  ];
  const readers = (ties?.helpers ?? [])
    .filter(({ powers }) => powers.includes('see'))
    .map(({ name }) => name);
  const own: readonly Action[] = [
    { text: can.helper, href: paths.helpers(where), detail: can.helperDetail(readers) },
    { text: can.details, href: paths.details(where), detail: can.detailsDetail },
  ];
  return [...(mayAsk(facts, 'ask') ? ask : []), ...(voice.isSelf ? own : [])];
}

function looksSection(facts: HomeFacts): Html | null {
  if (facts.looks === null) return null;
  const { voice, where, ties, today } = facts;
  const all = gatherLooks(facts.looks.looks);
  const about = { workers: ties?.workers ?? [], today, isSelf: voice.isSelf };
  return html`<h2 class="govuk-heading-m">${words.looks.heading(voice)}</h2>
    ${all.length === 0 ? html`<p class="govuk-body">${words.looks.none}</p>` : looks(all.slice(0, 3).map((look) => sayLook(look, about)))}
    <p class="govuk-body">${all.length > 0 && link({ text: words.looks.all(all.length), href: paths.whoLooked(where) })}${all.length > 0 && mayAsk(facts, 'ask') && ', or '}${mayAsk(facts, 'ask') && link({ text: words.looks.ask, href: `${paths.makeComplaint(where)}?about=whoLooked` })}</p>
  `;
}
