import type { Fault } from '../../../../core/decision/decision.ts';
import { button, details, type Html, html, input, insetText } from '../../../../platform/html/index.ts';
import { errorAt } from '../../../../site/fault.ts';
import { layout } from '../../../../site/layout.ts';
import { paths } from '../../../../site/paths.ts';
import type { Site } from '../../../../site/site.ts';
import { carryOnContent } from '../carry-on/content.ts';
import { signInContent as words } from './content.ts';

export interface SignInModel {
  readonly csrfToken: string;
  /** What was typed before, so that it need not be typed again. The password never comes back. */
  readonly email: string;
  /** Of the fields `email` and `password`. */
  readonly errors: readonly Fault[];
  /** Something they wrote waits until they have signed in. */
  readonly hasKeptForm?: boolean;
}

export function signInView(site: Site, { csrfToken, email, errors, hasKeptForm = false }: SignInModel): Html {
  const { phone, hours } = site.contact;
  const content = html`<h1 class="govuk-heading-xl">${words.title}</h1>
    ${hasKeptForm && insetText({ text: carryOnContent.signInFirst })}
    <form class="site-form" method="post" action="${paths.signIn()}" novalidate>
      <input type="hidden" name="_csrf" value="${csrfToken}">
      ${input({
        name: 'email',
        label: { text: words.email },
        type: 'email',
        autocomplete: 'username',
        autocapitalize: 'none',
        spellcheck: false,
        value: email,
        errorMessage: errorAt(errors, 'email'),
      })}
      ${input({
        name: 'password',
        label: { text: words.password },
        type: 'password',
        autocomplete: 'current-password',
        autocapitalize: 'none',
        spellcheck: false,
        errorMessage: errorAt(errors, 'password'),
      })}
      ${button({ text: words.signIn })}
    </form>
    ${details({ summaryText: words.stuck, text: words.stuckHelp(phone, hours) })}
    <p class="govuk-body"><a class="govuk-link" href="${paths.firstSignIn()}">${words.firstTime}</a></p>
    <p class="govuk-body">
      <strong>${words.noAccount}</strong> ${words.noAccountHelp}
      <a class="govuk-link" href="${paths.askForHelp()}">${words.askForHelp}</a>
    </p>`;
  return layout(site, { title: words.title, content, faults: errors });
}
