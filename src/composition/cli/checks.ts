import { readKeptRoots, rootsFile, verifySeals } from '../../modules/audit/index.ts';
import { verifyLedger } from '../../modules/ledger/index.ts';
import { sealedSources } from '../modules.ts';
import { openProduct, type Product } from '../open-product.ts';
import { sealNow } from '../seal-now.ts';
import { type CliCall, type CliCommand, exitCodes } from './cli-command.ts';

/** Opens the product for one command and closes it again, whatever happens. */
export async function withProduct<Result>(
  call: CliCall,
  work: (product: Product) => Promise<Result>,
): Promise<Result> {
  const product = await openProduct(call.config, call.log, { embedded: 'borrow' });
  try {
    return await work(product);
  } finally {
    await product.close();
  }
}

export const migrateCommand: CliCommand = {
  name: 'migrate',
  summary: 'Bring the database up to date. Safe to run twice, and twice at once.',
  run: (call) =>
    withProduct(call, async ({ applied }) => {
      call.answer(
        { applied },
        applied.length === 0
          ? 'The database was up to date.'
          : `Applied:\n${applied.map((name) => `  ${name}`).join('\n')}`,
      );
      return exitCodes.done;
    }),
};

export const auditVerifyCommand: CliCommand = {
  name: 'audit verify',
  summary: 'Read the sealed log again and name the first entry that is not as it was sealed.',
  run: (call) =>
    withProduct(call, async (product) => {
      const file = rootsFile(call.config.dataFolder);
      await sealNow(product);
      const report = await verifySeals({
        database: product.database,
        sources: sealedSources,
        keptRoots: await readKeptRoots(file),
      });
      const { checked, waiting, faults } = report;
      const first = faults[0];
      const words = first
        ? `${faults.length} faults in ${checked} sealed entries. The first${first.position === null ? '' : ` is entry ${first.position}`} (${first.source}${first.rowId ? `, ${first.councilId} ${first.rowId}` : ''}):\n${first.words}`
        : `All ${checked} sealed entries are as they were sealed${waiting > 0 ? `; ${waiting} more wait for their seal` : ''}.`;
      call.answer({ ok: faults.length === 0, ...report }, words);
      return faults.length === 0 ? exitCodes.done : exitCodes.faults;
    }),
};

export const ledgerVerifyCommand: CliCommand = {
  name: 'ledger verify',
  summary: 'Add up every transfer, account and the whole ledger again: all must come to nothing.',
  run: (call) =>
    withProduct(call, async (product) => {
      const report = await verifyLedger(product.database);
      const [first] = report.faults;
      const words = first
        ? `${report.faults.length} faults in ${report.transfers} transfers. The first:\n${JSON.stringify(first)}`
        : `All ${report.transfers} transfers and their ${report.postings} postings sum to zero.`;
      call.answer({ ok: report.faults.length === 0, ...report }, words);
      return report.faults.length === 0 ? exitCodes.done : exitCodes.faults;
    }),
};
