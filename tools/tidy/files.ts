import type { Finding } from '../source/finding.ts';
import { isCode, isTest, type SourceTree } from '../source/source-tree.ts';
import { readSyntax, walk } from '../source/syntax.ts';

const sourceLines = 400;
const testLines = 600;
const readmeLines = 40;

/** Rule 9: no source over 400 lines, no test over 600. An exception that is no longer needed has to go. */
export function checkLengths(
  tree: SourceTree,
  exceptions: Readonly<Record<string, number>>,
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const [file, text] of tree) {
    if (!isCode(file)) continue;
    const limit = isTest(file) ? testLines : sourceLines;
    const lines = countLines(text);
    const excused = exceptions[file] ?? limit;
    if (lines > excused)
      findings.push({ file, line: 0, words: `has ${lines} lines; ${excused} are allowed.` });
  }
  for (const file of Object.keys(exceptions)) {
    const limit = isTest(file) ? testLines : sourceLines;
    if (countLines(tree.get(file) ?? '') <= limit) {
      findings.push({ file, line: 0, words: 'no longer needs its exception for length: take it out.' });
    }
  }
  return findings;
}

function countLines(text: string): number {
  return text.replace(/\n$/, '').split('\n').length;
}

const banned = /^(?:utils?|helpers?|types?|common|misc)$/;
const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*$/;

/** Rule 10: files are named after what is in them, and `index.ts` is the door of a module or of a part of the platform. */
export function checkFileNames(tree: SourceTree): readonly Finding[] {
  const findings: Finding[] = [];
  for (const file of tree.keys()) {
    if (!isCode(file)) continue;
    const steps = file.split('/').map((step) => step.split('.')[0] ?? '');
    const bad = steps.find((step) => banned.test(step));
    if (bad) findings.push({ file, line: 0, words: `is called "${bad}", which could hold anything.` });
    if (!kebab.test(file.split('/').at(-1) ?? '')) {
      findings.push({ file, line: 0, words: 'is not in kebab-case.' });
    }
    if (/(?:^|\/)index\.m?[tj]s$/.test(file) && !isDoor(file)) {
      findings.push({
        file,
        line: 0,
        words: 'is an index that is not the door of a module or of a part of the platform.',
      });
    }
  }
  return findings;
}

function isDoor(file: string): boolean {
  return /^src\/(?:modules|platform)\/[^/]+\/index\.ts$/.test(file);
}

/** Rule 10: everything is exported by its name and from where it is; a door hands on and does nothing. */
export function checkExports(
  tree: SourceTree,
  exceptions: Readonly<Record<string, string>>,
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const [file, text] of tree) {
    if (!isCode(file)) continue;
    const { program, lineAt } = readSyntax(file, text);
    walk(program, (node) => {
      const line = lineAt(node.start);
      const asDefault =
        node.type === 'ExportSpecifier' && 'name' in node.exported && node.exported.name === 'default';
      const isDefault = node.type === 'ExportDefaultDeclaration' || asDefault;
      if (isDefault && !Object.hasOwn(exceptions, file)) {
        findings.push({ file, line, words: 'exports a default: give it its name.' });
      }
      if (isDoor(file) && /^(?:Function|ArrowFunction|Class)/.test(node.type)) {
        findings.push({ file, line, words: 'is a door and holds logic.' });
      }
    });
    const handsOn = program.body.filter(
      (one) => one.type === 'ExportAllDeclaration' || (one.type === 'ExportNamedDeclaration' && one.source),
    );
    if (handsOn.length > 0 && handsOn.length === program.body.length && !isDoor(file)) {
      findings.push({
        file,
        line: 0,
        words: 'only hands on what others export: import it from where it is.',
      });
    }
  }
  return findings;
}

/** Every module has its door and a README of at most 40 lines. */
export function checkModuleFolders(tree: SourceTree): readonly Finding[] {
  const modules = new Set([...tree.keys()].flatMap((file) => /^src\/modules\/[^/]+(?=\/)/.exec(file) ?? []));
  return [...modules].flatMap((folder) => {
    const readme = tree.get(`${folder}/README.md`);
    const findings: Finding[] = [];
    if (!tree.has(`${folder}/index.ts`)) findings.push({ file: folder, line: 0, words: 'has no index.ts.' });
    if (readme === undefined) findings.push({ file: folder, line: 0, words: 'has no README.md.' });
    else if (countLines(readme) > readmeLines) {
      findings.push({ file: `${folder}/README.md`, line: 0, words: `is longer than ${readmeLines} lines.` });
    }
    return findings;
  });
}

const marks = /\b(?:TODO|FIXME|XXX|HACK)\b/;

/** Nothing is left for later in a comment: it is done, or it is in the list of what is to be done. */
export function checkMarks(tree: SourceTree): readonly Finding[] {
  const findings: Finding[] = [];
  for (const [file, text] of tree) {
    if (isCode(file)) {
      const { comments, lineAt } = readSyntax(file, text);
      for (const comment of comments) {
        if (marks.test(comment.value)) findings.push({ file, line: lineAt(comment.start), words: leftOver });
      }
    } else if (file.endsWith('.sql')) {
      for (const [place, line] of text.split('\n').entries()) {
        if (marks.test(line)) findings.push({ file, line: place + 1, words: leftOver });
      }
    }
  }
  return findings;
}

const leftOver = 'leaves something for later in a comment.';
