import { attributes, type Html, html } from '../../platform/html/index.ts';

export interface Tab {
  readonly text: string;
  readonly href: string;
  readonly isCurrent: boolean;
  readonly count?: number | undefined;
}

/** Views of one page, as plain links. The label names them to those who listen. */
export function tabs(label: string, list: readonly Tab[]): Html {
  const items = list.map(({ text, href, isCurrent, count }) => {
    const own = attributes({ class: 'site-nav__link', href, 'aria-current': isCurrent ? 'page' : null });
    return html`<li><a${own}>${text}${count !== undefined && ` (${count})`}</a></li>`;
  });
  return html`<nav class="site-tabs" aria-label="${label}"><ul class="site-nav__list">${items}</ul></nav>`;
}
