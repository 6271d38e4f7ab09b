import { type Html, html } from '../../../../platform/html/index.ts';
import type { LetterContent, LetterPiece } from '../../rules/template.ts';

/** The words of a letter as a part of a page, in the same order and with the same headings as on paper. */
export function letterView({ subject, pieces }: LetterContent): Html {
  return html`<article lang="en-GB"><h1 class="govuk-heading-l">${subject}</h1>${pieces.map(pieceView)}</article>`;
}

function pieceView(piece: LetterPiece): Html {
  if ('heading' in piece) return html`<h2 class="govuk-heading-m">${piece.heading}</h2>`;
  if ('words' in piece) return html`<p class="govuk-body">${linesView(piece.words)}</p>`;
  return html`<ul class="govuk-list govuk-list--bullet">${piece.list.map((item) => html`<li>${linesView(item)}</li>`)}</ul>`;
}

function linesView(words: string): readonly Html[] {
  return words.split('\n').map((line, at) => (at === 0 ? html`${line}` : html`<br>${line}`));
}
