import { getDocumentProxy } from 'unpdf';

/** A PDF as a screen reader has it: what it says of itself, and its words under their tags, in reading order. */
export interface PdfAsRead {
  readonly title: string | undefined;
  readonly language: string | undefined;
  readonly madeOn: string | undefined;
  /** The part of PDF/UA that it says it keeps to. */
  readonly accessibilityPart: string | null;
  readonly isTagged: boolean;
  readonly pages: number;
  /** What is tagged, such as `H1 Your plan is agreed`; page numbers and lines drawn are not. */
  readonly tagged: readonly string[];
}

interface Node {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

export async function readPdf(bytes: Uint8Array): Promise<PdfAsRead> {
  const pdf = await getDocumentProxy(Uint8Array.from(bytes));
  const { info, metadata } = await pdf.getMetadata();
  const facts = info as Record<string, string | undefined>;
  const tagged: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const wordsOf = new Map<string, string>();
    const open: string[] = [];
    for (const item of items) {
      if ('str' in item) {
        const place = open.findLast((id) => id !== '') ?? '';
        wordsOf.set(place, `${wordsOf.get(place) ?? ''}${item.str}${item.hasEOL ? '\n' : ''}`);
      } else if (item.type === 'endMarkedContent') open.pop();
      else open.push('id' in item ? String(item.id) : '');
    }
    const tree = (await page.getStructTree()) as Node | null;
    tagged.push(...listTagged(tree, wordsOf));
  }
  return {
    title: facts['Title'],
    language: facts['Language'],
    madeOn: facts['CreationDate'],
    accessibilityPart: (metadata?.get('pdfuaid:part') as string | undefined) ?? null,
    isTagged: (await pdf.getMarkInfo())?.Marked === true,
    pages: pdf.numPages,
    tagged,
  };
}

/** The words that hang from each tag that holds words itself. */
function listTagged(node: Node | null, wordsOf: ReadonlyMap<string, string>): readonly string[] {
  const children = node?.children ?? [];
  const own = children.filter(({ type }) => type === 'content').map(({ id = '' }) => wordsOf.get(id) ?? '');
  const here = own.length === 0 ? [] : [`${node?.role} ${own.join('')}`];
  return [
    ...here.map((line) => line.replace(/\s+/g, ' ').trim()),
    ...children.flatMap((child) => listTagged(child, wordsOf)),
  ];
}
