import { isAddressAttribute, isForbiddenAttribute } from './hole.ts';
import { escapeAddress, escapeText, type Html, raw } from './html.ts';

/** Attributes of one element. True writes the bare name; false, null and undefined leave it out. */
export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Attributes for a tag, each with a space before it: `<p${attributes({ id })}>`. */
export function attributes(...sets: readonly (Attributes | undefined)[]): Html {
  let markup = '';
  for (const set of sets) {
    for (const [name, value] of Object.entries(set ?? {})) markup += attribute(name, value);
  }
  return raw(markup);
}

/** The class attribute's value from those that apply. */
export function classNames(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}

function attribute(name: string, value: Attributes[string]): string {
  if (value === false || value === null || value === undefined) return '';
  if (!/^[a-z][a-z0-9_:.-]*$/i.test(name)) throw new TypeError(`"${name}" cannot name an attribute.`);
  if (isForbiddenAttribute(name)) throw new TypeError(`The attribute ${name} is not used on our pages.`);
  if (value === true) return ` ${name}`;
  const text = String(value);
  return ` ${name}="${isAddressAttribute(name) ? escapeAddress(text) : escapeText(text)}"`;
}
