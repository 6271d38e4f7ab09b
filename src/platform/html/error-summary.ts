import { type Attributes, attributes, classNames } from './attributes.ts';
import type { Dressed } from './field.ts';
import { type Html, hasWords, html, type Words } from './html.ts';

export interface ErrorSummaryOptions extends Dressed {
  readonly titleText: Words;
  readonly descriptionText?: Words | undefined;
  readonly errorList?: readonly ErrorLine[] | undefined;
  readonly disableAutoFocus?: boolean | undefined;
}

export interface ErrorLine {
  readonly text: Words;
  readonly href?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

export function errorSummary(options: ErrorSummaryOptions): Html {
  const { disableAutoFocus, descriptionText, errorList = [] } = options;
  const dressed = attributes(
    {
      class: classNames('govuk-error-summary', options.classes),
      'data-disable-auto-focus': disableAutoFocus === undefined ? null : String(disableAutoFocus),
    },
    options.attributes,
    { 'data-module': 'govuk-error-summary' },
  );
  const lines = errorList.map((line) => html`<li>${errorLine(line)}</li>`);
  return html`<div${dressed}><div role="alert">
    <h2 class="govuk-error-summary__title">${options.titleText}</h2>
    <div class="govuk-error-summary__body">
      ${hasWords(descriptionText) && html`<p>${descriptionText}</p>`}
      ${lines.length > 0 && html`<ul class="govuk-list govuk-error-summary__list">${lines}</ul>`}
    </div>
  </div></div>`;
}

function errorLine(line: ErrorLine): Words {
  if (line.href === undefined) return line.text;
  return html`<a${attributes({ href: line.href }, line.attributes)}>${line.text}</a>`;
}
