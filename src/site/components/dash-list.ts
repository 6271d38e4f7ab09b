import { type Html, html, type Words } from '../../platform/html/index.ts';

/** Short lines under one another, each with a dash. */
export function dashList(items: readonly Words[]): Html {
  return html`<ul class="site-dashes">${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}
