import { type Html, html, type Words } from '../../platform/html/index.ts';

export interface OwnWordsOptions {
  /** "In Amina’s words". */
  readonly heading: string;
  /** What the person said, unedited. Quotation marks are put round it. */
  readonly said: string;
  readonly saidNote: Words;
  readonly view?: WorkersView | undefined;
}

export interface WorkersView {
  /** "Joanne Clarke’s view". */
  readonly heading: string;
  readonly text: Words;
  readonly note: Words;
}

/** The person's own words first and large; the worker's view stands beside them, never over them. */
export function ownWords({ heading, said, saidNote, view }: OwnWordsOptions): Html {
  return html`<div class="site-words">
    <section>
      <h2 class="govuk-heading-s">${heading}</h2>
      <blockquote class="site-words__said">“${said}”</blockquote>
      <p class="govuk-body-s site-soft">${saidNote}</p>
    </section>
    ${
      view &&
      html`<section class="site-words__view">
      <h2 class="govuk-heading-s">${view.heading}</h2>
      <p class="govuk-body-s">${view.text}</p>
      <p class="govuk-body-s site-soft">${view.note}</p>
    </section>`
    }
  </div>`;
}
