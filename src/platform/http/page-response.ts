import type { Refusal } from '../../core/decision/decision.ts';
import type { Html } from '../html/html.ts';

/** What a page's handler answers. Only the server writes to the connection. */
export type PageResponse =
  | { readonly kind: 'page'; readonly page: Html; readonly status: number }
  | { readonly kind: 'redirect'; readonly location: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | {
      readonly kind: 'file';
      readonly body: string | Uint8Array;
      readonly contentType: string;
      readonly fileName: string;
    };

export function page(page: Html, status = 200): PageResponse {
  return { kind: 'page', page, status };
}

/** On to another of our pages, by GET. Throws on an address elsewhere, so that nobody can be sent away by a link. */
export function redirect(location: string): PageResponse {
  const here = 'http://here.invalid';
  if (!location.startsWith('/') || new URL(location, here).origin !== here) {
    throw new TypeError('A redirect leads to a path of our own.');
  }
  return { kind: 'redirect', location };
}

/** Shows a rule's "no" as a page with its words and its next step. */
export function refused(refusal: Refusal): PageResponse {
  return { kind: 'refused', refusal };
}

/** Something to keep: a browser saves it under its name and never shows it as a page. */
export function file(body: string | Uint8Array, contentType: string, fileName: string): PageResponse {
  if (!/^[\w. -]+$/.test(fileName))
    throw new TypeError('A file name has letters, figures, dots and dashes only.');
  return { kind: 'file', body, contentType, fileName };
}
