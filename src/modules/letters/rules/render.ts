import type { LetterContent, LetterPiece } from './template.ts';

/** One letter in both its forms, made from the same content. */
export interface RenderedLetter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Writes a letter out once as plain text and once as simple HTML: the same words in the same order. */
export function renderLetter(content: LetterContent): RenderedLetter {
  const text = [content.subject, ...content.pieces.map(textOf)].join('\n\n');
  const html = [
    '<article lang="en">',
    `<h1>${escape(content.subject)}</h1>`,
    ...content.pieces.map(htmlOf),
    '</article>',
  ].join('\n');
  return { subject: content.subject, text: `${text}\n`, html: `${html}\n` };
}

function textOf(piece: LetterPiece): string {
  if ('heading' in piece) return piece.heading;
  if ('words' in piece) return piece.words;
  return piece.list.map((item) => `- ${item}`).join('\n');
}

function htmlOf(piece: LetterPiece): string {
  if ('heading' in piece) return `<h2>${escape(piece.heading)}</h2>`;
  if ('words' in piece) return `<p>${escape(piece.words).replaceAll('\n', '<br>')}</p>`;
  return `<ul>\n${piece.list.map((item) => `<li>${escape(item)}</li>`).join('\n')}\n</ul>`;
}

const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(words: string): string {
  return words.replace(/[&<>"']/g, (mark) => marks[mark] ?? '');
}
