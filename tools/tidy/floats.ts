import type { Node } from 'oxc-parser';
import type { Finding } from '../source/finding.ts';
import { isCode, isTest, type SourceTree } from '../source/source-tree.ts';
import { readSyntax, spelling, walk } from '../source/syntax.ts';

/** Rule 6: outside core/money nothing cuts, reads or divides amounts as floats. */
export function checkFloats(
  tree: SourceTree,
  exceptions: Readonly<Record<string, string>>,
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const [file, text] of tree) {
    if (!isCode(file) || !/^(?:src|demo)\//.test(file) || isTest(file)) continue;
    if (file.startsWith('src/core/money/') || Object.hasOwn(exceptions, file)) continue;
    const { program, lineAt } = readSyntax(file, text);
    walk(program, (node) => {
      const what = floatIn(node);
      if (what)
        findings.push({ file, line: lineAt(node.start), words: `uses ${what}: core/money does that.` });
    });
  }
  return findings;
}

function floatIn(node: Node): string | null {
  if (node.type === 'BinaryExpression')
    return node.operator === '/' && isHundred(node.right) ? '/ 100' : null;
  if (node.type === 'AssignmentExpression')
    return node.operator === '/=' && isHundred(node.right) ? '/= 100' : null;
  if (node.type === 'MemberExpression') return /\.toFixed$/.test(spelling(node) ?? '') ? 'toFixed' : null;
  return node.type === 'Identifier' && node.name === 'parseFloat' ? 'parseFloat' : null;
}

function isHundred(node: Node): boolean {
  return node.type === 'Literal' && node.value === 100;
}
