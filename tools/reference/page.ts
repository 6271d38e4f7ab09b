import type { SourceTree } from '../source/source-tree.ts';

/** A page of the repository that is made from the sources and committed, so that it can be read without running anything. */
export interface ReferencePage {
  /** From the root. */
  readonly path: string;
  /** The whole text of the page. `root` is for pages that load modules; what can be read from the tree is. */
  readonly make: (tree: SourceTree, root: string) => string | Promise<string>;
}

export const refreshCommand = 'node tools/write-reference.ts';

/** Escapes what would break a cell of a Markdown table. */
function cell(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();
}

export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [headings, headings.map(() => '---'), ...rows.map((row) => row.map(cell))];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** How each generated page begins and ends. */
export function page(title: string, about: string, body: string): string {
  return `# ${title}\n\n${about} Made by \`${refreshCommand}\`; do not edit by hand.\n\n${body}\n`;
}
