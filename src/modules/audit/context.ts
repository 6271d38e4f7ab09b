import type { TSchema } from 'typebox';
import type { CivilDate, Instant } from '../../core/calendar/civil-date.ts';
import type { DatedFigure, FiguresOnDate } from '../../core/calendar/dated-value.ts';
import type { Decision } from '../../core/decision/decision.ts';
import type { Transaction } from '../../platform/db/database.ts';

/** Who acts: one account, in one role or relationship, for one council, and why they are looking. */
export interface Actor {
  readonly accountId: string;
  /** The staff role or the relationship that allowed this act, as the table of permissions names it. */
  readonly actingAs: string;
  /** Every staff role the account holds for this council today: limits go by role. */
  readonly roles: readonly string[];
  readonly purpose: string | null;
  /** The account's e-mail is used by more than one person. */
  readonly isSharedAccount: boolean;
}

/** Law and national practice as dated data. A council's own settings stand over it: `Context.figuresOn` has both. */
export interface Policy {
  figuresOn(date: CivilDate): FiguresOnDate;
  /** Every figure that there is, by its key, known on a given day or not. */
  readonly figures: ReadonlyMap<string, DatedFigure>;
  /** A whole document by its place in the `policy` folder, such as `ras/example-adult`. Throws when there is none. */
  document(place: string): unknown;
}

/** What a command or a question is given. Nothing in a module reaches for a clock, a random id or a session. */
export interface Context {
  readonly tx: Transaction;
  readonly councilId: string;
  readonly actor: Actor;
  readonly now: Instant;
  /** Today in Europe/London. */
  readonly today: CivilDate;
  readonly requestId: string;
  readonly policy: Policy;
  /** Every figure in force on a day for this council: what `policy` says, with the council's own over it. */
  readonly figuresOn: (date: CivilDate) => Promise<FiguresOnDate>;
  /** A new id; ids sort by the time they were made. */
  readonly newId: () => string;
  /**
   * Keeps a secret, such as an account number, so that the database alone cannot tell it. `belongsTo` says whose it
   * is (table, column, row): copied to another row, it does not decrypt there.
   */
  readonly encrypt: (text: string, belongsTo: string) => string;
  readonly decrypt: (encrypted: string, belongsTo: string) => string;
}

/**
 * Something someone does. `handle` loads what it needs, asks a pure rule, and either refuses (nothing is kept)
 * or writes rows, audit and events in the transaction it is given.
 */
export interface Command<Input = unknown, Answer = unknown> {
  readonly name: string;
  /** What it does, as one line of the command reference. */
  readonly summary: string;
  readonly input: TSchema;
  /** Whom the command is about, so that relationships can be asked for; null when it is about no one person. */
  readonly about: (input: Input) => string | null;
  readonly handle: (context: Context, input: Input) => Promise<Decision<Answer>>;
}

/** A question someone asks of the record. Each answer about a person is kept as a look. */
export interface Question<Input = unknown, Answer = unknown> {
  readonly name: string;
  readonly summary: string;
  readonly input: TSchema;
  readonly about: (input: Input) => string | null;
  readonly answer: (context: Context, input: Input) => Promise<Decision<Answer>>;
}

/** A module's ear for an event of a lower module. Runs once for each event, in a transaction of its own. */
export interface Listener {
  /** `module.doesThis`: kept with the event, so it must not change. */
  readonly name: string;
  readonly eventType: string;
  readonly handle: (context: Context, event: HappenedEvent) => Promise<void>;
}

export interface HappenedEvent {
  readonly id: string;
  readonly type: string;
  readonly personId: string | null;
  readonly payload: Readonly<Record<string, string | number | null>>;
}

export function defineCommand<Input, Answer>(command: Command<Input, Answer>): Command<Input, Answer> {
  return command;
}

export function defineQuestion<Input, Answer>(question: Question<Input, Answer>): Question<Input, Answer> {
  return question;
}
