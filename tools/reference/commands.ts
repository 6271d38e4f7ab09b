import type { TSchema } from 'typebox';
import { commands, questions } from '../../src/composition/modules.ts';
import { permissions } from '../../src/modules/access/index.ts';
import { page, table } from './page.ts';
import { describePermission } from './permissions.ts';

/** What one field of a schema says of itself, as TypeBox and `src/platform/schema/fields.ts` write it down. */
interface Shape {
  readonly type?: string;
  readonly shape?: string;
  readonly words?: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly patternProperties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
}

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
  const rows = listFields(input as Shape, '');
  return rows.length === 0
    ? `Takes nothing: \`${call}\`.`
    : table(['Field', 'What it holds', 'Needed', 'Words'], rows);
}

/** One row for each field, those inside others too: `lines[].weeklyPence` is a field of each entry of a list. */
function listFields({ properties = {}, required = [] }: Shape, within: string): readonly string[][] {
  return Object.entries(properties).flatMap(([name, field]) => {
    const path = `${within}${name}`;
    const words = [field, ...(field.anyOf ?? []), field.items].find((one) => one?.words)?.words ?? '';
    const row = [`\`${path}\``, holds(field), required.includes(name) ? 'yes' : 'no', words];
    return [row, ...listInside(field, path)];
  });
}

function listInside(field: Shape, path: string): readonly string[][] {
  if (field.items) return listInside(field.items, `${path}[]`);
  const named = Object.values(field.patternProperties ?? {}).flatMap((one) => listInside(one, `${path}.*`));
  const either = (field.anyOf ?? []).flatMap((one) => listInside(one, path));
  return [...listFields(field, `${path}.`), ...named, ...either];
}

function holds(field: Shape): string {
  if (field.enum) return field.enum.map((choice) => `\`${choice}\``).join(', ');
  if (field.anyOf) return [...new Set(field.anyOf.map(holds))].join(' or ');
  if (field.shape !== undefined) return field.shape;
  switch (field.type) {
    case 'integer':
      return field.maximum === undefined
        ? 'whole number'
        : `whole number, ${field.minimum} to ${field.maximum}`;
    case 'boolean':
      return 'true or false';
    case 'null':
      return 'null';
    case 'array':
      return `list${field.maxItems === undefined ? '' : ` of at most ${field.maxItems}`}: ${holds(field.items ?? {})}`;
    case 'object':
      return field.patternProperties
        ? `object by key: ${Object.values(field.patternProperties).map(holds).join(' or ')}`
        : 'object';
    case 'string':
      return field.maxLength === undefined ? 'text' : `text of at most ${field.maxLength} characters`;
    case undefined:
    default:
      return 'anything';
  }
}
