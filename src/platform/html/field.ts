import { type Attributes, attributes, classNames } from './attributes.ts';
import { type Html, hasWords, html, type Words } from './html.ts';

/** What every component can carry. Options keep GOV.UK's names; where GOV.UK has `text` and `html`, `text` takes both. */
export interface Dressed {
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

export interface LabelOptions extends Dressed {
  readonly text: Words;
  readonly isPageHeading?: boolean | undefined;
}

export interface HintOptions extends Dressed {
  readonly text: Words;
}

export interface ErrorMessageOptions extends Dressed {
  readonly text: Words;
  readonly id?: string | undefined;
  /** Said before the message to those who cannot see its colour; an empty text leaves it out. */
  readonly visuallyHiddenText?: string | undefined;
}

export interface FormGroupOptions extends Dressed {
  readonly before?: Words | undefined;
  readonly after?: Words | undefined;
}

/** What all questions have in common. */
export interface FieldOptions extends Dressed {
  readonly hint?: HintOptions | undefined;
  readonly errorMessage?: ErrorMessageOptions | undefined;
  readonly formGroup?: FormGroupOptions | undefined;
}

export interface FieldsetOptions extends Dressed {
  readonly legend?: LabelOptions | undefined;
  readonly describedBy?: string | undefined;
  readonly role?: string | undefined;
  readonly content?: Words | undefined;
}

export function label(options: LabelOptions | undefined, forId: string | undefined): Html | null {
  if (options === undefined || !hasWords(options.text)) return null;
  const dressed = attributes({ class: classNames('govuk-label', options.classes) }, options.attributes, {
    for: forId,
  });
  const written = html`<label${dressed}>${options.text}</label>`;
  return options.isPageHeading === true ? html`<h1 class="govuk-label-wrapper">${written}</h1>` : written;
}

export function hint(options: HintOptions, id?: string): Html {
  const dressed = attributes({ id, class: classNames('govuk-hint', options.classes) }, options.attributes);
  return html`<div${dressed}>${options.text}</div>`;
}

export function errorMessage(options: ErrorMessageOptions): Html {
  const { id, text, visuallyHiddenText = 'Error' } = options;
  const dressed = attributes(
    { id, class: classNames('govuk-error-message', options.classes) },
    options.attributes,
  );
  const first =
    visuallyHiddenText === ''
      ? null
      : html`<span class="govuk-visually-hidden">${visuallyHiddenText}:</span> `;
  return html`<p${dressed}>${first}${text}</p>`;
}

export function fieldset(options: FieldsetOptions): Html {
  const dressed = attributes(
    {
      class: classNames('govuk-fieldset', options.classes),
      role: options.role,
      'aria-describedby': options.describedBy || null,
    },
    options.attributes,
  );
  return html`<fieldset${dressed}>${legend(options.legend)}${options.content}</fieldset>`;
}

function legend(options: LabelOptions | undefined): Html | null {
  if (options === undefined || !hasWords(options.text)) return null;
  const heading = html`<h1 class="govuk-fieldset__heading">${options.text}</h1>`;
  return html`<legend class="${classNames('govuk-fieldset__legend', options.classes)}">${
    options.isPageHeading === true ? heading : options.text
  }</legend>`;
}

/** The hint and the error of a question, with the ids that describe it, in the order in which they are read out. */
export function fieldNotes(
  id: string,
  options: Pick<FieldOptions, 'hint' | 'errorMessage'>,
  describedBy: string | undefined,
): { readonly describedBy: string | null; readonly notes: Html } {
  const hintId = options.hint && `${id}-hint`;
  const errorId = options.errorMessage && `${id}-error`;
  const notes = html`${options.hint && hint(options.hint, hintId)}${
    options.errorMessage && errorMessage({ ...options.errorMessage, id: errorId })
  }`;
  return { describedBy: classNames(describedBy, hintId, errorId) || null, notes };
}

/** One question with all that belongs to it; an error shows at its edge. */
export function formGroup(options: FieldOptions, content: Html): Html {
  const { classes, attributes: more } = options.formGroup ?? {};
  const error = options.errorMessage && 'govuk-form-group--error';
  return html`<div${attributes({ class: classNames('govuk-form-group', error, classes) }, more)}>${content}</div>`;
}
