import type { TSchema } from 'typebox';
import { BadCall } from './cli-command.ts';

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

/** One field of an input, for whoever writes one. */
export interface Field {
  /** Where it is: `lines[].weeklyPence` is a field of each entry of a list. */
  readonly path: string;
  /** What it takes, with its choices. */
  readonly holds: string;
  readonly isNeeded: boolean;
  readonly words: string;
}

type Mark = (choice: string) => string;

/** Every field of an input, those inside others too; `mark` dresses each choice. */
export function listFields(input: TSchema, mark: Mark = (choice) => choice): readonly Field[] {
  return fieldsOf(input as Shape, '', mark);
}

/** The fields of one command or question as text, and how it is called. Refuses a name that is not there. */
export function explainInput(
  all: readonly { readonly name: string; readonly summary: string; readonly input: TSchema }[],
  does: 'do' | 'ask',
  name: string | undefined,
): string {
  const one = all.find((candidate) => candidate.name === name);
  if (!one) throw new BadCall(`There is nothing to ${does} called "${name}". See all with: wherewithal list`);
  const fields = listFields(one.input).map(
    ({ path, holds, isNeeded, words }) =>
      `  ${path}${isNeeded ? '' : ' (can be left out)'}: ${holds}${words === '' ? '' : `\n      ${words}`}`,
  );
  const call = `bin/wherewithal ${does} ${one.name} --as E-MAIL --council ashmere`;
  const example =
    fields.length === 0
      ? `  ${call}`
      : `  echo '${JSON.stringify(sampleOf(one.input as Shape))}' | ${call} --input -`;
  const heading = fields.length === 0 ? 'It takes no input.' : 'Its input is one JSON object:';
  return [`${one.name}: ${one.summary}`, '', heading, ...fields, '', 'For example:', example].join('\n');
}

function fieldsOf({ properties = {}, required = [] }: Shape, within: string, mark: Mark): readonly Field[] {
  return Object.entries(properties).flatMap(([name, field]) => {
    const path = `${within}${name}`;
    const words = [field, ...(field.anyOf ?? []), field.items].find((one) => one?.words)?.words ?? '';
    const own = { path, holds: whatItHolds(field, mark), isNeeded: required.includes(name), words };
    return [own, ...listInside(field, path, mark)];
  });
}

function listInside(field: Shape, path: string, mark: Mark): readonly Field[] {
  if (field.items) return listInside(field.items, `${path}[]`, mark);
  const named = Object.values(field.patternProperties ?? {}).flatMap((one) =>
    listInside(one, `${path}.*`, mark),
  );
  const either = (field.anyOf ?? []).flatMap((one) => listInside(one, path, mark));
  return [...fieldsOf(field, `${path}.`, mark), ...named, ...either];
}

function whatItHolds(field: Shape, mark: Mark): string {
  const holds = (one: Shape) => whatItHolds(one, mark);
  if (field.enum) return field.enum.map(mark).join(', ');
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

/** An input with what is needed and no more: right in form, with an id that is nobody's. */
function sampleOf(field: Shape): unknown {
  const [either] = field.anyOf ?? [];
  if (either) return sampleOf(either);
  if (field.enum) return field.enum[0];
  switch (field.type) {
    case 'integer':
      return field.minimum ?? 1;
    case 'boolean':
      return true;
    case 'null':
      return null;
    case 'array':
      return [sampleOf(field.items ?? {})];
    case 'object':
      return Object.fromEntries(
        Object.entries(field.properties ?? {})
          .filter(([name]) => field.required?.includes(name))
          .map(([name, one]) => [name, sampleOf(one)]),
      );
    case 'string':
    case undefined:
    default:
      return sampleText(field.shape);
  }
}

function sampleText(shape: string | undefined): string {
  if (shape === 'id') return '00000000-0000-7000-8000-000000000000';
  return shape?.startsWith('date') ? '2026-04-01' : 'words';
}
