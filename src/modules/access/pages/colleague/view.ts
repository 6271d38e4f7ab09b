import { type CivilDate, type Instant, instant, londonDate } from '../../../../core/calendar/civil-date.ts';
import { speakDate } from '../../../../core/calendar/spoken-date.ts';
import { button, html } from '../../../../platform/html/index.ts';
import { link } from '../../../../site/components/link.ts';
import { choicesOf, fieldsOf } from '../../../../site/fields.ts';
import type { FormState } from '../../../../site/form-state.ts';
import type { PageParts } from '../../../../site/layout.ts';
import { paths } from '../../../../site/paths.ts';
import type { Colleague } from '../../read-models/list-colleagues.ts';
import type { StaffRole } from '../../rules/roles.ts';
import { roleWords } from '../role-words.ts';
import { colleagueContent as words } from './content.ts';

interface Here {
  readonly councilId: string;
  readonly today: CivilDate;
  readonly isSelf: boolean;
}

/** One colleague: what they do here and did, and what an administrator can change. */
export function colleagueView(colleague: Colleague, form: FormState, here: Here): PageParts {
  const { accountId, name, email, roles, isNew } = colleague;
  const { councilId, isSelf } = here;
  const held = roles.filter(({ endedAt }) => endedAt === null);
  const others = choicesOf(roleWords).filter(({ value }) => !held.some(({ role }) => role === value));
  const content = html`<h1 class="govuk-heading-xl">${name}</h1>
    <p class="govuk-body">${email}</p>
    ${isNew && html`<p class="govuk-body">${words.isNew} ${link({ text: words.newCode, href: paths.newFirstCode({ councilId, accountId }) })}</p>`}
    <h2 class="govuk-heading-m">${words.now}</h2>
    ${held.length === 0 && html`<p class="govuk-body">${words.nothing}</p>`}
    <ul class="site-actions">${held.map(
      ({ role, since, givenBy }) => html`<li><strong>${roleWords[role]}</strong>
        <p>${words.since(dayOf(since, here), givenBy ?? words.firstOfAll)} ${!isSelf && link({ text: html`${words.end}<span class="govuk-visually-hidden">: ${roleWords[role]}</span>`, href: paths.endRole({ councilId, accountId, role }) })}</p></li>`,
    )}</ul>
    ${
      isSelf
        ? html`<p class="govuk-body">${words.own}</p>`
        : form.form(
            html`${fieldsOf(form).list('role', words.give, others)}${button({ text: words.giveSend })}`,
          )
    }
    ${endedRoles(roles, here)}`;
  return { title: name, content };
}

function endedRoles(roles: Colleague['roles'], here: Here) {
  const lines = roles.flatMap(({ role, since, endedAt }) =>
    endedAt === null
      ? []
      : [
          html`<li><strong>${roleWords[role]}</strong><p>${words.until(dayOf(since, here), dayOf(endedAt, here))}</p></li>`,
        ],
  );
  return (
    lines.length > 0 &&
    html`<h2 class="govuk-heading-m">${words.before}</h2><ul class="site-actions">${lines}</ul>`
  );
}

export function endRoleView(name: string, role: StaffRole, form: FormState): PageParts {
  const title = words.endTitle(roleWords[role], name);
  const content = html`<h1 class="govuk-heading-xl">${title}</h1>
    <p class="govuk-body-l">${words.endLead}</p>
    ${form.form(button({ text: words.endSend, classes: 'govuk-button--warning' }))}`;
  return { title, content };
}

export function newFirstCodeView(name: string, form: FormState): PageParts {
  const title = words.newCodeTitle(name);
  const content = html`<h1 class="govuk-heading-xl">${title}</h1>
    <p class="govuk-body-l">${words.newCodeLead}</p>
    ${form.form(button({ text: words.newCodeSend }))}`;
  return { title, content };
}

function dayOf(at: Instant, { today }: Here): string {
  return speakDate(londonDate(instant(at)), today);
}
