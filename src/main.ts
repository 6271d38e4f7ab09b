import { cliCommands } from './composition/cli/commands.ts';
import { runCli } from './composition/cli/run-cli.ts';

process.exitCode = await runCli(cliCommands, process.argv.slice(2));
