import { type Attributes, attributes, classNames } from './attributes.ts';
import {
  type Dressed,
  type FieldOptions,
  type FieldsetOptions,
  fieldNotes,
  fieldset,
  formGroup,
  type HintOptions,
  hint,
  label,
} from './field.ts';
import { type Html, hasWords, html, type Words } from './html.ts';

/** One answer to choose, or a word between answers. */
export type ChoiceItem = ChoiceAnswer | { readonly divider: string };

export interface ChoiceAnswer {
  readonly text: Words;
  readonly value: string | number;
  readonly id?: string | undefined;
  readonly checked?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly hint?: HintOptions | undefined;
  readonly label?: Dressed | undefined;
  readonly attributes?: Attributes | undefined;
  /** Questions that belong to this answer. They are always in sight, since our pages run no scripts. */
  readonly conditional?: Html | undefined;
}

interface ChoicesOptions extends FieldOptions {
  readonly name: string;
  readonly idPrefix?: string | undefined;
  readonly fieldset?: FieldsetOptions | undefined;
}

export interface RadiosOptions extends ChoicesOptions {
  readonly items: readonly (ChoiceItem | null | false)[];
  readonly value?: string | number | undefined;
}

export interface CheckboxesOptions extends ChoicesOptions {
  readonly items: readonly (
    | (ChoiceAnswer & {
        readonly name?: string | undefined;
        /** `exclusive` for "none of these". */
        readonly behaviour?: 'exclusive' | undefined;
      })
    | { readonly divider: string }
    | null
    | false
  )[];
  readonly values?: readonly (string | number)[] | undefined;
  readonly describedBy?: string | undefined;
}

export function radios(options: RadiosOptions): Html {
  const { value } = options;
  const { describedBy, notes } = notesOf(options, options.fieldset?.describedBy);
  const items = options.items.map((item, index) => {
    if (!item) return null;
    if ('divider' in item) return html`<div class="govuk-radios__divider">${item.divider}</div>`;
    const isChecked = item.checked ?? (value !== undefined && value !== '' && item.value === value);
    return answer('radio', item, { id: itemId(options, item, index), name: options.name, isChecked });
  });
  return group(options, 'govuk-radios', describedBy, notes, items);
}

export function checkboxes(options: CheckboxesOptions): Html {
  const { describedBy, notes } = notesOf(options, options.fieldset?.describedBy ?? options.describedBy);
  const items = options.items.map((item, index) => {
    if (!item) return null;
    if ('divider' in item) return html`<div class="govuk-checkboxes__divider">${item.divider}</div>`;
    return answer('checkbox', item, {
      id: itemId(options, item, index),
      name: item.name ?? options.name,
      isChecked: item.checked ?? options.values?.includes(item.value) ?? false,
      behaviour: item.behaviour,
      // Without a fieldset nothing else would read the notes out.
      describedBy: options.fieldset === undefined ? describedBy : null,
    });
  });
  return group(options, 'govuk-checkboxes', describedBy, notes, items);
}

function notesOf(options: ChoicesOptions, describedBy: string | undefined) {
  return fieldNotes(options.idPrefix ?? options.name, options, describedBy);
}

// The first answer has the question's own id, so that the error summary can lead to it.
function itemId(options: ChoicesOptions, item: ChoiceAnswer, index: number): string {
  const prefix = options.idPrefix ?? options.name;
  return item.id ?? (index === 0 ? prefix : `${prefix}-${index + 1}`);
}

function group(
  options: ChoicesOptions,
  name: string,
  describedBy: string | null,
  notes: Html,
  items: readonly (Html | null)[],
): Html {
  const { before, after } = options.formGroup ?? {};
  const dressed = attributes({ class: classNames(name, options.classes) }, options.attributes, {
    'data-module': name,
  });
  const content = html`${notes}<div${dressed}>${before}${items}${after}</div>`;
  if (options.fieldset === undefined) return formGroup(options, content);
  return formGroup(
    options,
    fieldset({ ...options.fieldset, describedBy: describedBy ?? undefined, content }),
  );
}

interface AnswerPlace {
  readonly id: string;
  readonly name: string;
  readonly isChecked: boolean;
  readonly behaviour?: string | undefined;
  readonly describedBy?: string | null;
}

function answer(type: 'radio' | 'checkbox', item: ChoiceAnswer, place: AnswerPlace): Html {
  const base = type === 'radio' ? 'govuk-radios' : 'govuk-checkboxes';
  const hintId = item.hint !== undefined && hasWords(item.hint.text) && `${place.id}-item-hint`;
  const conditionalId = item.conditional && `conditional-${place.id}`;
  const own = {
    class: `${base}__input`,
    id: place.id,
    name: place.name,
    type,
    value: item.value,
    checked: place.isChecked,
    disabled: item.disabled,
    'data-aria-controls': conditionalId,
    'data-behaviour': place.behaviour,
    'aria-describedby': classNames(place.describedBy, hintId) || null,
  };
  const words = {
    ...item.label,
    text: item.text,
    classes: classNames(`${base}__label`, item.label?.classes),
  };
  const hintClasses = classNames(`${base}__hint`, item.hint?.classes);
  const itemHint = item.hint && hintId && hint({ ...item.hint, classes: hintClasses }, hintId);
  const shown = html`<div class="${base}__item"><input${attributes(own, item.attributes)}>${label(words, place.id)}${itemHint}</div>`;
  if (item.conditional === undefined) return shown;
  const hidden = !place.isChecked && `${base}__conditional--hidden`;
  const conditional = attributes({ class: classNames(`${base}__conditional`, hidden), id: conditionalId });
  return html`${shown}<div${conditional}>${item.conditional}</div>`;
}
