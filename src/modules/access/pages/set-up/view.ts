import type { Fault } from '../../../../core/decision/decision.ts';
import { button, type Html, html, input } from '../../../../platform/html/index.ts';
import { errorAt } from '../../../../site/fault.ts';
import { layout } from '../../../../site/layout.ts';
import { paths } from '../../../../site/paths.ts';
import type { Site } from '../../../../site/site.ts';
import { authenticatorKey } from '../first-sign-in/view.ts';
import { setUpContent as words } from './content.ts';

export interface SetUpModel {
  readonly csrfToken: string;
  /** What was typed before, by field; the password never comes back. */
  readonly typed: Readonly<Record<string, string>>;
  readonly errors: readonly Fault[];
}

const fields = [
  { name: 'code', label: words.code, hint: null, type: 'text', autocomplete: 'off' },
  {
    name: 'councilName',
    label: words.councilName,
    hint: words.councilNameHint,
    type: 'text',
    autocomplete: 'organization',
  },
  { name: 'councilId', label: words.councilId, hint: words.councilIdHint, type: 'text', autocomplete: 'off' },
  { name: 'displayName', label: words.displayName, hint: null, type: 'text', autocomplete: 'name' },
  { name: 'email', label: words.email, hint: null, type: 'email', autocomplete: 'username' },
  {
    name: 'password',
    label: words.password,
    hint: words.passwordHint,
    type: 'password',
    autocomplete: 'new-password',
  },
] as const;

export function setUpView(site: Site, { csrfToken, typed, errors }: SetUpModel): Html {
  const content = html`<h1 class="govuk-heading-xl">${words.title}</h1>
    <p class="govuk-body-l">${words.lead}</p>
    <form class="site-form" method="post" action="${paths.setUp()}" novalidate>
      <input type="hidden" name="_csrf" value="${csrfToken}">
      ${fields.map(({ name, label, hint, type, autocomplete }) =>
        input({
          name,
          type,
          autocomplete,
          label: { text: label },
          ...(hint === null ? {} : { hint: { text: hint } }),
          value: type === 'password' ? '' : (typed[name] ?? ''),
          errorMessage: errorAt(errors, name),
        }),
      )}
      ${button({ text: words.send })}
    </form>`;
  return layout(site, { title: words.title, content, faults: errors });
}

export function setUpDoneView(site: Site, email: string, totpSecret: string): Html {
  const content = html`<h1 class="govuk-heading-xl">${words.doneTitle}</h1>
    <p class="govuk-body-l">${words.doneLead}</p>
    ${authenticatorKey(site, email, totpSecret)}`;
  return layout(site, { title: words.doneTitle, content });
}
