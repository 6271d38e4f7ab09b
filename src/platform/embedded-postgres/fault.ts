/** Something stands in the way of the database that is not a fault in the program; the message says what to do. */
export class EmbeddedPostgresFault extends Error {
  readonly code: EmbeddedPostgresFaultCode;

  constructor(code: EmbeddedPostgresFaultCode, words: string) {
    super(words);
    this.name = 'EmbeddedPostgresFault';
    this.code = code;
  }
}

export type EmbeddedPostgresFaultCode =
  | 'in-use'
  | 'no-binaries'
  | 'not-allowed'
  | 'no-space'
  | 'other-version'
  | 'port-taken'
  | 'would-not-start'
  | 'would-not-stop';

/** PostgreSQL's own last words, and what they mean for the person who started the product. */
const meanings: readonly {
  readonly said: RegExp;
  readonly code: EmbeddedPostgresFaultCode;
  readonly words: string;
}[] = [
  {
    said: /lock file ".*" already exists|pre-existing shared memory block/,
    code: 'in-use',
    words: 'Another PostgreSQL is using this folder. Stop the other copy of Wherewithal, then start again.',
  },
  {
    said: /No space left on device/,
    code: 'no-space',
    words: 'The disk is full. Free some space (PostgreSQL needs about 200 MB to begin), then start again.',
  },
  {
    said: /initialized by PostgreSQL version|incompatible with server/,
    code: 'other-version',
    words:
      'The data were made by another version of PostgreSQL. Start the release of Wherewithal that made them, export, and import here; or choose an empty folder with WHEREWITHAL_DATA.',
  },
  {
    said: /Permission denied|wrong ownership|invalid permissions|Operation not permitted|Read-only file system/,
    code: 'not-allowed',
    words:
      'The data folder does not belong to the user who started Wherewithal, or cannot be written. Start as the user who made it, or choose a folder of your own with WHEREWITHAL_DATA.',
  },
  {
    said: /Address already in use/,
    code: 'port-taken',
    words: 'Something else is using the port asked for. Choose another port.',
  },
  {
    said: /error while loading shared libraries|Exec format error|GLIBC_/,
    code: 'no-binaries',
    words:
      'The PostgreSQL that comes with Wherewithal cannot run on this machine. Give a PostgreSQL 18 of your own in DATABASE_URL.',
  },
];

/** Turns what PostgreSQL or initdb printed into a fault that says what happened and what to do. */
export function faultFrom(doing: string, said: string, logFile?: string): EmbeddedPostgresFault {
  const meaning = meanings.find((row) => row.said.test(said));
  const quoted = said.trim().split('\n').slice(-8).join('\n');
  const where = logFile === undefined ? '' : ` (from ${logFile})`;
  const quote = quoted === '' ? '' : `\nPostgreSQL said${where}:\n${quoted}`;
  const words = meaning?.words ?? `${doing} failed.`;
  return new EmbeddedPostgresFault(meaning?.code ?? 'would-not-start', `${words}${quote}`);
}
