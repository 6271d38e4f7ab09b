import {
  type CliCommand,
  callOf,
  exitCodes,
  exitCodeWords,
  listOptions,
} from '../../src/composition/cli/cli-command.ts';
import { cliCommands } from '../../src/composition/cli/commands.ts';
import { page, table } from './page.ts';

/** The command line: how each command is called, and what a script can rely on. */
export function writeCli(): string {
  const codes = Object.entries(exitCodes).map(([name, code]) => [
    `\`${code}\``,
    exitCodeWords[name as keyof typeof exitCodes],
  ]);
  return page(
    'Command line',
    `Commands: ${cliCommands.length}, each called as \`bin/wherewithal NAME\`. Answers go to standard output, everything else to standard error. Every command takes \`--help\`.`,
    [table(['Exit code', 'Means'], codes), ...cliCommands.flatMap(describe)].join('\n\n'),
  );
}

function describe(command: CliCommand): readonly string[] {
  const options = listOptions(command).map(([written, words]) => [`\`${written}\``, words]);
  return [`## ${callOf(command)}`, command.summary, table(['Option', 'What it does'], options)];
}
