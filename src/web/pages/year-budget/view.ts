import { speakDate } from '../../../core/calendar/spoken-date.ts';
import { formatPounds, pence, sumPence } from '../../../core/money/pence.ts';
import type { OwnParts, Visit } from '../../../modules/access/index.ts';
import type { explainIndicativeBudget } from '../../../modules/allocation/index.ts';
import type { Question } from '../../../modules/audit/index.ts';
import type { BudgetShown } from '../../../modules/budgets/index.ts';
import { type Html, html } from '../../../platform/html/index.ts';
import { link } from '../../../site/components/link.ts';
import { sum } from '../../../site/components/sum.ts';
import { paths } from '../../../site/paths.ts';
import { capital, type Voice } from '../../../site/voice.ts';
import { weeksOfYear } from '../person-home/facts.ts';
import { yearBudgetContent as words } from './content.ts';

type FirstFigure = typeof explainIndicativeBudget extends Question<never, infer Answer> ? Answer : never;

export interface YearBudgetFacts {
  readonly where: { readonly councilId: string; readonly personId: string };
  readonly today: Visit['today'];
  readonly voice: Voice;
  readonly budget: BudgetShown | null;
  readonly firstFigure: FirstFigure | null;
}

/** Where the year's budget comes from: its parts a week, the year, who pays what; and the first figure before it. */
export function yearBudgetView(facts: YearBudgetFacts): OwnParts {
  const { voice, budget, firstFigure, where } = facts;
  const title = capital(words.title(voice));
  const content = html`<h1 class="govuk-heading-xl">${title}</h1>
    ${budget && agreed(facts, budget)}
    ${firstFigure && first(facts, firstFigure)}
    ${!budget && !firstFigure && html`<p class="govuk-body">${words.none}</p>`}`;
  return { title, content, current: 'money', back: { href: paths.money(where), text: words.back } };
}

function agreed({ voice, today, where }: YearBudgetFacts, budget: BudgetShown): Html {
  const weekly = budget.totalWeeklyPence;
  const once = budget.lines.filter(({ oncePence }) => oncePence > 0);
  const wholeYear = pence(weekly * weeksOfYear);
  const year = sumPence([wholeYear, ...once.map(({ oncePence }) => oncePence)]);
  const [amount, rest] = words.lead(formatPounds(year), formatPounds(weekly));
  const personPays = {
    label: words.person(voice),
    pence: budget.contributionWeeklyPence,
    href: paths.contribution(where),
  };
  return html`<p class="govuk-body-l"><strong>${amount}</strong>${rest}</p>
    <h2 class="govuk-heading-m">${words.partsHeading}</h2>
    ${sum({
      caption: words.partsCaption,
      rows: budget.lines.map(({ what, weeklyPence, managedBy }) => ({
        label: what,
        note: words.managed[managedBy](voice),
        pence: weeklyPence,
      })),
      total: { label: words.aWeek, pence: weekly },
    })}
    ${once.length > 0 && html`<h2 class="govuk-heading-m">${words.onceHeading}</h2>${sum({ caption: words.onceCaption, rows: once.map(({ what, oncePence }) => ({ label: what, pence: oncePence })), total: { label: words.once, pence: pence(year - wholeYear) } })}`}
    <h2 class="govuk-heading-m">${words.yearHeading}</h2>
    ${sum({
      caption: words.yearCaption,
      rows: [
        { label: words.weeks(formatPounds(weekly)), pence: wholeYear },
        ...(once.length > 0 ? [{ label: words.onceHeading, pence: pence(year - wholeYear) }] : []),
      ],
      total: { label: words.year, pence: year },
      large: true,
    })}
    <h2 class="govuk-heading-m">${words.whoHeading}</h2>
    ${sum({ caption: words.whoCaption, rows: [{ label: words.council, pence: budget.councilWeeklyPence }, personPays], total: { label: words.aWeek, pence: weekly } })}
    <p class="govuk-body-s">${words.decided(speakDate(budget.signedOffOn, today), budget.ruleVersion)} ${words.versions(budget.version)}</p>`;
}

function first({ today, where }: YearBudgetFacts, figure: FirstFigure): Html {
  return html`<h2 class="govuk-heading-m">${words.firstHeading}</h2>
    <p class="govuk-body">${words.firstLead(formatPounds(pence(figure.weeklyPence)), speakDate(figure.on, today))} ${link({ text: words.firstLines, href: paths.budget(where) })}</p>`;
}
