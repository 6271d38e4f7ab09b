import {
  checkboxes,
  dateInput,
  type Html,
  input,
  radios,
  select,
  textarea,
  type Words,
} from '../platform/html/index.ts';
import type { FormState } from './form-state.ts';

export interface FieldWords {
  readonly label: string;
  readonly hint?: Words | undefined;
}

export interface Choice {
  readonly value: string;
  readonly text: string;
  readonly hint?: string | undefined;
}

interface Known<Value> {
  /** What is on record before anything was typed. */
  readonly onRecord?: Value | undefined;
}

/** The fields of a form with its words, what was typed, and the message beside each. */
export interface Fields {
  line(name: string, words: FieldWords, known?: Known<string> & { readonly width?: number }): Html;
  area(name: string, words: FieldWords, known?: Known<string> & { readonly rows?: number }): Html;
  date(name: string, words: FieldWords, known?: Known<string>): Html;
  choose(name: string, words: FieldWords, choices: readonly Choice[], known?: Known<string>): Html;
  tick(name: string, words: FieldWords, choices: readonly Choice[], known?: Known<readonly string[]>): Html;
  list(name: string, words: FieldWords, choices: readonly Choice[], known?: Known<string>): Html;
}

/** Legends and labels are as large as a heading where a page asks one thing, and small among many. */
export function fieldsOf(form: FormState, size: 's' | 'm' = 's'): Fields {
  const label = ({ label }: FieldWords) => ({ text: label, classes: `govuk-label--${size}` });
  const fieldset = ({ label }: FieldWords) => ({
    legend: { text: label, classes: `govuk-fieldset__legend--${size}` },
  });
  const hint = (words: FieldWords) => (words.hint === undefined ? undefined : { text: words.hint });
  const compact = (choices: readonly Choice[]) =>
    size === 'm'
      ? undefined
      : `govuk-radios--small${choices.length === 2 && isShort(choices) ? ' govuk-radios--inline' : ''}`;
  return {
    line: (name, words, { onRecord, width = 20 } = {}) =>
      input({
        name,
        label: label(words),
        hint: hint(words),
        value: form.text(name, onRecord),
        classes: `govuk-input--width-${width}`,
        errorMessage: form.error(name),
      }),
    area: (name, words, { onRecord, rows = 4 } = {}) =>
      textarea({
        name,
        rows,
        label: label(words),
        hint: hint(words),
        value: form.text(name, onRecord),
        errorMessage: form.error(name),
      }),
    date: (name, words, { onRecord } = {}) =>
      dateInput({
        id: name,
        namePrefix: name,
        fieldset: fieldset(words),
        hint: hint(words),
        values: form.date(name, onRecord),
        errorMessage: form.error(name),
      }),
    choose: (name, words, choices, { onRecord } = {}) =>
      radios({
        name,
        fieldset: fieldset(words),
        hint: hint(words),
        items: itemsOf(choices),
        classes: compact(choices),
        value: form.text(name, onRecord),
        errorMessage: form.error(name),
      }),
    tick: (name, words, choices, { onRecord } = {}) =>
      checkboxes({
        name,
        fieldset: fieldset(words),
        hint: hint(words),
        items: itemsOf(choices),
        ...(size === 's' && { classes: 'govuk-checkboxes--small' }),
        values: form.ticked(name, onRecord),
        errorMessage: form.error(name),
      }),
    list: (name, words, choices, { onRecord } = {}) =>
      select({
        name,
        label: label(words),
        hint: hint(words),
        items: [{ value: '', text: '' }, ...itemsOf(choices)],
        value: form.text(name, onRecord),
        errorMessage: form.error(name),
      }),
  };
}

function itemsOf(choices: readonly Choice[]) {
  return choices.map(({ value, text, hint }) => ({ value, text, ...(hint && { hint: { text: hint } }) }));
}

function isShort(choices: readonly Choice[]): boolean {
  return choices.every(({ text, hint }) => text.length < 30 && hint === undefined);
}

/** A table of codes with their words, as choices. */
export function choicesOf(words: Readonly<Record<string, string>>): readonly Choice[] {
  return Object.entries(words).map(([value, text]) => ({ value, text }));
}

/** The codes of such a table. */
export function codesOf<Table extends Readonly<Record<string, string>>>(
  words: Table,
): readonly (keyof Table & string)[] {
  return Object.keys(words);
}
