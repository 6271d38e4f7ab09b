import { attributes, classNames } from './attributes.ts';
import { type FieldOptions, fieldNotes, formGroup, type LabelOptions, label } from './field.ts';
import { type Html, html } from './html.ts';

export interface TextareaOptions extends FieldOptions {
  readonly label?: LabelOptions | undefined;
  readonly name: string;
  readonly id?: string | undefined;
  readonly value?: string | undefined;
  readonly rows?: number | undefined;
  readonly spellcheck?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly autocomplete?: string | undefined;
  readonly describedBy?: string | undefined;
}

export function textarea(options: TextareaOptions): Html {
  const id = options.id ?? options.name;
  const { describedBy, notes } = fieldNotes(id, options, options.describedBy);
  const own = {
    class: classNames('govuk-textarea', options.errorMessage && 'govuk-textarea--error', options.classes),
    id,
    name: options.name,
    rows: options.rows ?? 5,
    spellcheck: options.spellcheck === undefined ? null : String(options.spellcheck),
    disabled: options.disabled,
    'aria-describedby': describedBy,
    autocomplete: options.autocomplete,
  };
  // A browser drops one line break after the opening tag, so words that begin with one keep theirs only behind another.
  const value = options.value?.startsWith('\n') === true ? `\n${options.value}` : options.value;
  const written = html`<textarea${attributes(own, options.attributes)}>${value}</textarea>`;
  const { before, after } = options.formGroup ?? {};
  return formGroup(options, html`${label(options.label, id)}${notes}${before}${written}${after}`);
}
