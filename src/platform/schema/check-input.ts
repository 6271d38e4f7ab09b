import type { TSchema } from 'typebox';
import { Compile, type Validator } from 'typebox/compile';
import { Settings } from 'typebox/system';
import type { Fault } from '../../core/decision/decision.ts';

Settings.Set({ maxErrors: 100 });

const compiled = new WeakMap<TSchema, Validator>();

/**
 * Everything wrong with an input, one fault for each field, in words that say what to do. An empty list: it is
 * right. Text that no database can hold (a null character, half a surrogate pair) is a fault too.
 */
export function checkInput(schema: TSchema, input: unknown): readonly Fault[] {
  let validator = compiled.get(schema);
  if (!validator) compiled.set(schema, (validator = Compile(schema)));
  const faults = new Map<string, Fault>();
  for (const error of validator.Errors(input)) {
    for (const { path, words } of readError(schema, error as SchemaError)) {
      const field = nameField(path);
      if (!faults.has(field)) faults.set(field, { field, words });
    }
  }
  for (const path of listUnkeepable(input)) {
    const field = nameField(path);
    if (!faults.has(field))
      faults.set(field, {
        field,
        words: 'This has a character that cannot be kept. Type it again without copying.',
      });
  }
  return [...faults.values()];
}

interface SchemaError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: {
    readonly requiredProperties?: readonly string[];
    readonly additionalProperties?: readonly string[];
    readonly limit?: number;
  };
}

type Described = TSchema & {
  readonly words?: string;
  readonly properties?: Record<string, Described>;
  readonly items?: Described;
  readonly anyOf?: readonly Described[];
};

function readError(schema: TSchema, error: SchemaError): readonly { path: string; words: string }[] {
  const path = error.instancePath;
  if (error.keyword === 'required') {
    return (error.params.requiredProperties ?? []).map((name) => ({
      path: `${path}/${name}`,
      words: wordsAt(schema, `${path}/${name}`) ?? 'This is missing.',
    }));
  }
  if (error.keyword === 'additionalProperties') {
    return (error.params.additionalProperties ?? []).map((name) => ({
      path: `${path}/${name}`,
      words: 'Nothing of this name is asked for. Take it out.',
    }));
  }
  if (error.keyword === 'boolean') return [];
  const words = wordsAt(schema, path) ?? 'This is not in the form that is asked for.';
  if (error.keyword === 'maxLength' || error.keyword === 'maxItems')
    return [
      {
        path,
        words: `${words} It can have at most ${error.params.limit} ${error.keyword === 'maxLength' ? 'characters' : 'entries'}.`,
      },
    ];
  return [{ path, words }];
}

function wordsAt(schema: TSchema, path: string): string | undefined {
  let places: readonly Described[] = [schema as Described];
  let words: string | undefined;
  for (const step of path.split('/').slice(1)) {
    places = places
      .flatMap((place) => place.anyOf ?? [place])
      .flatMap((place) => place.properties?.[step] ?? (/^\d+$/.test(step) && place.items ? place.items : []));
    words = places.find((place) => place.words)?.words ?? words;
  }
  return words;
}

/** `/lines/2/weeklyPence` is read as `lines[2].weeklyPence`. */
function nameField(path: string): string {
  return (
    path
      .slice(1)
      .replace(/\/(\d+)(?=\/|$)/g, '[$1]')
      .replaceAll('/', '.') || 'input'
  );
}

function listUnkeepable(value: unknown, path = ''): readonly string[] {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0') ? [] : [path];
  if (Array.isArray(value)) return value.flatMap((item, place) => listUnkeepable(item, `${path}/${place}`));
  if (value !== null && typeof value === 'object') {
    return Object.entries(value).flatMap(([name, item]) => listUnkeepable(item, `${path}/${name}`));
  }
  return [];
}
