import type { TSchema } from 'typebox';
import { Check } from 'typebox/value';

/** A schema of an input as its own JSON shows it. */
export type Shape = TSchema & {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly anyOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxLength?: number;
};

/** One input made out of a right one. */
export interface MadeInput {
  readonly why: string;
  /** The first step of the path to what was changed: faults name it. */
  readonly field: string;
  readonly input: unknown;
  /** The whole path to what was changed. */
  readonly at: string;
  /** Nothing, or as good as nothing, stands there. */
  readonly isEmpty: boolean;
}

type Path = readonly (string | number)[];

const isId = (value: unknown) => typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-/.test(value);
const isDate = (value: unknown) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
const probe = '~ Ωx! #';

const wrongDates = [
  '2026-02-30',
  '0000-00-00',
  '9999-12-31',
  '2026-2-3',
  '03/02/2026',
  '2026-02-03T00:00:00Z',
];
const wrongNumbers = [
  -1,
  0.5,
  1e21,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  '12a',
  '1,000',
  null,
  true,
  [],
  {},
];
const wrongTexts = [null, 7, true, [], {}, '', ' \t\u00a0', 'half \ud800 a pair', 'nul \0 inside'];
const wrongIds = [
  'nonsense',
  "' or 1=1 --",
  '00000000-0000-0000-0000',
  'A1A20046-2BDC-7000-BAF2-A711C6B5BBF0',
];

/** A schema's own parts that fit a value: of several shapes, those that this value has. */
function shapesOf(shape: Shape, value: unknown): readonly Shape[] {
  return shape.anyOf ? shape.anyOf.filter((one) => Check(one, value)) : [shape];
}

/** Every place of a right input, with the shape it has there. Objects and lists come before what is in them. */
function* placesOf(shape: Shape, value: unknown, path: Path = []): Generator<[Path, Shape, unknown]> {
  for (const one of shapesOf(shape, value)) {
    yield [path, one, value];
    if (one.properties) {
      for (const [name, inner] of Object.entries(one.properties)) {
        const at = (value as Readonly<Record<string, unknown>>)[name];
        if (at !== undefined) yield* placesOf(inner, at, [...path, name]);
      }
    }
    if (one.items && Array.isArray(value) && value.length > 0)
      yield* placesOf(one.items, value[0], [...path, 0]);
  }
}

/** The same input with another value at a place; `undefined` takes the field out. */
function changed(input: unknown, path: Path, value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(input))
    return input.map((item, place) => (place === step ? changed(item, rest, value) : item));
  const fields = Object.entries(input as object).filter(([name]) => name !== step);
  const inner = changed((input as Readonly<Record<string, unknown>>)[step], rest, value);
  return Object.fromEntries(inner === undefined ? fields : [...fields, [step, inner]]);
}

function wrongValuesFor(shape: Shape, value: unknown): readonly unknown[] {
  if (shape.const !== undefined || shape.enum) return ['notInTheList', '__proto__', '', null, 7, [], {}];
  if (shape.type === 'boolean') return ['yes', 'true', 1, null, [], {}];
  if (shape.type === 'integer' || shape.type === 'number') return wrongNumbers;
  if (shape.type === 'array')
    return [null, 'one', 7, {}, [null], [[]], Array.from({ length: 20_000 }, () => null)];
  if (shape.type === 'object') return [null, 'text', 7, true, []];
  if (shape.type !== 'string') return [];
  const tooLong = 'x'.repeat((shape.maxLength ?? 1_000_000) + 1);
  if (isId(value)) return [...wrongTexts, ...wrongIds, tooLong];
  if (isDate(value)) return [...wrongTexts, ...wrongDates, tooLong];
  return [...wrongTexts, tooLong];
}

function make(right: object, path: Path, value: unknown, why: string): MadeInput {
  const at = path.join('.');
  return {
    why: `${at} ${why}`,
    field: String(path[0] ?? 'input'),
    input: changed(right, path, value),
    at,
    isEmpty: value === null || (typeof value === 'string' && value.trim() === ''),
  };
}

function brief(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? 'nothing');
  return text.length > 60 ? `${text.slice(0, 60)}… (${text.length})` : text;
}

/** Inputs that are wrong by themselves, whatever the record says: each must be refused with a fault that names the field. */
export function* wrongInputs(shape: Shape, right: object): Generator<MadeInput> {
  for (const input of [null, [], 'text', 7, true, [right], Number.NaN])
    yield { ...make(right, [], input, `is ${brief(input)} and no object`), isEmpty: false };
  const places = [...placesOf(shape, right)];
  for (const [path, place, value] of places) {
    for (const wrong of path.length === 0 ? [] : wrongValuesFor(place, value))
      yield make(right, path, wrong, `is ${brief(wrong)}`);
    if (!place.properties) continue;
    for (const name of place.required ?? []) yield make(right, [...path, name], undefined, 'is missing');
    for (const name of ['notAskedFor', 'constructor'])
      yield make(right, [...path, name], 'x', 'is not asked for');
  }
  const text = places.find(([, place]) => place.type === 'string' && !place.enum);
  if (text) yield make(right, text[0], 'ten bytes '.repeat(1_000_000), 'has ten megabytes');
}

/** Inputs in a right form that name a record which is not there for this person, or a code that no list has. */
export function* strangeInputs(
  shape: Shape,
  right: object,
  ids: { readonly nobody: string; readonly elsewhere: string; readonly another: string },
): Generator<MadeInput> {
  const places = [...placesOf(shape, right)];
  const ofPerson = ([path, , value]: (typeof places)[number]) =>
    isId(value) && !/^(personId|id|.*accountId)$/i.test(String(path.at(-1)));
  for (const [path, place, value] of places) {
    if (isId(value)) {
      yield make(right, path, ids.nobody, 'is an id of nothing');
      yield make(right, path, ids.elsewhere, 'is a person of another council');
      if (path.at(-1) !== 'personId' || places.some(ofPerson))
        yield make(right, path, ids.another, 'is someone else');
    } else if (place.type === 'string' && place.pattern && Check(place, 'notInAnyList')) {
      yield make(right, path, 'notInAnyList', 'is a code that no list has');
    }
  }
}

function endsOf(place: Shape, value: unknown): readonly unknown[] {
  const most = Number.MAX_SAFE_INTEGER;
  if (isDate(value)) return ['1890-01-01', '2024-02-29', '2199-12-31'];
  if (place.type === 'integer') return [place.minimum ?? -most, place.maximum ?? most];
  if (place.type === 'array') return [[], [...(value as unknown[]), ...(value as unknown[])]];
  const longest = place.maxLength ?? 0;
  return place.type === 'string' && longest < 30_000 ? ['𝔘'.repeat(longest / 2), 'x'.repeat(longest)] : [];
}

/** Inputs at the far ends of what may be entered: done or refused, and never a fault of the program. */
export function* extremeInputs(shape: Shape, right: object): Generator<MadeInput> {
  for (const [path, place, value] of placesOf(shape, right)) {
    for (const end of endsOf(place, value))
      if (Check(place, end)) yield make(right, path, end, `is ${brief(end)}`);
    for (const name of Object.keys(place.properties ?? {}))
      if (!place.required?.includes(name)) yield make(right, [...path, name], undefined, 'is left out');
  }
}

/** Where an input takes any text, as paths. */
export function listTextPlaces(
  shape: Shape,
  right: object,
): readonly { readonly path: Path; readonly shape: Shape }[] {
  return [...placesOf(shape, right)]
    .filter(
      ([, place, value]) =>
        place.type === 'string' && !place.enum && !isId(value) && !isDate(value) && Check(place, probe),
    )
    .map(([path, place]) => ({ path, shape: place }));
}

/** The same input with texts at places. */
export function withTexts(
  right: object,
  texts: readonly { readonly path: Path; readonly text: string }[],
): unknown {
  return texts.reduce<unknown>((input, { path, text }) => changed(input, path, text), right);
}
