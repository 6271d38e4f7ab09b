import { type Html, html, type Words } from '../../platform/html/index.ts';
import { componentContent as words } from './content.ts';

export interface Check {
  /** `forYou` waits for whoever reads it. */
  readonly result: 'passed' | 'forYou' | 'notPassed';
  readonly text: Words;
}

/** What was checked, each with its outcome in words. */
export function checks(list: readonly Check[]): Html {
  return html`<dl class="site-checks">${list.map(
    ({ result, text }) => html`<div class="site-checks__row"><dt>${words[result]}</dt><dd>${text}</dd></div>`,
  )}</dl>`;
}
