import { type CivilDate, type Instant, instant, londonDate } from '../../../../core/calendar/civil-date.ts';
import { speakDate } from '../../../../core/calendar/spoken-date.ts';
import { type Html, html, linkButton } from '../../../../platform/html/index.ts';
import { link } from '../../../../site/components/link.ts';
import { type ListRow, listTable } from '../../../../site/components/list-table.ts';
import type { PageParts } from '../../../../site/layout.ts';
import { paths } from '../../../../site/paths.ts';
import type { Colleague } from '../../read-models/list-colleagues.ts';
import { roleWords } from '../role-words.ts';
import { colleaguesContent as words } from './content.ts';

interface Here {
  readonly councilId: string;
  readonly today: CivilDate;
  /** Whether the reader may change what people do here. */
  readonly isAdministrator: boolean;
}

export function colleaguesView(colleagues: readonly Colleague[], here: Here): PageParts {
  const working = colleagues.filter(({ roles }) => roles.some(({ endedAt }) => endedAt === null));
  const { councilId, isAdministrator } = here;
  const content = html`<h1 class="govuk-heading-xl">${words.title}</h1>
    <p class="govuk-body-l">${words.lead(working.length)}</p>
    ${isAdministrator && linkButton({ text: words.add, href: paths.newColleague({ councilId }) })}
    ${listTable({
      caption: words.caption,
      columns: words.columns.map((heading) => ({ heading })),
      groups: [{ rows: working.flatMap((one) => rowsOf(one, here)) }],
    })}
    ${leftBefore(colleagues, here)}`;
  return { title: words.title, content };
}

function rowsOf(colleague: Colleague, here: Here): readonly ListRow[] {
  const held = colleague.roles.filter(({ endedAt }) => endedAt === null);
  return held.map(({ role, since, givenBy }) => [
    html`<strong>${nameOf(colleague, here)}</strong>${colleague.isNew && html`<br>${words.isNew}`}`,
    roleWords[role],
    dayOf(since, here),
    givenBy ?? words.firstOfAll,
  ]);
}

function leftBefore(colleagues: readonly Colleague[], here: Here): Html | null {
  const rows = colleagues.flatMap((one) =>
    one.roles.flatMap(({ role, endedAt }): readonly ListRow[] =>
      endedAt === null ? [] : [[nameOf(one, here), roleWords[role], dayOf(endedAt, here)]],
    ),
  );
  if (rows.length === 0) return null;
  return html`<section>
    <h2 class="govuk-heading-m">${words.left}</h2>
    ${listTable({ caption: words.leftCaption, columns: words.leftColumns.map((heading) => ({ heading })), groups: [{ rows }] })}
  </section>`;
}

function nameOf({ accountId, name }: Colleague, { councilId, isAdministrator }: Here): Html | string {
  return isAdministrator ? link({ text: name, href: paths.colleague({ councilId, accountId }) }) : name;
}

function dayOf(at: Instant, { today }: Here): string {
  return speakDate(londonDate(instant(at)), today);
}
