import type { TSchema } from 'typebox';
import { type Field, listFields } from '../../src/composition/cli/describe-input.ts';
import { commands, questions } from '../../src/composition/modules.ts';
import { permissions } from '../../src/modules/access/index.ts';
import { page, table } from './page.ts';
import { describePermission } from './permissions.ts';

/** Everything that can be done and asked: what it takes, field by field, and who may. */
export function writeCommands(): string {
  const parts = [
    { heading: 'Commands', does: 'do', all: commands },
    { heading: 'Questions', does: 'ask', all: questions },
  ].flatMap(({ heading, does, all }) => [
    `## ${heading}`,
    ...all
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap(({ name, summary, input }) => [
        `### ${name}`,
        `${summary} ${describePermission(permissions[name])}`,
        describeInput(input, `bin/wherewithal ${does} ${name}`),
      ]),
  ]);
  return page(
    'Commands and questions',
    `Commands: ${commands.length}. Questions: ${questions.length}. Each takes one JSON object with exactly these fields, from a page, from the command line (\`bin/wherewithal do NAME --as EMAIL --council NAME --input FILE\`, and \`ask\` alike) and in tests. The words stand beside a field that is wrong.`,
    parts.join('\n\n'),
  );
}

function describeInput(input: TSchema, call: string): string {
  const code = (text: string) => `\`${text}\``;
  const rows = listFields(input, code).map(({ path, holds, isNeeded, words }: Field) => [
    code(path),
    holds,
    isNeeded ? 'yes' : 'no',
    words,
  ]);
  return rows.length === 0
    ? `Takes nothing: \`${call}\`.`
    : table(['Field', 'What it holds', 'Needed', 'Words'], rows);
}
