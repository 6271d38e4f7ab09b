import type { Fault } from '../../../../core/decision/decision.ts';
import { button, details, type Html, html, input } from '../../../../platform/html/index.ts';
import { errorAt } from '../../../../site/fault.ts';
import { layout } from '../../../../site/layout.ts';
import { paths } from '../../../../site/paths.ts';
import type { Site } from '../../../../site/site.ts';
import { signInCodeContent as words } from './content.ts';

export interface SignInCodeModel {
  readonly csrfToken: string;
  /** Of the field `code`. */
  readonly errors: readonly Fault[];
}

export function signInCodeView(site: Site, { csrfToken, errors }: SignInCodeModel): Html {
  const { phone, hours } = site.contact;
  const content = html`<h1 class="govuk-heading-xl">${words.title}</h1>
    <form class="site-form" method="post" action="${paths.signInCode()}" novalidate>
      <input type="hidden" name="_csrf" value="${csrfToken}">
      ${input({
        name: 'code',
        label: { text: words.code },
        hint: { text: words.hint },
        inputmode: 'numeric',
        autocomplete: 'one-time-code',
        spellcheck: false,
        classes: 'govuk-input--width-10 govuk-input--extra-letter-spacing',
        errorMessage: errorAt(errors, 'code'),
      })}
      ${button({ text: words.continue })}
    </form>
    ${details({ summaryText: words.stuck, text: words.stuckHelp(phone, hours) })}`;
  const back = { href: paths.signIn(), text: words.back };
  return layout(site, { title: words.title, content, faults: errors, back });
}
