import type { Node } from 'oxc-parser';
import { listeners } from '../../src/composition/modules.ts';
import { placeOf } from '../architecture/plan.ts';
import type { Finding } from '../source/finding.ts';
import { isCode, isForTrying, type SourceTree } from '../source/source-tree.ts';
import { readSyntax, spelling, walk } from '../source/syntax.ts';
import { page, table } from './page.ts';

interface Emitted {
  /** Null where the type is not written out in the call. */
  readonly type: string | null;
  readonly payload: readonly string[];
  readonly module: string;
  readonly file: string;
  readonly line: number;
}

type Listening = readonly { readonly name: string; readonly eventType: string }[];

/** Every call of `emitEvent` in the product, with the type that is written out in it. */
function listEmitted(tree: SourceTree): readonly Emitted[] {
  const found: Emitted[] = [];
  for (const [file, text] of tree) {
    if (!file.startsWith('src/') || !isCode(file) || isForTrying(file)) continue;
    const { program, lineAt } = readSyntax(file, text);
    walk(program, (node) => {
      if (node.type !== 'CallExpression' || spelling(node.callee) !== 'emitEvent') return;
      const event = node.arguments[1];
      const type = event && valueOf(event, 'type');
      const payload = event && valueOf(event, 'payload');
      found.push({
        type: type?.type === 'Literal' && typeof type.value === 'string' ? type.value : null,
        payload: payload ? namesOf(payload) : [],
        module: placeOf(file)?.room ?? '',
        file,
        line: lineAt(node.start),
      });
    });
  }
  return found;
}

function valueOf(object: Node, name: string): Node | null {
  if (object.type !== 'ObjectExpression') return null;
  for (const one of object.properties)
    if (one.type === 'Property' && spelling(one.key) === name) return one.value;
  return null;
}

function namesOf(object: Node): readonly string[] {
  if (object.type !== 'ObjectExpression') return [];
  return object.properties.flatMap((one) => (one.type === 'Property' ? [spelling(one.key) ?? '…'] : ['…']));
}

/** Every event is named where it is told, and nobody listens for what is never told. */
export function checkEvents(tree: SourceTree, listening: Listening = listeners): readonly Finding[] {
  const emitted = listEmitted(tree);
  const told = new Set(emitted.map(({ type }) => type));
  return [
    ...emitted
      .filter(({ type }) => type === null)
      .map(({ file, line }) => ({
        file,
        line,
        words: 'tells an event whose type is not written out there.',
      })),
    ...listening
      .filter(({ eventType }) => !told.has(eventType))
      .map(({ name, eventType }) => ({
        file: 'src/composition/modules.ts',
        line: 0,
        words: `has ${name} listen for ${eventType}, which nobody tells.`,
      })),
  ];
}

/** Each type of event: who tells it, what it carries, and who listens. */
export function writeEvents(tree: SourceTree): string {
  const emitted = listEmitted(tree);
  const types = [...new Set(emitted.flatMap(({ type }) => type ?? []))].sort();
  const rows = types.map((type) => {
    const calls = emitted.filter((one) => one.type === type);
    const heard = listeners.filter(({ eventType }) => eventType === type);
    return [
      `\`${type}\``,
      [...new Set(calls.map(({ module }) => module))].join(', '),
      [...new Set(calls.flatMap(({ payload }) => payload))].map((name) => `\`${name}\``).join(', ') || '–',
      heard.map(({ name }) => `\`${name}\``).join(', ') || '–',
    ];
  });
  return page(
    'Events',
    `Events: ${types.length}. Each is told in the transaction of its cause and carries ids, codes, dates and figures only. A listener acts once on each, in a transaction of its own.`,
    table(['Event', 'Told by', 'Carries', 'Who listens'], rows),
  );
}
