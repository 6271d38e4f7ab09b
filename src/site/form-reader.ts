import { parseCivilDate } from '../core/calendar/civil-date.ts';
import type { Fault } from '../core/decision/decision.ts';
import { parsePounds } from '../core/money/pence.ts';
import type { FormValues } from '../platform/http/index.ts';

/**
 * Takes a form apart into a command's input. What cannot be read becomes a fault beside its field, in the form's own
 * words, and the value that stands in for it never reaches a command: `faults` is looked at first.
 */
export class FormReader {
  readonly form: FormValues;
  readonly #faults: Fault[] = [];

  constructor(form: FormValues) {
    this.form = form;
  }

  get faults(): readonly Fault[] {
    return this.#faults;
  }

  fault(field: string, words: string): void {
    this.#faults.push({ field, words });
  }

  /** Words that are needed, without the blanks around them. */
  text(name: string, words: string): string {
    const text = this.form.text(name).trim();
    if (text === '') this.fault(name, words);
    return text;
  }

  /** Words that may be left out. */
  optionalText(name: string): string | undefined {
    const text = this.form.text(name).trim();
    return text === '' ? undefined : text;
  }

  /** One of the choices that the page showed. */
  choice<Choice extends string>(name: string, choices: readonly Choice[], words: string): Choice {
    const value = this.form.text(name);
    const choice = choices.find((one) => one === value);
    if (choice === undefined) this.fault(name, words);
    return choice ?? (choices[0] as Choice);
  }

  /** One of the choices, where it may be left out. What was not among them counts as left out. */
  optionalChoice<Choice extends string>(name: string, choices: readonly Choice[]): Choice | undefined {
    const value = this.form.text(name);
    return choices.find((one) => one === value);
  }

  yesOrNo(name: string, words: string): boolean {
    return this.choice(name, ['yes', 'no'], words) === 'yes';
  }

  /** Those of the choices that were ticked. */
  choices<Choice extends string>(name: string, choices: readonly Choice[]): readonly Choice[] {
    const ticked = this.form.texts(name);
    return choices.filter((one) => ticked.includes(one));
  }

  /** A day from the three fields of a date input, as ISO text. */
  date(name: string, words: string): string {
    const date = this.optionalDate(name, words);
    if (date === undefined && !this.#faults.some(({ field }) => field.startsWith(`${name}-`)))
      this.fault(`${name}-day`, words);
    return date ?? '1970-01-01';
  }

  optionalDate(name: string, words: string): string | undefined {
    const parts = ['year', 'month', 'day'].map((part) => this.form.text(`${name}-${part}`).trim());
    if (parts.every((part) => part === '')) return undefined;
    const [year = '', month = '', day = ''] = parts;
    const date = parseCivilDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
    if (date === null) this.fault(`${name}-day`, words);
    return date ?? undefined;
  }

  /** Pounds as people write them, `£1,234.50` or `12`, as whole pence. */
  pence(name: string, words: string): number {
    const pence = this.optionalPence(name, words);
    if (pence === undefined && !this.#faults.some(({ field }) => field === name)) this.fault(name, words);
    return pence ?? 0;
  }

  optionalPence(name: string, words: string): number | undefined {
    const text = this.form.text(name).trim();
    if (text === '') return undefined;
    const read = parsePounds(text);
    if (read === null || read < 0) this.fault(name, words);
    return read ?? undefined;
  }

  /** A whole number of at most nine figures. */
  whole(name: string, words: string): number {
    const text = this.form.text(name).trim();
    if (!/^\d{1,9}$/.test(text)) this.fault(name, words);
    return Number.parseInt(text, 10) || 0;
  }
}
