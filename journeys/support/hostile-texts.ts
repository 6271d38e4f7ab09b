import { existsSync, readFileSync } from 'node:fs';

const shared = new URL('../../../shared/data/vectors/', import.meta.url);

/** Our own few, each of another kind: what breaks markup, queries, columns, lines and the direction of writing. */
const own: readonly string[] = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "Robert'); drop table people;--",
  '{{7*7}} ${7*7} <%= 7*7 %>',
  '../../../../etc/passwd',
  '=1+1|cmd',
  '\u202eback to front\u202c',
  'Z\u0351\u036b\u0343a\u0310\u0309l\u0316g\u0320o\u0321',
  '👩‍👩‍👧‍👦 \u200b\u200d\ufeff',
  'Ní Fhoghlua, Saoirse',
  "de l'Église O’Brien-Łukasiewicz",
  '長谷川 ミツキ',
  'x'.repeat(600),
];

export interface HostileTexts {
  readonly texts: readonly string[];
  /** For a test to say: which texts they were. */
  readonly words: string;
}

/** Texts and names that have broken programs before. */
export function readHostileTexts(): HostileTexts {
  if (!existsSync(shared)) {
    const words = `${own.length} of our own; the longer lists were skipped: they belong at ../shared/data/vectors`;
    return { texts: own, words };
  }
  const read = (name: string) => JSON.parse(readFileSync(new URL(name, shared), 'utf8')) as unknown;
  const { names } = read('names_dev.json') as { names: readonly string[] };
  const texts = [...own, ...names, ...(read('blns_dev.json') as readonly string[])];
  return { texts, words: `${texts.length}, with those of ../shared/data/vectors` };
}
