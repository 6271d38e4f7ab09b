import { RequestFault } from './request-fault.ts';

/** What a form or an address's query brought: texts by name, as typed, with line breaks as `\n`. */
export class FormValues {
  readonly #values: URLSearchParams;

  /** Refuses characters that no keyboard sends and no database keeps. */
  constructor(encoded: string) {
    this.#values = new URLSearchParams(encoded);
    for (const [name, value] of this.#values) refuseNull(name + value);
  }

  /** The one value of this name, or an empty text. A field that came twice is a faulty request, never a guess. */
  text(name: string): string {
    const [first = '', ...more] = this.texts(name);
    if (more.length > 0) throw new RequestFault(400, `The field ${name} came more than once.`);
    return first;
  }

  /** All values of this name, in the order of the page: for checkboxes. */
  texts(name: string): readonly string[] {
    return this.#values.getAll(name).map((value) => value.replaceAll('\r\n', '\n'));
  }

  has(name: string): boolean {
    return this.#values.has(name);
  }
}

export function refuseNull(text: string): void {
  if (text.includes('\0')) throw new RequestFault(400, 'The request holds a null character.');
}
