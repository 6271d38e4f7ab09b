import { formatDate } from '../../../../core/calendar/civil-date.ts';
import { formatPounds } from '../../../../core/money/pence.ts';
import { details, type Html, html, linkButton } from '../../../../platform/html/index.ts';
import { dashList } from '../../../../site/components/dash-list.ts';
import { linkRow } from '../../../../site/components/link.ts';
import { panelBox } from '../../../../site/components/panel-box.ts';
import { type SumOptions, sum } from '../../../../site/components/sum.ts';
import type { PageParts } from '../../../../site/layout.ts';
import { paths } from '../../../../site/paths.ts';
import type { ExplainedContribution } from '../../read-models/explain-contribution.ts';
import { contributionContent as words } from './content.ts';

export interface ContributionShown {
  readonly contribution: ExplainedContribution | null;
  readonly whose: { readonly councilId: string; readonly personId: string };
  /** Whose it is, for staff; null for everyone who is spoken to as "you". */
  readonly forStaff: string | null;
  readonly canAssess: boolean;
  readonly canTell: boolean;
}

export function contributionView(shown: ContributionShown): PageParts {
  const { contribution, forStaff } = shown;
  const title = forStaff === null ? words.title : words.titleFor(forStaff);
  const content = html`<h1 class="govuk-heading-xl">${title}</h1>
    ${contribution === null ? nothingYet() : worked(shown, contribution)}
    ${forStaff !== null && staffLinks(shown)}`;
  return { title, content };
}

function nothingYet(): Html {
  return html`<h2 class="govuk-heading-m">${words.nothingYet}</h2><p class="govuk-body">${words.nothingYetWords}</p>`;
}

function worked({ forStaff, whose }: ContributionShown, contribution: ExplainedContribution): Html {
  const { weeklyPence, startsOn, charging, figureVersions, ruleVersion } = contribution;
  const amount = formatPounds(weeklyPence);
  const pays =
    forStaff === null
      ? weeklyPence === 0
        ? words.paysNothing
        : words.youPay(amount)
      : weeklyPence === 0
        ? words.theyPayNothing
        : words.theyPay(amount);
  return html`<p class="govuk-body-l"><strong>${pays}</strong> ${words.from(formatDate(startsOn))}</p>
    ${told(contribution)}
    <h2 class="govuk-heading-m">${words.working}</h2>
    ${
      words.kinds[charging] === null
        ? html`<p class="govuk-body">${words.workingLead}</p>
      ${sum({ caption: words.working, ...addUp(contribution), large: true })}`
        : html`<p class="govuk-body">${words.kinds[charging]}</p>`
    }
    <p class="govuk-body-s site-soft">${words.basis(ruleVersion)}</p>
    ${figureVersions.length > 0 && details({ summaryText: words.figures, text: dashList(figureVersions) })}
    ${panelBox({
      kind: 'outlined',
      heading: words.wrong,
      content: html`<p class="govuk-body">${words.wrongWords}</p>${linkButton({ text: words.askAgain, href: paths.askForReview(whose) })}`,
    })}`;
}

/** By their means, what is left is the sum of the lines, and what they pay of it follows. Otherwise one line says it all. */
function addUp({
  working,
  weeklyPence,
}: ExplainedContribution): Pick<SumOptions, 'rows' | 'total' | 'after'> {
  const lines = working.map((line) => ({ label: line.words, pence: line.amountPence }));
  const [left, paid] = lines.slice(-2);
  if (left === undefined || paid === undefined)
    return { rows: [], total: left ?? { label: words.total, pence: weeklyPence } };
  return { rows: lines.slice(0, -2), total: left, after: [paid] };
}

function told({ tellings }: ExplainedContribution): Html {
  const [first] = tellings;
  if (!first) return html`<p class="govuk-body">${words.notTold}</p>`;
  return html`<p class="govuk-body">${words.told(formatDate(first.toldOn), words.how[first.how])}</p>`;
}

function staffLinks({ whose, canAssess, canTell, contribution }: ContributionShown): Html | null {
  const links = [
    ...(canAssess
      ? [
          {
            text: contribution === null ? words.workOut : words.workOutAgain,
            href: paths.financialAssessment(whose),
          },
        ]
      : []),
    ...(canTell ? [{ text: words.freeByLaw, href: paths.freeByLaw(whose) }] : []),
    ...(canTell && contribution !== null ? [{ text: words.tell, href: paths.tellContribution(whose) }] : []),
  ];
  if (links.length === 0) return null;
  return html`<h2 class="govuk-heading-m site-after">${words.forStaff}</h2>${linkRow(links)}`;
}
