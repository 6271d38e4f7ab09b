import {
  attributes,
  errorMessage,
  fieldset,
  type Html,
  html,
  type Words,
} from '../../platform/html/index.ts';

export interface ChoiceCardsOptions {
  readonly name: string;
  readonly legend: Words;
  /** What each card says, in the same order on all: "What you do", "What it costs a year". */
  readonly headings: readonly string[];
  readonly cards: readonly ChoiceCard[];
  /** What was chosen before, when the page comes back with an error. No card is ticked of itself. */
  readonly value?: string | undefined;
  readonly errorMessage?: { readonly text: Words } | undefined;
}

export interface ChoiceCard {
  readonly value: string;
  readonly title: Words;
  readonly summary: Words;
  /** One for each heading. */
  readonly cells: readonly Words[];
}

/** Equal cards to choose one from, their rows aligned across. They belong inside a form. */
export function choiceCards(options: ChoiceCardsOptions): Html {
  const { name, legend, errorMessage: error } = options;
  const errorId = `${name}-error`;
  const content = html`${error && errorMessage({ ...error, id: errorId })}
    <div class="govuk-radios site-cards">${options.cards.map((card, place) => one(card, place, options))}</div>`;
  const group = fieldset({
    legend: { text: legend, classes: 'govuk-fieldset__legend--m' },
    describedBy: error && errorId,
    content,
  });
  return html`<div class="${error ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}">${group}</div>`;
}

function one({ value, title, summary, cells }: ChoiceCard, place: number, options: ChoiceCardsOptions): Html {
  // The first answer has the question's own id, so that the error summary can lead to it.
  const id = place === 0 ? options.name : `${options.name}-${place + 1}`;
  const input = attributes({
    class: 'govuk-radios__input',
    type: 'radio',
    id,
    name: options.name,
    value,
    checked: options.value === value,
    'aria-describedby': `${id}-summary`,
  });
  return html`<div class="site-card">
    <div class="govuk-radios__item site-card__head"><input${input}><label class="govuk-label govuk-radios__label" for="${id}">${title}</label></div>
    <p class="site-card__row" id="${id}-summary">${summary}</p>
    ${cells.map((cell, row) => html`<div class="site-card__row"><p class="site-card__heading">${options.headings[row]}</p>${cell}</div>`)}
  </div>`;
}
