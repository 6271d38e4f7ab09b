import type { Node } from 'oxc-parser';
import type { Finding } from '../source/finding.ts';
import { isCode, isForTrying, type SourceTree } from '../source/source-tree.ts';
import { type ImportOfFile, isLabel, listImports, readSyntax, spelling, walk } from '../source/syntax.ts';
import { isPure, placeOf, purePackages } from './plan.ts';

/** Rule 2: core and rules reach for no clock, no chance, no world: the same facts give the same answer for ever. */
export function checkPurity(tree: SourceTree): readonly Finding[] {
  const findings: Finding[] = [];
  for (const [file, text] of tree) {
    if (!isCode(file) || !isPure(file) || isForTrying(file)) continue;
    for (const one of listImports(file, text)) {
      const words = impureImport(file, one);
      if (words !== null) findings.push({ file, line: one.line, words });
    }
    const { program, lineAt } = readSyntax(file, text);
    walk(program, (node, around) => {
      const what = impurity(node, around);
      if (what !== null) {
        findings.push({ file, line: lineAt(node.start), words: `is pure and may not use ${what}.` });
      }
    });
  }
  return findings;
}

/** A pure file imports pure files; from another module's door, which opens on the store too, types alone. */
function impureImport(file: string, { specifier, target, typeOnly }: ImportOfFile): string | null {
  const from = placeOf(file);
  if (target === null) {
    const allowed = Object.keys(purePackages).some((name) => `${specifier}/`.startsWith(`${name}/`));
    return allowed && from?.isModule ? null : `is pure and may not import ${specifier}.`;
  }
  const to = placeOf(target);
  if (to?.room === 'core') return null;
  if (from?.room === 'core') return `is in core and may not import ${target}.`;
  if (to?.isModule && to.room === from?.room && to.part === 'rules') return null;
  if (to?.isModule && to.room !== from?.room && to.part === 'index.ts' && typeOnly) return null;
  return `is pure and may not import ${target}${to?.part === 'index.ts' ? ', save for its types' : ''}.`;
}

const worldly = new Set([
  'process',
  'performance',
  'crypto',
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'globalThis',
]);

function impurity(node: Node, around: readonly Node[]): string | null {
  if (node.type === 'AwaitExpression') return '`await`';
  if (node.type === 'ForOfStatement') return node.await ? '`for await`' : null;
  if (node.type === 'NewExpression') {
    return spelling(node.callee) === 'Date' && node.arguments.length === 0 ? '`new Date()`' : null;
  }
  if (node.type === 'CallExpression') return spelling(node.callee) === 'Date' ? '`Date()`' : null;
  if (node.type === 'MemberExpression') {
    const name = spelling(node) ?? '';
    return ['Date.now', 'Math.random', 'Temporal.Now'].includes(name) ? `\`${name}\`` : null;
  }
  const reaches = node.type === 'Identifier' && worldly.has(node.name) && !isLabel(node, around);
  return reaches ? `\`${node.name}\`` : null;
}
