/** The kind of place in which a value of a template stands. */
export type Hole = 'content' | 'attribute' | 'address' | 'tag';

const known = new WeakMap<TemplateStringsArray, readonly Hole[]>();

const addressAttributes: ReadonlySet<string> = new Set([
  'href',
  'src',
  'action',
  'formaction',
  'cite',
  'poster',
  'data',
]);

/** The places of a template's holes, worked out once for each template in the source. Throws where none is safe. */
export function readHoles(strings: TemplateStringsArray): readonly Hole[] {
  const before = known.get(strings);
  if (before !== undefined) return before;
  const holes: Hole[] = [];
  let place: Place = { kind: 'content' };
  strings.slice(0, -1).forEach((text) => {
    place = readOn(place, text);
    holes.push(holeAt(place));
    // A value fills part of the address, so a second one in the same attribute is not at its beginning.
    if (place.kind === 'quoted') place = { ...place, filled: true };
  });
  known.set(strings, holes);
  return holes;
}

/** Whether an attribute of this name holds an address that a browser follows. */
export function isAddressAttribute(name: string): boolean {
  return addressAttributes.has(name.toLowerCase());
}

/** Attributes whose value a browser runs or styles by: a strict content policy forbids them, and so do we. */
export function isForbiddenAttribute(name: string): boolean {
  return /^(on.*|style|srcdoc)$/i.test(name);
}

type Place =
  | { readonly kind: 'content' }
  | { readonly kind: 'tag'; readonly written: string }
  | { readonly kind: 'quoted'; readonly quote: string; readonly name: string; readonly filled: boolean }
  | { readonly kind: 'comment' };

function holeAt(place: Place): Hole {
  switch (place.kind) {
    case 'content':
      return 'content';
    case 'comment':
      throw new SyntaxError('A value may not stand in a comment.');
    case 'tag':
      if (place.written.endsWith('=')) throw new SyntaxError('Put quotes round the value of the attribute.');
      if (!/^\/?$|\s$|^\/?[a-z][a-z0-9-]*$|["']$/i.test(place.written)) {
        throw new SyntaxError('A value may not be part of a name inside a tag.');
      }
      return 'tag';
    case 'quoted':
      if (isForbiddenAttribute(place.name)) {
        throw new SyntaxError(`A value may not stand in the attribute ${place.name}.`);
      }
      return isAddressAttribute(place.name) && !place.filled ? 'address' : 'attribute';
  }
}

function readOn(from: Place, text: string): Place {
  let place = from;
  for (let at = 0; at < text.length; at += 1) {
    if (place.kind === 'content' && text.startsWith('<!--', at)) place = { kind: 'comment' };
    else if (place.kind === 'comment' && text.startsWith('-->', at)) place = { kind: 'content' };
    else place = step(place, text.charAt(at), text.charAt(at + 1));
  }
  return place;
}

function step(place: Place, character: string, next: string): Place {
  switch (place.kind) {
    case 'comment':
      return place;
    case 'content':
      return character === '<' && /^[a-z/!]?$/i.test(next) ? { kind: 'tag', written: '' } : place;
    case 'quoted':
      if (character === place.quote) return { kind: 'tag', written: '"' };
      return { ...place, filled: true };
    case 'tag':
      return inTag(place.written, character);
  }
}

function inTag(written: string, character: string): Place {
  if (character === '>') {
    if (/^(script|style)\b/i.test(written))
      throw new SyntaxError('Scripts and styles are files, not templates.');
    return { kind: 'content' };
  }
  if (character === '"' || character === "'") {
    const name = /([^\s"'=]+)=$/.exec(written)?.[1] ?? '';
    return { kind: 'quoted', quote: character, name, filled: false };
  }
  return { kind: 'tag', written: written + character };
}
