import { explainStatement, readStatement } from '../../modules/monitoring/index.ts';
import { BadCall, type CliCommand, exitCodes } from './cli-command.ts';
import { readNamedFile } from './read-named-file.ts';

export const statementReadCommand: CliCommand = {
  name: 'statement read',
  summary: 'Read a bank statement and say what is in it. Needs no database and keeps nothing.',
  takes: 'FILE',
  run: async (call) => {
    const [file, ...more] = call.positionals;
    if (file === undefined || more.length > 0)
      throw new BadCall('Name one file: wherewithal statement read FILE');
    const bytes = await readNamedFile(file);
    const decision = readStatement(bytes);
    if (!decision.allowed) {
      const { words, nextStep, faults } = decision.refusal;
      throw new BadCall(
        [words, ...faults.map((fault) => `  ${fault.field}: ${fault.words}`), nextStep].join('\n'),
      );
    }
    call.answer(
      decision.value,
      decision.value.accounts.flatMap((account) => explainStatement(account)).join('\n'),
    );
    return exitCodes.done;
  },
};
