import {
  addDays,
  type CivilDate,
  type Instant,
  instant,
  londonDate,
} from '../src/core/calendar/civil-date.ts';
import {
  type BankHolidays,
  bankHolidaysFrom,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
} from '../src/core/calendar/working-days.ts';
import { allow, type Decision } from '../src/core/decision/decision.ts';
import { addAccount, ask, execute, type Services, type StaffRole } from '../src/modules/access/index.ts';
import type { Command, Question } from '../src/modules/audit/index.ts';
import { findDemoStaff } from './demo-accounts.ts';

export type Who = StaffRole | { readonly accountId: string };

interface StoryParts {
  readonly services: Services;
  readonly councilId: string;
  readonly startsOn: CivilDate;
  /** Lets the modules hear of what has happened so far. */
  readonly deliver: (services: Services) => Promise<void>;
  /** With a name, the same story told again does nothing twice and goes on where it was broken off. */
  readonly name?: string;
  /** Who holds a role in this story; without it, the first who holds it for the council. */
  readonly accountFor?: (role: StaffRole) => string;
  /** What acts of this story were answered before, by their keys: those are done, and only told again. */
  readonly answered?: ReadonlyMap<string, unknown>;
}

/**
 * A story told through the same commands that pages use, with a clock of its own that only goes forward: nobody is
 * assessed, planned with and paid in one afternoon. For invented people only.
 */
export class Story {
  readonly services: Services;
  readonly councilId: string;
  readonly #parts: StoryParts;
  readonly #holidays: BankHolidays;
  #now: Instant;
  #count = 0;

  constructor(parts: StoryParts) {
    const document = parts.services.policy.document('bank-holidays-england') as {
      readonly holidays: readonly { readonly on: string }[];
    };
    this.#holidays = bankHolidaysFrom(document.holidays);
    this.#parts = parts;
    this.#now = morningOf(workingDayOnOrAfter(parts.startsOn, this.#holidays));
    this.services = { ...parts.services, clock: { now: () => this.#now } };
    this.councilId = parts.councilId;
  }

  today(): CivilDate {
    return londonDate(this.#now);
  }

  /** Lets days go by. News of what was done is heard before they do. */
  async moveOn(days: number): Promise<CivilDate> {
    return await this.moveTo(addDays(this.today(), days));
  }

  /** Goes to a day, or to the next one on which the council works; never back. */
  async moveTo(wanted: CivilDate): Promise<CivilDate> {
    await this.settle();
    const day = workingDayOnOrAfter(wanted, this.#holidays);
    if (day > this.today()) this.#now = morningOf(day);
    return this.today();
  }

  /** A working day some days on, without going there yet. */
  later(days: number): CivilDate {
    return workingDayOnOrAfter(addDays(this.today(), days), this.#holidays);
  }

  /** When money that is due on a day lands: that day, or the working day before it. */
  payDay(dueOn: CivilDate): CivilDate {
    return workingDayOnOrBefore(dueOn, this.#holidays);
  }

  /** Does a command as someone, and gives its answer. A refusal here is a fault in the story, and is told as it was. */
  async does<Input, Answer>(
    who: Who,
    command: Command<Input, Answer>,
    input: NoInfer<Input>,
  ): Promise<Answer> {
    return must(command.name, await this.tries(who, command, input));
  }

  /** Whether this story was told before, so that only its answers are wanted. */
  isTold(): boolean {
    const { name, answered } = this.#parts;
    return answered?.has(`${name}.1`) ?? false;
  }

  /** Does a command that may be refused. */
  async tries<Input, Answer>(
    who: Who,
    command: Command<Input, Answer>,
    input: NoInfer<Input>,
  ): Promise<Decision<Answer>> {
    this.#tick();
    this.#count += 1;
    const { name, answered } = this.#parts;
    const key = name === undefined ? this.services.newId() : `${name}.${this.#count}`;
    if (answered?.has(key)) return allow(answered.get(key) as Answer);
    const accountId = await this.accountOf(who);
    return await execute(this.services, command, { councilId: this.councilId, accountId, input, key });
  }

  async asks<Input, Answer>(
    who: Who,
    question: Question<Input, Answer>,
    input: NoInfer<Input>,
  ): Promise<Answer> {
    await this.settle();
    this.#tick();
    const accountId = await this.accountOf(who);
    const request = { councilId: this.councilId, accountId, input, purpose: 'myWork' };
    return must(question.name, await ask(this.services, question, request));
  }

  /** Makes an account to which nobody has the password. */
  async makesAccount(displayName: string, email: string): Promise<string> {
    const id = this.services.newId();
    const account = { id, email, displayName, passwordHash: 'none', totpSecret: null, isInvented: true };
    await this.services.database.transaction({ councilIds: [] }, (tx) => addAccount(tx, account, this.#now));
    return id;
  }

  /** Lets every module hear of what has happened so far. */
  async settle(): Promise<void> {
    await this.#parts.deliver(this.services);
  }

  async accountOf(who: Who): Promise<string> {
    if (typeof who !== 'string') return who.accountId;
    return this.#parts.accountFor?.(who) ?? (await findDemoStaff(this.services, who, this.councilId));
  }

  /** Every act has a moment of its own, so that the record reads in the order in which things happened. */
  #tick(): void {
    this.#now = instant(Temporal.Instant.from(this.#now).add({ seconds: 97 }).toString());
  }
}

function morningOf(day: CivilDate): Instant {
  return instant(`${day}T09:30:00Z`);
}

function must<Answer>(name: string, decision: Decision<Answer>): Answer {
  if (decision.allowed) return decision.value;
  const { code, words, nextStep, faults } = decision.refusal;
  throw new Error(`${name} was refused (${code}): ${words} ${nextStep} ${JSON.stringify(faults)}`);
}
