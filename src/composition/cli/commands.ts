import { askCommand, doCommand, listCommand } from './act.ts';
import { auditVerifyCommand, ledgerVerifyCommand, migrateCommand } from './checks.ts';
import type { CliCommand } from './cli-command.ts';

import { demoAccountsCommand, demoCodeCommand, demoLoadCommand, demoScenesCommand } from './demo.ts';

import { demoClockCommand } from './demo-clock.ts';
import { demoWalkCommand } from './demo-walk.ts';
import { serveCommand, workCommand } from './serve.ts';
import { statementReadCommand } from './statement-read.ts';

/** Everything the command line can do, in the order in which help lists it. */
export const cliCommands: readonly CliCommand[] = [
  serveCommand,
  workCommand,
  migrateCommand,
  demoLoadCommand,
  demoAccountsCommand,
  demoCodeCommand,
  demoScenesCommand,
  demoWalkCommand,
  demoClockCommand,
  statementReadCommand,
  listCommand,
  doCommand,
  askCommand,
  auditVerifyCommand,
  ledgerVerifyCommand,
];
