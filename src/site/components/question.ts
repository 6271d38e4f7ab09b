import { button, type Html, html, radios, type Words } from '../../platform/html/index.ts';
import { componentContent as words } from './content.ts';
import { type Link, link } from './link.ts';

export interface QuestionOptions {
  readonly action: string;
  /** The token against forged forms, and what else the form must carry: hidden fields by name. */
  readonly hidden: Readonly<Record<string, string>>;
  /** What is asked about: "£11.45, Lakeside Cafe, Saturday 3 October." */
  readonly about?: Words | undefined;
  readonly name: string;
  readonly legend: Words;
  readonly answers: readonly { readonly value: string; readonly text: Words }[];
  readonly value?: string | undefined;
  readonly errorMessage?: { readonly text: Words } | undefined;
  /** Other ways to answer, beside Save. */
  readonly links?: readonly Link[] | undefined;
  /** "You do not need a receipt. Nothing is taken back while we ask." */
  readonly note?: Words | undefined;
}

/** A panel with one question, its likeliest answers and Save. */
export function question(options: QuestionOptions): Html {
  const { action, hidden, about, name, legend, answers, value, errorMessage, links = [], note } = options;
  const fields = Object.entries(hidden).map(
    ([key, text]) => html`<input type="hidden" name="${key}" value="${text}">`,
  );
  return html`<form class="site-panel site-question" method="post" action="${action}" novalidate>
    ${fields}
    <h2 class="govuk-heading-m">${words.questionTitle}</h2>
    ${about && html`<p class="govuk-body">${about}</p>`}
    ${radios({ name, fieldset: { legend: { text: legend } }, items: answers, value, errorMessage })}
    <div class="site-buttons">${button({ text: words.save })}${links.map(link)}</div>
    ${note && html`<p class="govuk-body-s site-soft">${note}</p>`}
  </form>`;
}
