import { type Html, html, type Words } from '../../platform/html/index.ts';
import { componentContent as words } from './content.ts';
import type { StepState } from './steps.ts';

export interface StoryEntry {
  readonly state: StepState;
  /** As it is read: "10 March", with the year where it is not this one. */
  readonly date: string;
  readonly title: Words;
  readonly detail?: Words | undefined;
}

const hidden = { done: null, now: words.now, next: words.toCome } as const;

/** A record read like a story, oldest first: dates to the left of the ruler, on a phone above each title. */
export function story(entries: readonly StoryEntry[]): Html {
  return html`<ol class="site-ruler site-story">${entries.map(entry)}</ol>`;
}

function entry({ state, date, title, detail }: StoryEntry): Html {
  const stateWords = hidden[state];
  return html`<li class="site-ruler__item site-ruler__item--${state}">
    <p class="site-story__date">${date}</p>
    <p class="site-ruler__title">${stateWords && html`<span class="govuk-visually-hidden">${stateWords} </span>`}${title}</p>
    ${detail && html`<p class="site-ruler__detail">${detail}</p>`}
  </li>`;
}
