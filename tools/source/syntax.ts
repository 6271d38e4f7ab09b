import { posix } from 'node:path';
import { type Comment, type Node, type Program, parseSync, visitorKeys } from 'oxc-parser';

export interface Syntax {
  readonly program: Program;
  readonly comments: readonly Comment[];
  readonly lineAt: (offset: number) => number;
}

const parsed = new Map<string, Syntax>();

/** Parses a file once, however many rules read it. Throws where the text is not TypeScript: nothing goes unread. */
export function readSyntax(path: string, text: string): Syntax {
  const key = `${path}\n${text}`;
  const known = parsed.get(key);
  if (known) return known;
  const { program, comments, errors } = parseSync(path, text);
  const [first] = errors;
  if (first) throw new SyntaxError(`${path}: ${first.message}`);
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const lineAt = (offset: number) => {
    const after = starts.findIndex((start) => start > offset);
    return after < 0 ? starts.length : after;
  };
  const syntax: Syntax = { program, comments, lineAt };
  parsed.set(key, syntax);
  return syntax;
}

/** Calls `visit` for a node and everything under it; `around` is the chain of nodes about it, the nearest last. */
export function walk(root: Node, visit: (node: Node, around: readonly Node[]) => void): void {
  const around: Node[] = [];
  const enter = (node: Node): void => {
    visit(node, around);
    around.push(node);
    for (const key of visitorKeys[node.type] ?? []) {
      const value: unknown = Reflect.get(node, key);
      for (const child of Array.isArray(value) ? value : [value]) {
        if (isNode(child)) enter(child);
      }
    }
    around.pop();
  };
  enter(root);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

export interface ImportOfFile {
  readonly specifier: string;
  /** The path from the root where the specifier is relative; null for a package or a part of Node. */
  readonly target: string | null;
  readonly typeOnly: boolean;
  readonly line: number;
}

/** Every way in which a file reaches another: import, re-export, `import()` and `import('…').Type`. */
export function listImports(path: string, text: string): readonly ImportOfFile[] {
  const { program, lineAt } = readSyntax(path, text);
  const imports: ImportOfFile[] = [];
  walk(program, (node) => {
    const found = importIn(node);
    if (!found) return;
    const relative = found.specifier.startsWith('.');
    const target = relative ? posix.join(posix.dirname(path), found.specifier) : null;
    imports.push({ ...found, target, line: lineAt(node.start) });
  });
  return imports;
}

function importIn(node: Node): { specifier: string; typeOnly: boolean } | null {
  if (node.type === 'ImportDeclaration') {
    const typeOnly = node.importKind === 'type' || areTypes(node.specifiers, 'importKind');
    return { specifier: node.source.value, typeOnly };
  }
  if (node.type === 'ExportAllDeclaration') {
    return { specifier: node.source.value, typeOnly: node.exportKind === 'type' };
  }
  if (node.type === 'ExportNamedDeclaration' && node.source) {
    const typeOnly = node.exportKind === 'type' || areTypes(node.specifiers, 'exportKind');
    return { specifier: node.source.value, typeOnly };
  }
  if (node.type === 'ImportExpression' && node.source.type === 'Literal') {
    return { specifier: String(node.source.value), typeOnly: false };
  }
  return node.type === 'TSImportType' ? { specifier: node.source.value, typeOnly: true } : null;
}

/** `import { type A, type B }` brings in types alone; `import './a.ts'`, which names nothing, runs the file. */
function areTypes(specifiers: readonly object[], kind: string): boolean {
  return specifiers.length > 0 && specifiers.every((one) => Reflect.get(one, kind) === 'type');
}

/** `a.b.c` for a chain of plain names, or null: what a call or a member is spelt as. */
export function spelling(node: Node): string | null {
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'ThisExpression') return 'this';
  if (node.type === 'ChainExpression' || node.type === 'ParenthesizedExpression')
    return spelling(node.expression);
  if (node.type !== 'MemberExpression' || node.computed) return null;
  const object = spelling(node.object);
  const property = node.property.type === 'Identifier' ? node.property.name : null;
  return property === null ? null : `${object ?? '…'}.${property}`;
}

/** True where a name only labels a member (`clock.process`, `{ process: … }`) and does not reach for anything. */
export function isLabel(node: Node, around: readonly Node[]): boolean {
  const parent = around.at(-1);
  if (!parent) return false;
  if (parent.type === 'MemberExpression') return parent.property === node && !parent.computed;
  if ('key' in parent && parent.key === node) {
    const shorthand = 'shorthand' in parent && parent.shorthand === true;
    return !shorthand && !('computed' in parent && parent.computed === true);
  }
  return parent.type === 'TSQualifiedName' && parent.right === node;
}
