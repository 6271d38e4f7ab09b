import type { Config } from '../../platform/config/read-config.ts';
import type { Log } from '../../platform/log/log.ts';

/** Exit codes that scripts rely on: done, a check found faults, bad input and nothing written, not available. */
export const exitCodes = { done: 0, faults: 1, badInput: 2, notAvailable: 3 } as const;

/** What each exit code says, for help and for the reference. */
export const exitCodeWords: Readonly<Record<keyof typeof exitCodes, string>> = {
  done: 'done',
  faults: 'a check found faults',
  badInput: 'bad input and nothing written',
  notAvailable: 'not available',
};

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** What a command was called with, and how it speaks: words for people, or one JSON document. */
export interface CliCall {
  readonly config: Config;
  readonly log: Log;
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly json: boolean;
  /** Prints the command's whole answer: `value` as JSON where that was asked for, or else `words`. */
  answer(value: unknown, words: string): void;
  /** Tells how far long work has come; on a terminal only, and never on standard output. */
  progress(words: string): void;
}

export interface CliOption {
  readonly type: 'string' | 'boolean';
  readonly words: string;
}

/** One thing the command line can do. */
export interface CliCommand {
  /** The words that call it, such as `demo walk`. */
  readonly name: string;
  readonly summary: string;
  /** What follows the name, as help shows it, such as `FILE`. */
  readonly takes?: string;
  readonly options?: Readonly<Record<string, CliOption>>;
  /** What else help says when it is asked for with something after the name, such as a command's fields. */
  helpOn?(positionals: readonly string[]): string;
  /** Runs until it is stopped, and writes a log; the others only answer. */
  readonly isServer?: boolean;
  run(call: CliCall): Promise<ExitCode>;
}

/** How a command is called, such as `do NAME`. */
export function callOf({ name, takes }: CliCommand): string {
  return takes ? `${name} ${takes}` : name;
}

/** Every option of a command, as it is written and with its words; those that all commands have too. */
export function listOptions(command: CliCommand): readonly (readonly [written: string, words: string])[] {
  const json: CliOption = { type: 'boolean', words: 'One JSON document on standard output.' };
  return Object.entries({ ...command.options, json }).map(([name, { type, words }]) => [
    `--${name}${type === 'string' ? ' VALUE' : ''}`,
    words,
  ]);
}

/** The call cannot be carried out as it was written; the message says what to do. Exit code 2. */
export class BadCall extends Error {}
