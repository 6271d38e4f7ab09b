import type { Fault } from '../../../../core/decision/decision.ts';
import { button, type Html, html, input, insetText, linkButton } from '../../../../platform/html/index.ts';
import { errorAt } from '../../../../site/fault.ts';
import { layout } from '../../../../site/layout.ts';
import { paths } from '../../../../site/paths.ts';
import type { Site } from '../../../../site/site.ts';
import { writeInFours } from '../../sign-in/first-sign-in.ts';
import { firstSignInContent as words } from './content.ts';

export interface FirstSignInModel {
  readonly csrfToken: string;
  readonly email: string;
  readonly code: string;
  readonly errors: readonly Fault[];
}

export function firstSignInView(site: Site, { csrfToken, email, code, errors }: FirstSignInModel): Html {
  const plain = { autocapitalize: 'none', spellcheck: false } as const;
  const content = html`<h1 class="govuk-heading-xl">${words.title}</h1>
    <p class="govuk-body-l">${words.lead}</p>
    <form class="site-form" method="post" action="${paths.firstSignIn()}" novalidate>
      <input type="hidden" name="_csrf" value="${csrfToken}">
      ${input({ ...plain, name: 'email', label: { text: words.email }, type: 'email', autocomplete: 'username', value: email, errorMessage: errorAt(errors, 'email') })}
      ${input({ ...plain, name: 'code', label: { text: words.code }, hint: { text: words.codeHint }, autocomplete: 'one-time-code', value: code, classes: 'govuk-input--width-20', errorMessage: errorAt(errors, 'code') })}
      ${input({ ...plain, name: 'password', label: { text: words.password }, hint: { text: words.passwordHint }, type: 'password', autocomplete: 'new-password', errorMessage: errorAt(errors, 'password') })}
      ${button({ text: words.send })}
    </form>`;
  return layout(site, { title: words.title, content, faults: errors, back: { href: paths.signIn() } });
}

/** The secret of an authenticator, this one time: to be typed, or opened on the phone that has the app. */
export function authenticatorKey(site: Site, email: string, secret: string): Html {
  const issuer = encodeURIComponent(site.councilName);
  const address = `otpauth://totp/${issuer}:${encodeURIComponent(email)}?secret=${secret}&issuer=${issuer}`;
  return html`<ol class="govuk-list govuk-list--number">${words.steps.map((step) => html`<li>${step}</li>`)}</ol>
    <h2 class="govuk-heading-m">${words.secret}</h2>
    ${insetText({ text: writeInFours(secret) })}
    <p class="govuk-body"><a class="govuk-link" href="${address}">${words.openApp}</a></p>
    ${linkButton({ text: words.signIn, href: paths.signIn() })}`;
}

export function firstSignInDoneView(site: Site, email: string, secret: string): Html {
  const content = html`<h1 class="govuk-heading-xl">${words.doneTitle}</h1>
    <p class="govuk-body-l">${words.doneLead}</p>
    ${authenticatorKey(site, email, secret)}`;
  return layout(site, { title: words.doneTitle, content });
}
