import type { Channel } from './way-of-sending.ts';

export interface ToWhom {
  /** Null where the council does not know the person's name. */
  readonly name: string | null;
  readonly address?: string | undefined;
}

/** What a window envelope shows without a line going under its edge. */
const mostLines = 7;

/**
 * Whom a letter is for, line by line, as an envelope has it; null where nothing is known. Only a letter by post
 * shows where someone lives: a safe contact may be a person who must not know.
 */
export function writeAddressee({ name, address }: ToWhom, channel: Channel): string | null {
  const lines = [name ?? '', ...(channel === 'post' ? linesOf(address ?? '') : [])].filter(
    (line) => line !== '',
  );
  const shown = lines.slice(0, mostLines - 1);
  const rest = lines.slice(mostLines - 1).join(', ');
  const all = rest === '' ? shown : [...shown, rest];
  return all.length === 0 ? null : all.join('\n');
}

/** An address is typed in lines, or in one line with commas. */
function linesOf(address: string): readonly string[] {
  const mark = address.trim().includes('\n') ? '\n' : ',';
  return address
    .split(mark)
    .map((line) => line.trim().replace(/,$/, ''))
    .filter((line) => line !== '');
}
