import { auditVerifyCommand, migrateCommand } from './checks.ts';
import type { CliCommand } from './cli-command.ts';
import { demoAccountsCommand, demoLoadCommand } from './demo.ts';
import { statementReadCommand } from './statement-read.ts';

/** Everything the command line can do, in the order in which help lists it. */
export const cliCommands: readonly CliCommand[] = [
  migrateCommand,
  demoLoadCommand,
  demoAccountsCommand,
  statementReadCommand,
  auditVerifyCommand,
];
