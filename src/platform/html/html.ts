import { type Hole, readHoles } from './hole.ts';

/**
 * Markup that is safe to send. Only `html`, `attributes` and `raw` make it, so a plain text can never pass for it.
 */
export class Html {
  readonly #markup: string;

  private constructor(markup: string) {
    this.#markup = markup;
  }

  /** For `raw` alone. */
  static trusted(markup: string): Html {
    return new Html(markup);
  }

  toString(): string {
    return this.#markup;
  }
}

/** What may stand in a hole of a template. Nothing is written for null, undefined and false. */
export type HtmlValue = Html | string | number | bigint | null | undefined | false | readonly HtmlValue[];

/** Words for a page: a text is escaped, `Html` is kept. */
export type Words = Html | string;

/** Takes markup as it stands. Only for markup written by this program, never for anything that was typed in. */
export function raw(markup: string): Html {
  return Html.trusted(markup);
}

/**
 * A piece of a page. Every value is escaped for the place where it stands, and a place that cannot be made safe
 * (an attribute without quotes, a script, an `on…` attribute, a link to `javascript:`) throws instead.
 */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  const holes = readHoles(strings);
  let markup = strings[0] ?? '';
  for (let index = 0; index < values.length; index += 1) {
    markup += fill(holes[index] ?? 'content', values[index]) + (strings[index + 1] ?? '');
  }
  return Html.trusted(markup);
}

/** Whether there are words to show: an empty text is none. */
export function hasWords(words: Words | null | undefined): words is Words {
  return words !== undefined && words !== null && words.toString() !== '';
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeText(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (character) => escapes[character] ?? '') : text;
}

/** Escapes an address, and refuses the kinds that run code when followed. An authenticator opens by `otpauth:`. */
export function escapeAddress(address: string): string {
  // Browsers drop control characters and spaces in front of a scheme, so they are dropped before looking at it.
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(withoutControlCharacters(address))?.[1]?.toLowerCase();
  if (scheme !== undefined && !['http', 'https', 'mailto', 'tel', 'sms', 'otpauth'].includes(scheme)) {
    throw new TypeError(`An address may not begin with "${scheme}:".`);
  }
  return escapeText(address);
}

function withoutControlCharacters(text: string): string {
  return Array.from(text)
    .filter((character) => character > ' ')
    .join('');
}

function fill(hole: Hole, value: HtmlValue): string {
  if (value === null || value === undefined || value === false) return '';
  switch (hole) {
    case 'content':
      return content(value);
    case 'attribute':
      return escapeText(plain(value));
    case 'address':
      return escapeAddress(plain(value));
    case 'tag':
      if (value instanceof Html) return value.toString();
      throw new TypeError('Inside a tag only what attributes() returns may stand.');
  }
}

function content(value: HtmlValue): string {
  if (typeof value === 'string') return escapeText(value);
  if (value instanceof Html) return value.toString();
  if (value === null || value === undefined || value === false) return '';
  if (Array.isArray(value)) return value.map(content).join('');
  return plain(value);
}

function plain(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'bigint' || Number.isFinite(value)) return String(value);
  throw new TypeError(
    `A page cannot show a ${value instanceof Html ? 'piece of markup' : typeof value} here.`,
  );
}
