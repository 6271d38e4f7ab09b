import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** What became of a text in Typst: a PDF, letters that the font does not have, or a machine that has no compiler. */
export type MadePdf =
  | { readonly kind: 'made'; readonly bytes: Uint8Array; readonly pages: number }
  | { readonly kind: 'lettersMissing'; readonly letters: readonly string[] }
  | { readonly kind: 'unavailable' };

/**
 * The one family there is, regular and bold: plain, with open figures, and letters for Latin, Greek and Cyrillic. A
 * text that names it and turns `fallback` off looks the same on every machine, whatever fonts are installed there.
 */
export const pdfFont = 'Roboto';

/**
 * Typesets a text in Typst as a PDF that screen readers can follow (PDF/UA-1). The same text gives the same bytes
 * if it says its own date. Refuses letters that the font lacks, so that no box ever stands where a name should.
 * Throws on a text that is not Typst, or that the standard does not let pass, such as one without a title.
 */
export async function makePdf(source: string): Promise<MadePdf> {
  compilerFound ??= findCompiler();
  const compiler = await compilerFound;
  if (compiler === null) return { kind: 'unavailable' };
  const compiled = compiler.compile({ mainFileContent: source });
  const document = compiled.result;
  if (document === null) {
    const faults = compiled.takeError()?.shortDiagnostics ?? [];
    throw new Error(`The text cannot be typeset: ${JSON.stringify(faults)}`);
  }
  try {
    const bytes = compiler.pdf(document, { pdfStandard: 'ua-1' });
    return { kind: 'made', bytes, pages: document.numOfPages };
  } catch (fault) {
    const letters = findMissingLetters(String(fault));
    if (letters.length === 0) throw fault;
    return { kind: 'lettersMissing', letters };
  } finally {
    // What a text needed is forgotten after a few others: memory stays as it is however many are made.
    compiler.evictCache(3);
  }
}

const fontFolder = path.join(import.meta.dirname, 'fonts');
let compilerFound: ReturnType<typeof findCompiler> | undefined;

/** Loaded with the first text, since it takes longer than all else at the start. Null on a machine it is not made for. */
async function findCompiler() {
  const files = ['roboto-regular.ttf', 'roboto-bold.ttf'];
  const fontBlobs = await Promise.all(files.map((file) => readFile(path.join(fontFolder, file))));
  const typst = await import('@myriaddreamin/typst-ts-node-compiler').catch(() => null);
  return typst && typst.NodeCompiler.create({ workspace: fontFolder, fontArgs: [{ fontBlobs }] });
}

/** Each letter that the compiler says it could not draw, as it is written in the words of its refusal. */
function findMissingLetters(fault: string): readonly string[] {
  const named = [...fault.matchAll(/the text `\\"(.*?)\\"` could not be displayed/g)];
  const letters = named.map(([, letter = '']) =>
    letter.replace(/\\+u\{([0-9a-f]+)\}/g, (_whole, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    ),
  );
  return [...new Set(letters)].toSorted();
}
