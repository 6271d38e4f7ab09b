import { type Html, html, type Words } from '../../platform/html/index.ts';

export interface Look {
  readonly name: string;
  /** "your social worker". */
  readonly role: string;
  readonly date: string;
  /** A sentence: "To get ready for your check." */
  readonly why: Words;
}

/** Who looked at a record, when and why, newest first. */
export function looks(list: readonly Look[]): Html {
  return html`<ul class="site-looks">${list.map(
    ({ name, role, date, why }) => html`<li><strong>${name}</strong>, ${role}, ${date}. ${why}</li>`,
  )}</ul>`;
}
