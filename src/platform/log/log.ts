/**
 * The structured log: one JSON line per event, to standard error.
 * It is a way out for data, so it carries only open facts (ids, codes, counts, durations) and never words
 * that a person wrote. The names of fields say their kind, and the kind is checked again when a line is
 * written, because a value that only claims to be a code could be somebody's name or address.
 */
export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
  /** The same log, with these fields (a request's id, say) on every line. */
  with(fields: LogFields): Log;
}

type CodeName = `${string}Code` | 'code' | 'method' | 'route' | 'signal' | 'version' | 'way';
type IdName = `${string}Id` | 'pid';
type NumberName = `${string}Count` | `${string}Ms` | `${string}Bytes` | 'port' | 'status';

export type LogFields = {
  readonly [Name in CodeName]?: string | undefined;
} & {
  readonly [Name in IdName]?: string | number | undefined;
} & {
  readonly [Name in NumberName]?: number | undefined;
};

export interface LogOptions {
  readonly write?: (line: string) => void;
  readonly now?: () => Date;
}

const leftOut = '[left out]';
const allowedNames = /(?:Code|Id|Count|Ms|Bytes)$|^(?:code|method|route|signal|version|way|pid|port|status)$/;
/** A code or id is one word of a machine's alphabet; a space or an @ means that a person wrote it. */
const codeShape = /^[\w.:/+-]{1,200}$/;

export function createLog(options: LogOptions = {}): Log {
  const write = options.write ?? ((line: string) => void process.stderr.write(line));
  const now = options.now ?? (() => new Date());
  return bind({}, (level, event, fields) => {
    write(`${JSON.stringify({ at: now().toISOString(), level, event: asCode(event), ...fields })}\n`);
  });
}

/** A log that keeps nothing, for tests and for commands whose own words are the output. */
export const silentLog: Log = createLog({ write: () => undefined });

type Emit = (level: string, event: string, fields: Record<string, unknown>) => void;

function bind(bound: Record<string, unknown>, emit: Emit): Log {
  const line =
    (level: string) =>
    (event: string, fields: LogFields = {}) =>
      emit(level, event, { ...bound, ...clean(fields) });
  return {
    info: line('info'),
    warn: line('warn'),
    error: line('error'),
    with: (fields) => bind({ ...bound, ...clean(fields) }, emit),
  };
}

function clean(fields: LogFields): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    kept[name] = allowedNames.test(name) ? asAllowed(value) : leftOut;
  }
  return kept;
}

function asAllowed(value: unknown): string | number {
  if (typeof value === 'number') return Number.isFinite(value) ? value : leftOut;
  return typeof value === 'string' ? asCode(value) : leftOut;
}

function asCode(value: string): string {
  return codeShape.test(value) ? value : leftOut;
}
