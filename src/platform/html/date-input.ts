import { type Attributes, attributes, classNames } from './attributes.ts';
import { type FieldOptions, type FieldsetOptions, fieldNotes, fieldset, formGroup } from './field.ts';
import { type Html, html } from './html.ts';
import { input } from './input.ts';

export interface DatePart {
  readonly label?: string | undefined;
  readonly name?: string | undefined;
  readonly id?: string | undefined;
  readonly value?: string | number | undefined;
  /** True marks this box; when no box is marked, the message marks all that do not say false. */
  readonly error?: boolean | undefined;
  readonly classes?: string | undefined;
  readonly inputmode?: string | undefined;
  readonly pattern?: string | undefined;
  readonly autocomplete?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

/** Day, month and year in three boxes; false leaves one out. */
export interface DateInputOptions extends FieldOptions {
  readonly id: string;
  readonly namePrefix?: string | undefined;
  readonly fieldset?: FieldsetOptions | undefined;
  readonly day?: DatePart | false | undefined;
  readonly month?: DatePart | false | undefined;
  readonly year?: DatePart | false | undefined;
  /** By the full name of the box: `dob-day`, or `day` without a prefix. */
  readonly values?: Readonly<Record<string, string | number | undefined>> | undefined;
}

const partNames = ['day', 'month', 'year'] as const;

export function dateInput(options: DateInputOptions): Html {
  const { id } = options;
  const { describedBy, notes } = fieldNotes(id, options, options.fieldset?.describedBy);
  const { before, after } = options.formGroup ?? {};
  const dressed = attributes({ class: classNames('govuk-date-input', options.classes) }, options.attributes, {
    id,
  });
  const boxes = partNames.map((name) => datePart(options, name));
  const content = html`${notes}<div${dressed}>${before}${boxes}${after}</div>`;
  if (options.fieldset === undefined) return formGroup(options, content);
  const grouped = { ...options.fieldset, describedBy: describedBy ?? undefined, role: 'group', content };
  return formGroup(options, fieldset(grouped));
}

function datePart(options: DateInputOptions, own: (typeof partNames)[number]): Html | null {
  const part = options[own] ?? {};
  if (part === false) return null;
  const name = part.name ?? own;
  const fullName = options.namePrefix ? `${options.namePrefix}-${name}` : name;
  const width = `govuk-input--width-${own === 'year' ? 4 : 2}`;
  const box = input({
    label: {
      text: part.label ?? name.charAt(0).toUpperCase() + name.slice(1),
      classes: 'govuk-date-input__label',
    },
    id: part.id ?? `${options.id}-${name}`,
    name: fullName,
    classes: classNames(
      'govuk-date-input__input',
      isMarked(options, part) && 'govuk-input--error',
      !part.classes?.includes('govuk-input--width-') && width,
      part.classes,
    ),
    value: part.value ?? options.values?.[fullName],
    inputmode: part.inputmode ?? 'numeric',
    pattern: part.pattern,
    autocomplete: part.autocomplete,
    attributes: part.attributes,
  });
  return html`<div class="govuk-date-input__item">${box}</div>`;
}

function isMarked(options: DateInputOptions, part: DatePart): boolean {
  if (part.error !== undefined) return part.error;
  const anyMarked = partNames.some((name) => (options[name] || {}).error === true);
  return options.errorMessage !== undefined && !anyMarked;
}
