import type { Finding } from '../source/finding.ts';
import { isTest, type SourceTree } from '../source/source-tree.ts';
import { readSyntax, spelling, walk } from '../source/syntax.ts';
import { page, table } from './page.ts';

interface NamedTest {
  readonly name: string;
  readonly ids: readonly string[];
  readonly file: string;
  readonly line: number;
}

const idsAtEnd = /\(Q\d+(?:,? (?:and )?Q\d+)*\)$/;
const testCall = /^(?:test|it|(?:t|context)\.test)$/;

/**
 * Every test that carries the id of a requirement: the names given to `test`, and the rows of tables that give a
 * test its name, which end in their ids: `'two equal fares on one day stay two (Q321)'`.
 */
function listTestsWithIds(tree: SourceTree): readonly NamedTest[] {
  const tests = new Map<string, NamedTest>();
  for (const [file, text] of tree) {
    if (!isTest(file)) continue;
    const { program, lineAt } = readSyntax(file, text);
    walk(program, (node, around) => {
      let name: string;
      if (node.type === 'Literal' && typeof node.value === 'string') name = node.value;
      else if (node.type === 'TemplateLiteral') name = node.quasis.map((quasi) => quasi.value.raw).join('…');
      else return;
      const parent = around.at(-1);
      const called = parent?.type === 'CallExpression' && parent.arguments[0] === node ? parent : null;
      const names = called !== null && testCall.test(spelling(called.callee) ?? '');
      const ids = names || idsAtEnd.test(name) ? [...new Set(name.match(/\bQ\d+\b/g))] : [];
      if (ids.length > 0) tests.set(`${file}\n${name}`, { name, ids, file, line: lineAt(node.start) });
    });
  }
  return [...tests.values()];
}

const mostIds = 3;

/** Rule 16: a test that claims more than three requirements shows none of them well. */
export function checkTestIds(tree: SourceTree): readonly Finding[] {
  return listTestsWithIds(tree)
    .filter(({ ids }) => ids.length > mostIds)
    .map(({ file, line, ids }) => ({
      file,
      line,
      words: `has a test that carries ${ids.length} requirements; ${mostIds} at most.`,
    }));
}

export function writeRequirements(tree: SourceTree): string {
  const tests = listTestsWithIds(tree);
  const ids = [...new Set(tests.flatMap((one) => one.ids))].sort((a, b) => numberOf(a) - numberOf(b));
  const rows = ids.flatMap((id) =>
    tests
      .filter((one) => one.ids.includes(id))
      .map(({ name, file }) => [id, name.replace(idsAtEnd, '').trim(), `\`${file}\``])
      .sort((a, b) => (a.join() < b.join() ? -1 : 1)),
  );
  return page(
    'Requirements and the tests that show them',
    `Requirements: ${ids.length}. Tests: ${tests.length}. A test that carries a requirement's id fails when the behaviour is taken away.`,
    table(['Requirement', 'What is shown', 'Where'], rows),
  );
}

function numberOf(id: string): number {
  return Number(id.slice(1));
}
