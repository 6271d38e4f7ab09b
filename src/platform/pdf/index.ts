export { type MadePdf, makePdf, pdfFont } from './make-pdf.ts';
