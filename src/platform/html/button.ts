import { attributes, classNames } from './attributes.ts';
import type { Dressed } from './field.ts';
import { type Html, html, type Words } from './html.ts';

export interface ButtonOptions extends Dressed {
  readonly text: Words;
  /** With an address the button is a link. */
  readonly href?: string | undefined;
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  readonly type?: 'submit' | 'button' | 'reset' | undefined;
  readonly id?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly isStartButton?: boolean | undefined;
  readonly preventDoubleClick?: boolean | undefined;
}

export function button(options: ButtonOptions): Html {
  const { text, href, isStartButton = false, disabled = false } = options;
  const shared = {
    class: classNames('govuk-button', options.classes, isStartButton && 'govuk-button--start'),
    'data-module': 'govuk-button',
    ...options.attributes,
    id: options.id,
  };
  const words = isStartButton && typeof text !== 'string' ? html`<span>${text}</span>` : text;
  const inside = html`${words}${isStartButton && startIcon}`;
  if (href !== undefined) {
    return html`<a${attributes({ href, role: 'button', draggable: 'false' }, shared)}>${inside}</a>`;
  }
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

const startIcon = html`<svg class="govuk-button__start-icon" xmlns="http://www.w3.org/2000/svg" width="17.5" height="19" viewBox="0 0 33 40" aria-hidden="true" focusable="false"><path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z"/></svg>`;
