import { type Html, html, type Words } from '../../platform/html/index.ts';
import { type Link, link } from './link.ts';

export interface Action extends Link {
  readonly detail: Words;
}

/** "Things you can do": links in two columns, on a phone in one, each with what comes of it. */
export function actions(list: readonly Action[]): Html {
  return html`<ul class="site-actions">${list.map((one) => html`<li>${link(one)}<p>${one.detail}</p></li>`)}</ul>`;
}
