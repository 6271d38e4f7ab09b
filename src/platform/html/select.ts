import { type Attributes, attributes, classNames } from './attributes.ts';
import { type FieldOptions, fieldNotes, formGroup, type LabelOptions, label } from './field.ts';
import { type Html, html } from './html.ts';

export interface SelectItem {
  readonly text: string;
  /** Without a value the words are the value. */
  readonly value?: string | number | undefined;
  readonly selected?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly attributes?: Attributes | undefined;
}

export interface SelectOptions extends FieldOptions {
  readonly label?: LabelOptions | undefined;
  readonly name: string;
  readonly id?: string | undefined;
  readonly items: readonly (SelectItem | null | false)[];
  readonly value?: string | number | undefined;
  readonly disabled?: boolean | undefined;
  readonly describedBy?: string | undefined;
}

export function select(options: SelectOptions): Html {
  const id = options.id ?? options.name;
  const { describedBy, notes } = fieldNotes(id, options, options.describedBy);
  const own = {
    class: classNames('govuk-select', options.classes, options.errorMessage && 'govuk-select--error'),
    id,
    name: options.name,
    disabled: options.disabled,
    'aria-describedby': describedBy,
  };
  const items = options.items.map((item) => item && choice(item, options.value));
  const written = html`<select${attributes(own, options.attributes)}>${items}</select>`;
  const { before, after } = options.formGroup ?? {};
  return formGroup(options, html`${label(options.label, id)}${notes}${before}${written}${after}`);
}

function choice(item: SelectItem, chosen: string | number | undefined): Html {
  const isChosen = chosen !== undefined && chosen !== '' && (item.value ?? item.text) === chosen;
  const own = { value: item.value, selected: item.selected ?? isChosen, disabled: item.disabled };
  return html`<option${attributes(own, item.attributes)}>${item.text}</option>`;
}
