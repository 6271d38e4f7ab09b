import { type Html, html, type Words } from '../../platform/html/index.ts';
import { componentContent as words } from './content.ts';
import { type Link, link } from './link.ts';

export type StepState = 'done' | 'now' | 'next';

export interface Step {
  readonly state: StepState;
  /** Without "Now:" or "Next:", which are put before it. */
  readonly title: Words;
  readonly detail?: Words | undefined;
  readonly link?: Link | undefined;
}

/** "Where things are": what is done, what is now, what comes next, with a ruler. Words tell the state. */
export function steps(list: readonly Step[]): Html {
  const firstNext = list.findIndex(({ state }) => state === 'next');
  return html`<ol class="site-ruler site-steps">${list.map((step, place) => one(step, place === firstNext))}</ol>`;
}

function one({ state, title, detail, link: more }: Step, isFirstNext: boolean): Html {
  return html`<li class="site-ruler__item site-ruler__item--${state}">
    <p class="site-ruler__title">${stateWords(state, isFirstNext)} ${title}</p>
    ${(detail ?? more) && html`<p class="site-ruler__detail">${detail} ${more && link(more)}</p>`}
  </li>`;
}

function stateWords(state: StepState, isFirstNext: boolean): Words {
  switch (state) {
    case 'done':
      return html`<span class="govuk-visually-hidden">${words.done}</span>`;
    case 'now':
      return words.now;
    case 'next':
      return isFirstNext ? words.next : words.then;
  }
}
