import type { Node } from 'oxc-parser';
import type { Finding } from '../source/finding.ts';
import { isCode, isTest, type SourceTree } from '../source/source-tree.ts';
import { readSyntax, spelling, walk } from '../source/syntax.ts';

const speller = 'src/site/paths.ts';
const attribute = /\b(?:href|action|formaction|src)\s*=\s*["']?\/(?!\/)/i;
const members = /^(?:href|action|formaction|location|url|redirectTo)$/i;
const calls = /\.(?:redirect|get|post|put|patch|delete|head|options|inject|header)$/;

/** Rule 12: an address inside the product is spelt once, in `src/site/paths.ts`, and built from there. */
export function checkUrls(
  tree: SourceTree,
  exceptions: Readonly<Record<string, string>>,
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const [file, text] of tree) {
    if (!isCode(file) || !file.startsWith('src/') || isTest(file)) continue;
    if (file === speller || Object.hasOwn(exceptions, file)) continue;
    const { program, lineAt } = readSyntax(file, text);
    walk(program, (node) => {
      if (spellsUrl(node)) {
        findings.push({ file, line: lineAt(node.start), words: `spells a URL: take it from ${speller}.` });
      }
    });
  }
  return findings;
}

function spellsUrl(node: Node): boolean {
  if (node.type === 'TemplateElement') return attribute.test(node.value.raw);
  if (node.type === 'Literal') return typeof node.value === 'string' && attribute.test(node.value);
  if (node.type === 'Property') {
    const key = node.key.type === 'Literal' ? String(node.key.value) : spelling(node.key);
    return !node.computed && members.test(key ?? '') && startsWithSlash(node.value);
  }
  if (node.type !== 'CallExpression') return false;
  const name = spelling(node.callee) ?? '';
  return (calls.test(name) || name === 'redirect') && node.arguments.some(startsWithSlash);
}

function startsWithSlash(node: Node): boolean {
  if (node.type === 'TemplateLiteral') return node.quasis[0]?.value.raw.startsWith('/') ?? false;
  return node.type === 'Literal' && typeof node.value === 'string' && node.value.startsWith('/');
}
