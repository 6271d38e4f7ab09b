import { parseArgs } from 'node:util';
import { readConfig } from '../../platform/config/read-config.ts';
import { MigrationFault } from '../../platform/db/migrate.ts';
import { EmbeddedPostgresFault } from '../../platform/embedded-postgres/fault.ts';
import { KeyFault } from '../../platform/keys/keys.ts';
import { createLog, silentLog } from '../../platform/log/log.ts';
import { NotAvailable } from '../open-product.ts';
import {
  BadCall,
  type CliCall,
  type CliCommand,
  callOf,
  exitCodes,
  exitCodeWords,
  listOptions,
} from './cli-command.ts';

/** Runs one command of the command line and gives its exit code. Faults in the call are told on standard error. */
export async function runCli(commands: readonly CliCommand[], words: readonly string[]): Promise<number> {
  const command = findCommand(commands, words);
  if (command === null) return tellCommands(commands, words);
  try {
    const call = readCall(command, words.slice(command.name.split(' ').length));
    if ('help' in call) {
      write(process.stdout, call.help);
      return exitCodes.done;
    }
    return await command.run(call);
  } catch (error) {
    return tellFault(error);
  }
}

function findCommand(commands: readonly CliCommand[], words: readonly string[]): CliCommand | null {
  const matches = commands.filter(({ name }) =>
    name.split(' ').every((word, place) => words[place] === word),
  );
  return matches.sort((a, b) => b.name.length - a.name.length)[0] ?? null;
}

function readCall(command: CliCommand, words: readonly string[]): CliCall | { readonly help: string } {
  const options = Object.fromEntries(
    Object.entries(command.options ?? {}).map(([name, { type }]) => [name, { type }]),
  );
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { ...options, json: { type: 'boolean' }, help: { type: 'boolean' } },
    });
  } catch (error) {
    throw new BadCall(`${(error as Error).message.split('. ')[0]}.\n\n${helpFor(command)}`);
  }
  if (parsed.values['help']) {
    const more = parsed.positionals.length > 0 ? command.helpOn?.(parsed.positionals) : undefined;
    return { help: [helpFor(command), ...(more === undefined ? [] : [more])].join('\n\n') };
  }
  if (!command.takes && parsed.positionals.length > 0)
    throw new BadCall(
      `${command.name} takes nothing called "${parsed.positionals[0]}".\n\n${helpFor(command)}`,
    );
  const config = readConfig(process.env);
  if (!config.allowed) throw new BadCall(`${config.refusal.words}\n${config.refusal.nextStep}`);
  const json = parsed.values['json'] === true;
  return {
    config: config.value,
    log: command.isServer ? createLog() : silentLog,
    positionals: parsed.positionals,
    options: parsed.values as CliCall['options'],
    json,
    answer: (value, text) => write(process.stdout, json ? JSON.stringify(value, null, 2) : text),
    progress: (text) => {
      if (process.stderr.isTTY) write(process.stderr, text);
    },
  };
}

function tellFault(error: unknown): number {
  if (error instanceof BadCall) {
    write(process.stderr, error.message);
    return exitCodes.badInput;
  }
  const isOutside = [NotAvailable, EmbeddedPostgresFault, KeyFault, MigrationFault].some(
    (kind) => error instanceof kind,
  );
  if (isOutside || isConnectionFault(error)) {
    write(
      process.stderr,
      isOutside
        ? (error as Error).message
        : `The database does not answer: ${(error as Error).message || (error as NodeJS.ErrnoException).code}. Check DATABASE_URL, and that the server is running.`,
    );
    return exitCodes.notAvailable;
  }
  throw error;
}

function isConnectionFault(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return (
    typeof code === 'string' &&
    /^(ECONN|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH|EAI_AGAIN|ENOENT$|28|3D000|57P0|08)/.test(code)
  );
}

function tellCommands(commands: readonly CliCommand[], words: readonly string[]): number {
  const isQuestion = words.length === 0 || words[0] === '--help' || words[0] === 'help';
  const list = commands.map((command) => `  ${callOf(command).padEnd(38)} ${command.summary}`).join('\n');
  const codes = Object.entries(exitCodeWords).map(
    ([code, means]) => `${exitCodes[code as keyof typeof exitCodes]} ${means}`,
  );
  const text = `Wherewithal: self-directed support, with every pound explained.\n\n${list}\n\nEvery command takes --help, and --json for one JSON document on standard output.\nExit codes: ${codes.join(', ')}.`;
  if (isQuestion) {
    write(process.stdout, text);
    return exitCodes.done;
  }
  const named = words.filter((word) => !word.startsWith('-')).join(' ');
  write(process.stderr, `${named === '' ? 'Name a command.' : `There is no command "${named}".`}\n\n${text}`);
  return exitCodes.badInput;
}

function helpFor(command: CliCommand): string {
  const lines = listOptions(command).map(([written, words]) => `  ${written}`.padEnd(22) + words);
  return `wherewithal ${callOf(command)}\n\n${command.summary}\n\n${lines.join('\n')}`;
}

function write(stream: NodeJS.WriteStream, text: string): void {
  stream.write(`${text}\n`);
}
