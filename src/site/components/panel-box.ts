import { type Html, html, type Words } from '../../platform/html/index.ts';

export interface PanelBoxOptions {
  readonly heading?: Words | undefined;
  readonly content: Html;
  /** A pale ground for what stands by the way, an ink line for what must be found. */
  readonly kind: 'pale' | 'outlined';
}

/** Something that stands apart from the text around it. */
export function panelBox({ heading, content, kind }: PanelBoxOptions): Html {
  return html`<section class="site-panel site-panel--${kind}">
    ${heading && html`<h2 class="govuk-heading-m">${heading}</h2>`}
    ${content}
  </section>`;
}
