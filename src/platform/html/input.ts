import { attributes, classNames } from './attributes.ts';
import { type Dressed, type FieldOptions, fieldNotes, formGroup, type LabelOptions, label } from './field.ts';
import { type Html, hasWords, html, type Words } from './html.ts';

/** Words just before or after the box, such as £ or "per week". */
export interface AffixOptions extends Dressed {
  readonly text: Words;
}

export interface InputOptions extends FieldOptions {
  readonly label?: LabelOptions | undefined;
  readonly name: string;
  readonly id?: string | undefined;
  readonly type?: string | undefined;
  readonly value?: string | number | undefined;
  readonly inputmode?: string | undefined;
  readonly autocomplete?: string | undefined;
  readonly autocapitalize?: string | undefined;
  readonly pattern?: string | undefined;
  readonly spellcheck?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly describedBy?: string | undefined;
  readonly prefix?: AffixOptions | undefined;
  readonly suffix?: AffixOptions | undefined;
  readonly inputWrapper?: Dressed | undefined;
}

export function input(options: InputOptions): Html {
  const id = options.id ?? options.name;
  const { describedBy, notes } = fieldNotes(id, options, options.describedBy);
  return formGroup(
    options,
    html`${label(options.label, id)}${notes}${wrapped(options, box(options, id, describedBy))}`,
  );
}

function box(options: InputOptions, id: string, describedBy: string | null): Html {
  const own = {
    class: classNames('govuk-input', options.classes, options.errorMessage && 'govuk-input--error'),
    id,
    name: options.name,
    type: options.type ?? 'text',
    spellcheck: options.spellcheck === undefined ? null : String(options.spellcheck),
    value: options.value,
    disabled: options.disabled,
    'aria-describedby': describedBy,
    autocomplete: options.autocomplete,
    autocapitalize: options.autocapitalize,
    pattern: options.pattern,
    inputmode: options.inputmode,
  };
  return html`<input${attributes(own, options.attributes)}>`;
}

function wrapped(options: InputOptions, written: Html): Html {
  const { prefix, suffix, inputWrapper } = options;
  const { before, after } = options.formGroup ?? {};
  if (![prefix?.text, suffix?.text, before, after].some(hasWords)) return written;
  const dressed = attributes(
    { class: classNames('govuk-input__wrapper', inputWrapper?.classes) },
    inputWrapper?.attributes,
  );
  const first = html`${before}${affix(prefix, 'govuk-input__prefix')}`;
  return html`<div${dressed}>${first}${written}${affix(suffix, 'govuk-input__suffix')}${after}</div>`;
}

function affix(options: AffixOptions | undefined, name: string): Html | null {
  if (options === undefined || !hasWords(options.text)) return null;
  const own = { class: classNames(name, options.classes), 'aria-hidden': 'true' };
  return html`<div${attributes(own, options.attributes)}>${options.text}</div>`;
}
