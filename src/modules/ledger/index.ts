export { ledgerSealedSources } from './sealed-source.ts';
export {
  balanceOf,
  ensureAccount,
  postTransfer,
  reverseTransfer,
} from './store.ts';
export { verifyLedger } from './verify-ledger.ts';
