import { type Html, html } from '../../../platform/html/index.ts';
import { layout } from '../../../site/layout.ts';
import { paths } from '../../../site/paths.ts';
import type { Site } from '../../../site/site.ts';

/** A page of plain words: a heading and what there is to say. */
export function wordsView(
  site: Site,
  { title, lines }: { readonly title: string; readonly lines: readonly string[] },
): Html {
  const content = html`<h1 class="govuk-heading-xl">${title}</h1>${lines.map((line) => html`<p class="govuk-body">${line}</p>`)}`;
  return layout(site, { title, content, back: { href: paths.start() } });
}
