import { type TSchema, Type } from 'typebox';
import { parseCivilDate } from '../../core/calendar/civil-date.ts';

/**
 * The shapes that inputs are made of. `words` is what someone reads beside the field when it is wrong:
 * it says what to do; `shape` is what the reference of commands calls it. Every text has an end, so that nobody
 * can send ten megabytes of it.
 */
interface FieldOptions {
  readonly words: string;
}

/** An input: exactly these fields. A field nobody asked for is a mistake and is said to be one. */
export function Input<Fields extends Record<string, TSchema>>(fields: Fields) {
  return Type.Object(fields, { additionalProperties: false });
}

export const Id = (options: FieldOptions = { words: 'Give the id of a record.' }) =>
  Type.Refine(
    Type.String({ ...options, shape: 'id' }),
    (text) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text),
    () => 'id',
  );

/** A code such as `agencyHomeCare`: what it may be is checked by the rule that knows the list. */
export const Code = (options: FieldOptions) =>
  Type.String({ ...options, shape: 'code', pattern: '^[a-zA-Z][a-zA-Z0-9.-]{0,60}$' });

export const OneOf = <const Choices extends readonly string[]>(choices: Choices, options: FieldOptions) =>
  Type.Enum(choices as unknown as string[], { ...options }) as unknown as ReturnType<
    typeof Type.Unsafe<Choices[number]>
  >;

/** A single line, such as a name. */
export const Line = (options: FieldOptions & { readonly longest?: number }) =>
  Type.Refine(
    Type.String({ words: options.words, minLength: 1, maxLength: options.longest ?? 200 }),
    (text) => text.trim() !== '' && !/[\r\n]/.test(text),
    () => 'line',
  );

/** Someone's own words: any script, any length that a person would write. */
export const Words = (options: FieldOptions & { readonly longest?: number }) =>
  Type.Refine(
    Type.String({ words: options.words, minLength: 1, maxLength: options.longest ?? 20_000 }),
    (text) => text.trim() !== '',
    () => 'words',
  );

export const DateField = (options: FieldOptions) =>
  Type.Refine(
    Type.String({ ...options, shape: 'date, as 2026-04-01' }),
    (text) => {
      const date = parseCivilDate(text);
      return date !== null && date >= '1890-01-01' && date < '2200-01-01';
    },
    () => 'date',
  );

/** Whole pence, from nothing up to £10,000,000. */
export const PenceField = (options: FieldOptions) =>
  Type.Integer({ ...options, minimum: 0, maximum: 1_000_000_000 });

export const Whole = (options: FieldOptions & { readonly least: number; readonly most: number }) =>
  Type.Integer({ words: options.words, minimum: options.least, maximum: options.most });

export const YesNo = (options: FieldOptions) => Type.Boolean({ ...options });

/** The version of a record that the writer had before them, so that nobody's words are written over unseen. */
export const Version = () =>
  Type.Integer({ words: 'Say which version of the record you changed.', minimum: 1, maximum: 1_000_000 });
