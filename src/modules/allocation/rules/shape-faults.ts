import type { Fault } from '../../../core/decision/decision.ts';

/** The part of JSON Schema that definitions are written in. */
interface Shape {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Shape>>;
  readonly anyOf?: readonly Shape[];
  readonly const?: unknown;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly patternProperties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

/**
 * What is wrong with the shape of a document, each fault with its path and in words that say what to do. Where
 * there are several ways to write something, only the way that comes nearest is spoken of.
 */
export function listShapeFaults(schema: object, document: unknown): readonly Fault[] {
  const root: Shape = schema;
  return faultsAt(root, document, '');

  function faultsAt(given: Shape, value: unknown, path: string): readonly Fault[] {
    const shape = given.$ref ? (root.$defs?.[given.$ref.replace('#/$defs/', '')] ?? {}) : given;
    if (shape.anyOf) return faultsOfChoice(shape.anyOf, value, path);
    if ('const' in shape)
      return value === shape.const ? [] : [fault(path, `Write ${JSON.stringify(shape.const)} here.`)];
    if (shape.type !== undefined && !isOfType(value, shape.type)) {
      return [
        fault(
          path,
          value === undefined ? 'This is missing: add it.' : `Write ${typeWords[shape.type]} here.`,
        ),
      ];
    }
    if (Array.isArray(value)) return faultsOfList(shape, value, path);
    if (typeof value === 'object' && value !== null) return faultsOfObject(shape, value, path);
    return faultsOfScalar(shape, value, path);
  }

  function faultsOfChoice(ways: readonly Shape[], value: unknown, path: string): readonly Fault[] {
    if (ways.some((way) => 'const' in way)) {
      if (ways.some((way) => way.const === value)) return [];
      return [fault(path, `Write one of: ${ways.map((way) => String(way.const)).join(', ')}.`)];
    }
    const nearest = findNearest(ways, value);
    if (nearest) return faultsAt(nearest, value, path);
    return [fault(path, `This is not one of the ways to write it: ${ways.map(wayWords).join(', ')}.`)];
  }

  function faultsOfObject(shape: Shape, value: object, path: string): readonly Fault[] {
    const known = shape.properties ?? {};
    const others = Object.values(shape.patternProperties ?? {})[0];
    const missing = (shape.required ?? []).filter((key) => !Object.hasOwn(value, key));
    return [
      ...missing.map((key) => fault(join(path, key), 'This is missing: add it.')),
      ...Object.entries(value).flatMap(([key, inner]) => {
        const property = Object.hasOwn(known, key) ? known[key] : others;
        if (property) return faultsAt(property, inner, join(path, key));
        return [
          fault(join(path, key), 'Nothing of this name belongs here: take it out, or mend its spelling.'),
        ];
      }),
    ];
  }

  function faultsOfList(shape: Shape, value: readonly unknown[], path: string): readonly Fault[] {
    if (value.length < (shape.minItems ?? 0)) return [fault(path, `Write at least ${shape.minItems} here.`)];
    if (value.length > (shape.maxItems ?? Infinity))
      return [fault(path, `Write at most ${shape.maxItems} here.`)];
    return value.flatMap((inner, place) => faultsAt(shape.items ?? {}, inner, `${path}[${place}]`));
  }
}

function faultsOfScalar(shape: Shape, value: unknown, path: string): readonly Fault[] {
  if (typeof value === 'string') {
    if (shape.pattern && !new RegExp(shape.pattern, 'u').test(value)) {
      return [
        fault(
          path,
          shape.pattern.includes('\\d')
            ? 'Write a day as 2026-04-01.'
            : 'Write a name of letters and digits that begins with a small letter.',
        ),
      ];
    }
    if (value.length < (shape.minLength ?? 0)) return [fault(path, 'Write some words here.')];
    if (value.length > (shape.maxLength ?? Infinity))
      return [fault(path, `Use at most ${shape.maxLength} characters.`)];
  }
  if (
    typeof value === 'number' &&
    (value < (shape.minimum ?? -Infinity) || value > (shape.maximum ?? Infinity))
  ) {
    return [fault(path, `Write a number from ${shape.minimum} to ${shape.maximum}.`)];
  }
  return [];
}

/** Of the ways of the value's own type, the one that shares most names with it; an object that shares none has none. */
function findNearest(ways: readonly Shape[], value: unknown): Shape | undefined {
  const possible = ways.filter((way) => isOfType(value, way.type ?? ''));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return possible[0];
  const shared = (way: Shape): number =>
    Object.keys(value).filter((key) => Object.hasOwn(way.properties ?? {}, key)).length;
  const nearest = possible.toSorted((a, b) => shared(b) - shared(a))[0];
  return nearest && shared(nearest) > 0 ? nearest : undefined;
}

function isOfType(value: unknown, type: string): boolean {
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  if (type === 'integer') return Number.isSafeInteger(value);
  if (type === 'number') return Number.isFinite(value);
  return typeof value === type;
}

const typeWords: Readonly<Record<string, string>> = {
  array: 'a list',
  object: 'an object',
  integer: 'a whole number',
  number: 'a number',
  string: 'text',
  boolean: 'true or false',
};

function wayWords(way: Shape): string {
  return way.properties
    ? (Object.keys(way.properties)[0] ?? 'an object')
    : (typeWords[way.type ?? ''] ?? 'a value');
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

function fault(field: string, words: string): Fault {
  return { field, words };
}
