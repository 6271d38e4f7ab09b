import { type CivilDate, civilDate, daysBetween } from '../../../core/calendar/civil-date.ts';
import { ageOn, speakDate, speakDay } from '../../../core/calendar/spoken-date.ts';
import { pence } from '../../../core/money/pence.ts';
import { standingAnswers } from '../../../modules/assessments/index.ts';
import { doorOfPromise, isEnglish } from '../../../modules/referrals/index.ts';
import { type Html, html } from '../../../platform/html/index.ts';
import { actions } from '../../../site/components/actions.ts';
import { staffLateness } from '../../../site/components/lateness.ts';
import { link } from '../../../site/components/link.ts';
import { ownWords } from '../../../site/components/own-words.ts';
import { panelBox } from '../../../site/components/panel-box.ts';
import { story } from '../../../site/components/story.ts';
import { sum } from '../../../site/components/sum.ts';
import type { PageParts } from '../../../site/layout.ts';
import { paths } from '../../../site/paths.ts';
import { kindWords } from '../helper-words.ts';
import { listActions } from './actions.ts';
import { recordContent as words } from './content.ts';
import type { RecordFacts } from './facts.ts';
import { tellStory } from './story.ts';

export function recordView(facts: RecordFacts): PageParts {
  const entries = tellStory(facts);
  const offered = listActions(facts);
  const content = html`${head(facts)}
    ${howToReach(facts)}
    ${inOwnWords(facts)}
    ${whatWeOwe(facts)}
    <div class="site-columns">
      <div>
        <h2 class="govuk-heading-m">${words.story}</h2>
        ${entries.length > 0 ? story(entries) : html`<p class="govuk-body">${words.emptyStory}</p>`}
      </div>
      <div class="site-columns__side">
        <h2 class="govuk-heading-m">${words.money}</h2>
        ${moneyAWeek(facts)}
        <h2 class="govuk-heading-m">${words.people}</h2>
        ${people(facts)}
      </div>
    </div>
    <h2 class="govuk-heading-m">${words.actions}</h2>
    ${offered.length > 0 ? actions(offered) : html`<p class="govuk-body">${words.noActions}</p>`}`;
  return { title: facts.name, content };
}

function head({ person, name, today, where, may }: RecordFacts): Html {
  const { bornOn, diedOn, personNumber } = person;
  const looks = link({ text: words.whoLooked, href: paths.whoLooked(where) });
  return html`<div class="site-record-head">
    <h1 class="govuk-heading-xl">${name}</h1>
    <p class="govuk-body">${bornOn === undefined ? words.bornNotKnown : words.born(speakDate(bornOn, today), ageOn(bornOn, today))}
      ${diedOn !== null && html`· <strong>${words.died(speakDate(diedOn, today))}</strong>`}
      · ${words.number(personNumber)} ${may('audit.listLooks') && html`· ${looks}`}</p>
  </div>`;
}

/** Safe ways first. Where nothing is known, that is said, since it is the next thing to ask. */
function howToReach({ person, calledName }: RecordFacts): Html {
  const { safeContact, contactFormat, language, phone, email } = person;
  const known = [
    safeContact,
    language && !isEnglish(language) && words.speaks(language),
    contactFormat && words.format(contactFormat),
    phone && words.phone(phone),
    email && words.email(email),
  ].filter(Boolean);
  return panelBox({
    kind: 'outlined',
    content: html`<p class="govuk-body site-last"><strong>${words.reach(calledName)}</strong>
      ${known.length > 0 ? known.join(' ') : words.reachNotKnown}</p>`,
  });
}

interface Said {
  readonly text: string;
  readonly on: CivilDate;
}

/** The person's latest own words: from a visit, a plan or an assessment, whichever came last. */
function latestWords({ assessment, plans, plan, reviews }: RecordFacts): Said | null {
  const all: Said[] = [];
  for (const { on, answers } of reviews?.visits ?? []) {
    const said = answers.find(({ topic }) => topic === 'whatMatters');
    if (said) all.push({ text: said.words, on });
  }
  const listed = plans?.plans.find(({ planId }) => planId === plan?.planId);
  if (plan && listed && plan.words.whatMatters.text !== '')
    all.push({ text: plan.words.whatMatters.text, on: listed.startedOn });
  if (assessment) {
    const answers = standingAnswers(assessment);
    const text = [answers['whatMatters.words'], answers['aboutYou.words'], answers['caring.words']].find(
      Boolean,
    );
    if (text !== undefined)
      all.push({ text: String(text), on: civilDate(assessment.finishedOn ?? assessment.startedOn) });
  }
  return all.toSorted((one, other) => (one.on < other.on ? 1 : -1))[0] ?? null;
}

function inOwnWords(facts: RecordFacts): Html {
  const { calledName, today, eligibility, where } = facts;
  const said = latestWords(facts);
  if (said === null) return html`<p class="govuk-body">${words.noWords}</p>`;
  return ownWords({
    heading: words.inWords(calledName),
    said: said.text,
    saidNote: words.saidOn(speakDate(said.on, today)),
    view:
      eligibility === null
        ? { heading: words.workersView, text: words.noView, note: '' }
        : {
            heading: words.viewOf(eligibility.decidedBy),
            text: html`${eligibility.reasons.slice(0, 3).map((line) => html`${line} `)}`,
            note: html`${speakDate(eligibility.decidedOn, today)}. ${link({ text: words.decision, href: paths.eligibility(where) })}`,
          },
  });
}

/** What is late first, each with its door; then what is owed by a day to come. */
function whatWeOwe({ promises, today, where }: RecordFacts): Html | null {
  if (promises === null) return null;
  const ours = promises.promises.filter(({ actsNext }) => actsNext !== 'person');
  const doorOf = (promise: (typeof ours)[number]) => {
    const href = doorOfPromise(promise, where);
    return href === paths.record(where) ? undefined : [{ text: words.promise(promise.kind).next, href }];
  };
  const late = ours.filter(({ isLate }) => isLate);
  const next = ours.find(({ isLate }) => !isLate);
  return html`${late.map((promise) =>
    staffLateness({
      what: words.promise(promise.kind).promised.toLowerCase(),
      promisedBy: speakDay(promise.dueOn, today),
      daysLate: daysBetween(promise.dueOn, today),
      told: words.told,
      actions: doorOf(promise),
    }),
  )}
  ${
    late.length === 0 &&
    html`<h2 class="govuk-heading-m">${words.owed}</h2>
      <p class="govuk-body">${
        next === undefined
          ? words.nothingOwed
          : html`${words.owes(words.promise(next.kind).promised, words.role(next.actsNext), speakDay(next.dueOn, today))}
            ${(doorOf(next) ?? []).map(link)}`
      }</p>`
  }`;
}

function moneyAWeek({ budget, calledName, where, plan }: RecordFacts): Html {
  if (budget === null) return html`<p class="govuk-body">${words.noMoney}</p>`;
  const whatOf = new Map(plan?.lines.map(({ lineId, what }) => [lineId, what]));
  const rows = budget.lines
    .filter(({ weeklyPence }) => weeklyPence > 0)
    .map(({ planLineId, weeklyPence }) => ({
      label: whatOf.get(planLineId) ?? words.budget,
      pence: pence(weeklyPence),
    }));
  return sum({
    caption: words.money,
    rows,
    total: { label: words.budget, pence: pence(budget.totalWeeklyPence), href: paths.yearBudget(where) },
    after: [
      {
        label: words.theyPay(calledName),
        pence: pence(budget.contributionWeeklyPence),
        href: paths.contribution(where),
      },
      { label: words.councilPays, pence: pence(budget.councilWeeklyPence), href: paths.yearBudget(where) },
    ],
  });
}

function people({ ties, today, where, may }: RecordFacts): Html {
  if (ties === null) return html`<p class="govuk-body">${words.nobody}</p>`;
  return html`<p class="govuk-body">${
    ties.workers.length > 0
      ? html`<strong>${ties.workers.join(', ')}</strong>. ${words.workers}.`
      : html`${words.noWorker} ${may('people.allocateWorker') && link({ text: words.people, href: paths.worker(where) })}`
  }</p>
  ${
    ties.helpers.length === 0
      ? html`<p class="govuk-body">${words.nobody}</p>`
      : ties.helpers.map(
          ({ name, kind, sinceOn }) =>
            html`<p class="govuk-body"><strong>${name}</strong>, ${kindWords[kind] ?? kind}, ${words.since(speakDate(sinceOn, today))}</p>`,
        )
  }`;
}
