import { attributes, classNames } from './attributes.ts';
import type { Dressed } from './field.ts';
import { type Html, html, type Words } from './html.ts';

export interface ButtonOptions extends Dressed {
  readonly text: Words;
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  readonly type?: 'submit' | 'button' | 'reset' | undefined;
  readonly id?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly isStartButton?: boolean | undefined;
  readonly preventDoubleClick?: boolean | undefined;
}

export function button(options: ButtonOptions): Html {
  const { text, isStartButton = false, disabled = false } = options;
  const shared = {
    class: classNames('govuk-button', options.classes, isStartButton && 'govuk-button--start'),
    'data-module': 'govuk-button',
    ...options.attributes,
    id: options.id,
  };
  const words = isStartButton && typeof text !== 'string' ? html`<span>${text}</span>` : text;
  const inside = html`${words}${isStartButton && startIcon}`;
  const own = {
    type: options.type ?? 'submit',
    value: options.value,
    name: options.name,
    disabled,
    'aria-disabled': disabled ? 'true' : null,
    'data-prevent-double-click':
      options.preventDoubleClick === undefined ? null : String(options.preventDoubleClick),
  };
  return html`<button${attributes(own, shared)}>${inside}</button>`;
}

/**
 * A link that looks like a button, for going on to another page. GOV.UK gives it the role of a button and a script
 * that answers the space bar; our pages run no scripts, so it stays what it is, a link.
 */
export function linkButton(options: Dressed & { readonly text: Words; readonly href: string }): Html {
  const own = { href: options.href, class: classNames('govuk-button', options.classes), draggable: 'false' };
  return html`<a${attributes(own, options.attributes)}>${options.text}</a>`;
}

const startIcon = html`<svg class="govuk-button__start-icon" xmlns="http://www.w3.org/2000/svg" width="17.5" height="19" viewBox="0 0 33 40" aria-hidden="true" focusable="false"><path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z"/></svg>`;
