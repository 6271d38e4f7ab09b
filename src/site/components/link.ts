import { type Html, html, type Words } from '../../platform/html/index.ts';

export interface Link {
  readonly text: Words;
  readonly href: string;
}

export function link({ text, href }: Link): Html {
  return html`<a class="govuk-link" href="${href}">${text}</a>`;
}

/** Links beside one another, with room for a thumb between them. */
export function linkRow(links: readonly Link[] | undefined): Html | undefined {
  if (links === undefined || links.length === 0) return undefined;
  return html`<p class="site-links">${links.map((one) => html`${link(one)} `)}</p>`;
}

/** The words alone, or as a link where they lead somewhere. */
export function linkWhere(text: Words, href: string | undefined): Words {
  return href === undefined ? text : link({ text, href });
}
