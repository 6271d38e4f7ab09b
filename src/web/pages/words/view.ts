import { type Html, html } from '../../../platform/html/index.ts';
import { layout } from '../../../site/layout.ts';
import { paths } from '../../../site/paths.ts';
import type { Site } from '../../../site/site.ts';

export interface PlainWords {
  readonly title: string;
  readonly lines: readonly string[];
  readonly parts?: readonly { readonly heading: string; readonly lines: readonly string[] }[];
}

/** A page of plain words: a heading and what there is to say. */
export function wordsView(site: Site, { title, lines, parts = [] }: PlainWords): Html {
  const content = html`<h1 class="govuk-heading-xl">${title}</h1>
    ${paragraphs(lines)}
    ${parts.map((part) => html`<h2 class="govuk-heading-m">${part.heading}</h2>${paragraphs(part.lines)}`)}`;
  return layout(site, { title, content, back: { href: paths.start() } });
}

function paragraphs(lines: readonly string[]): readonly Html[] {
  return lines.map((line) => html`<p class="govuk-body">${line}</p>`);
}
