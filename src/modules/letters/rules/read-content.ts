import { renderLetter } from './render.ts';
import type { LetterContent, LetterPiece } from './template.ts';

/**
 * The content of a letter that was kept as HTML: what `renderLetter` made it from. Null where the HTML is not one
 * that it makes, so that whatever is built from the answer says what went out and nothing else.
 */
export function readContent(html: string): LetterContent | null {
  const [heading, ...rest] = [...html.matchAll(/<(h1|h2|p|ul)>([\s\S]*?)<\/\1>/g)];
  if (heading?.[1] !== 'h1') return null;
  const content = {
    subject: unescape(heading[2] ?? ''),
    pieces: rest.map(([, mark = '', inner = '']) => pieceOf(mark, inner)),
  };
  return renderLetter(content).html === html ? content : null;
}

function pieceOf(mark: string, inner: string): LetterPiece {
  if (mark === 'h2') return { heading: unescape(inner) };
  if (mark === 'p') return { words: unescape(inner.replaceAll('<br>', '\n')) };
  return { list: [...inner.matchAll(/<li>([\s\S]*?)<\/li>/g)].map(([, item = '']) => unescape(item)) };
}

const marks: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

function unescape(words: string): string {
  return words.replace(/&(?:amp|lt|gt|quot|#39);/g, (mark) => marks[mark] ?? '');
}
