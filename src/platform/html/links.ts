import { attributes, classNames } from './attributes.ts';
import type { Dressed } from './field.ts';
import { type Html, html, type Words } from './html.ts';

export interface LinkOptions extends Dressed {
  readonly text?: Words | undefined;
  readonly href?: string | undefined;
}

export function backLink(options: LinkOptions): Html {
  const own = { href: options.href ?? '#', class: classNames('govuk-back-link', options.classes) };
  return html`<a${attributes(own, options.attributes)}>${options.text ?? 'Back'}</a>`;
}

export function skipLink(options: LinkOptions): Html {
  const own = { href: options.href ?? '#content', class: classNames('govuk-skip-link', options.classes) };
  const dressed = attributes(own, options.attributes, { 'data-module': 'govuk-skip-link' });
  return html`<a${dressed}>${options.text}</a>`;
}
