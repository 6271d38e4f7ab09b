import { RequestFault } from './request-fault.ts';

/** A file as it was sent. Its name is only what the sender calls it. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a form or an address's query brought: texts by name, as typed, with line breaks as `\n`, and files. */
export class FormValues {
  readonly #values: URLSearchParams;
  readonly #files: ReadonlyMap<string, SentFile>;

  /** Refuses characters that no keyboard sends and no database keeps. */
  constructor(encoded: string | URLSearchParams, files: ReadonlyMap<string, SentFile> = new Map()) {
    this.#values = new URLSearchParams(encoded);
    this.#files = files;
    for (const [name, value] of this.#values) refuseNull(name + value);
  }

  /** Reads `multipart/form-data`. A box for a file that was left empty brings no file. */
  static async fromMultipart(body: Uint8Array<ArrayBuffer>, contentType: string): Promise<FormValues> {
    const values = new URLSearchParams();
    const files = new Map<string, SentFile>();
    for (const [name, value] of await readParts(body, contentType)) {
      if (typeof value === 'string') values.append(name, value);
      else if (value.size > 0 || value.name !== '') {
        files.set(name, { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) });
      }
    }
    return new FormValues(values, files);
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

  /** The file of this name; null where none was chosen. */
  file(name: string): SentFile | null {
    return this.#files.get(name) ?? null;
  }

  has(name: string): boolean {
    return this.#values.has(name);
  }

  /** Every field that holds words, in the order of the page. */
  entries(): readonly (readonly [name: string, value: string])[] {
    return [...this.#values];
  }
}

/** Node's own reader of the web's forms. */
async function readParts(
  body: Uint8Array<ArrayBuffer>,
  contentType: string,
): Promise<Iterable<readonly [string, string | File]>> {
  try {
    return await new Response(body, { headers: { 'content-type': contentType } }).formData();
  } catch {
    throw new RequestFault(400, 'The form came in pieces that do not fit together.');
  }
}

export function refuseNull(text: string): void {
  if (text.includes('\0')) throw new RequestFault(400, 'The request holds a null character.');
}
