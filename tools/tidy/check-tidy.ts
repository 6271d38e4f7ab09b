import type { Finding } from '../source/finding.ts';
import type { SourceTree } from '../source/source-tree.ts';
import { defaultExportFiles, floatFiles, longFiles, urlFiles, wordExceptions } from './exceptions.ts';
import { checkExports, checkFileNames, checkLengths, checkMarks, checkModuleFolders } from './files.ts';
import { checkFloats } from './floats.ts';
import { checkTests } from './tests-assert.ts';
import { checkUrls } from './urls.ts';
import { checkWords, readRefusedWords } from './words.ts';

/** What the house asks of every file, by name, with the exceptions that it makes for itself. */
export const tidyRules: Readonly<Record<string, (tree: SourceTree) => readonly Finding[]>> = {
  'amounts are worked out in core/money alone': (tree) => checkFloats(tree, floatFiles),
  'no file is too long': (tree) => checkLengths(tree, longFiles),
  'files are named after what is in them': checkFileNames,
  'exports have names and come from where they are': (tree) => checkExports(tree, defaultExportFiles),
  'every module has a door and a README': checkModuleFolders,
  'nothing is left for later in a comment': checkMarks,
  'URLs are spelt once': (tree) => checkUrls(tree, urlFiles),
  'words come from LANGUAGE.md': (tree) =>
    checkWords(tree, readRefusedWords(tree.get('LANGUAGE.md') ?? ''), wordExceptions),
  'every test asserts, and none sleeps, mocks a module or is set aside': checkTests,
};
