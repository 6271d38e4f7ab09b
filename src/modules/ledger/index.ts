export type { Posting } from './rules/transfer.ts';
export { ledgerSealedSources } from './sealed-source.ts';
export {
  type AccountKind,
  balanceOf,
  ensureAccount,
  type ListedPosting,
  listPostings,
  type NewTransfer,
  postTransfer,
  reverseTransfer,
} from './store.ts';
export { type LedgerFault, type LedgerReport, verifyLedger } from './verify-ledger.ts';
