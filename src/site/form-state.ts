import type { Fault } from '../core/decision/decision.ts';
import { type Html, html } from '../platform/html/index.ts';
import { FormValues } from '../platform/http/index.ts';

interface FormParts {
  readonly csrfToken: string;
  /** The same form sent twice is done once. */
  readonly key: string;
  /** What was typed; null while the form has not been sent. */
  readonly sent: FormValues | null;
  readonly faults: readonly Fault[];
}

/** A form as it is shown: empty, or with what was typed and what is wrong with it. */
export class FormState {
  readonly faults: readonly Fault[];
  readonly #parts: FormParts;

  constructor(parts: FormParts) {
    this.#parts = parts;
    this.faults = parts.faults;
  }

  /** What was typed, or what is on record before anything was. */
  text(name: string, onRecord = ''): string {
    return this.#parts.sent?.text(name) ?? onRecord;
  }

  /** Which boxes were ticked, or are on record. */
  ticked(name: string, onRecord: readonly string[] = []): readonly string[] {
    return this.#parts.sent?.texts(name) ?? onRecord;
  }

  /** The three boxes of a date input, for its `values`. */
  date(name: string, onRecord = ''): Readonly<Record<string, string>> {
    const [year = '', month = '', day = ''] = onRecord.split('-').map((part) => part.replace(/^0/, ''));
    return {
      [`${name}-day`]: this.text(`${name}-day`, day),
      [`${name}-month`]: this.text(`${name}-month`, month),
      [`${name}-year`]: this.text(`${name}-year`, year),
    };
  }

  /** The message beside a field, for a component's `errorMessage`. */
  error(name: string): { readonly text: string } | undefined {
    const fault = this.faults.find(({ field }) => field === name || field === `${name}-day`);
    return fault && { text: fault.words };
  }

  /** What every form carries unseen, for one that a component draws. */
  get hidden(): Readonly<Record<'_csrf' | '_key', string>> {
    return { _csrf: this.#parts.csrfToken, _key: this.#parts.key };
  }

  /** A form of one link-like button that leads elsewhere and takes along what was said here. */
  door(action: string, text: string, hidden: Readonly<Record<string, string>>): Html {
    return html`<form method="post" action="${action}">
      <input type="hidden" name="_csrf" value="${this.#parts.csrfToken}">
      ${Object.entries(hidden).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
      <button class="site-link-button">${text}</button>
    </form>`;
  }

  /** The form around its fields and button. It goes to the page's own address. */
  form(content: Html, encoding?: 'multipart/form-data'): Html {
    return html`<form class="site-form" id="form" method="post" enctype="${encoding ?? 'application/x-www-form-urlencoded'}" novalidate>
      <input type="hidden" name="_csrf" value="${this.#parts.csrfToken}">
      <input type="hidden" name="_key" value="${this.#parts.key}">
      ${content}
    </form>`;
  }
}

/** A form as tests show it: as sent, with these faults. */
export function formState(sent = '', faults: readonly Fault[] = []): FormState {
  return new FormState({
    csrfToken: 'token',
    key: 'key',
    sent: sent === '' ? null : new FormValues(sent),
    faults,
  });
}
