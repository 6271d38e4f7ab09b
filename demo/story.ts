import {
  addDays,
  type CivilDate,
  dayOfWeek,
  formatDate,
  type Instant,
  instant,
  londonDate,
} from '../src/core/calendar/civil-date.ts';
import type { Decision } from '../src/core/decision/decision.ts';
import {
  addAccount,
  ask,
  execute,
  hashPassword,
  type Services,
  type StaffRole,
} from '../src/modules/access/index.ts';
import type { Command, Question } from '../src/modules/audit/index.ts';
import { findDemoStaff } from './demo-accounts.ts';

/** One step of the main job as it was told: what happened in words, and what was written. */
export interface ToldStep {
  readonly step: number;
  readonly title: string;
  readonly on: CivilDate;
  readonly lines: readonly string[];
  readonly wrote: Readonly<Record<string, string | number | null>>;
}

type Who = StaffRole | { readonly accountId: string };

/**
 * A story told through the same commands that pages use, with a clock of its own that only goes forward: nobody is
 * assessed, planned with and paid in one afternoon. For invented people only.
 */
export class Story {
  readonly #services: Services;
  readonly #deliver: () => Promise<void>;
  readonly #onStep: (step: ToldStep) => void;
  readonly councilId: string;
  readonly told: ToldStep[] = [];
  #now: Instant;
  #count = 0;

  constructor(parts: {
    services: Services;
    councilId: string;
    startsOn: CivilDate;
    deliver: (services: Services) => Promise<void>;
    onStep?: (step: ToldStep) => void;
  }) {
    this.#now = instant(`${parts.startsOn}T09:30:00Z`);
    this.#services = { ...parts.services, clock: { now: () => this.#now } };
    this.#deliver = () => parts.deliver(this.#services);
    this.#onStep = parts.onStep ?? (() => {});
    this.councilId = parts.councilId;
  }

  today(): CivilDate {
    return londonDate(this.#now);
  }

  /** Lets days go by; the next thing happens at half past nine, or a few minutes after the last one. */
  moveOn(days: number): CivilDate {
    return this.moveTo(addDays(this.today(), days));
  }

  /** A weekday some days on, without going there yet. */
  later(days: number): CivilDate {
    return weekdayFrom(addDays(this.today(), days));
  }

  moveTo(wanted: CivilDate): CivilDate {
    const day = weekdayFrom(wanted);
    if (day > this.today()) this.#now = instant(`${day}T09:30:00Z`);
    return this.today();
  }

  /** Does a command as someone, and gives its answer. A refusal here is a fault in the story, and is told as it was. */
  async does<Input, Answer>(
    who: Who,
    command: Command<Input, Answer>,
    input: NoInfer<Input>,
  ): Promise<Answer> {
    const decision = await this.tries(who, command, input);
    if (decision.allowed) return decision.value;
    const { code, words, nextStep, faults } = decision.refusal;
    throw new Error(`${command.name} was refused (${code}): ${words} ${nextStep} ${JSON.stringify(faults)}`);
  }

  /** Does a command that may be refused. */
  async tries<Input, Answer>(
    who: Who,
    command: Command<Input, Answer>,
    input: NoInfer<Input>,
  ): Promise<Decision<Answer>> {
    this.#tick();
    const accountId = await this.accountOf(who);
    const decision = await execute(this.#services, command, {
      councilId: this.councilId,
      accountId,
      input,
      key: this.#services.newId(),
    });
    await this.#deliver();
    return decision;
  }

  async asks<Input, Answer>(
    who: Who,
    question: Question<Input, Answer>,
    input: NoInfer<Input>,
    purpose = 'myWork',
  ): Promise<Answer> {
    this.#tick();
    const accountId = await this.accountOf(who);
    const decision = await ask(this.#services, question, {
      councilId: this.councilId,
      accountId,
      input,
      purpose,
    });
    if (decision.allowed) return decision.value;
    throw new Error(
      `${question.name} was refused (${decision.refusal.code}): ${decision.refusal.words} ${JSON.stringify(decision.refusal.faults)}`,
    );
  }

  /** Makes an account for an invented person or helper. Without a password given, nobody can sign in to it. */
  async makesAccount(
    displayName: string,
    secrets?: { readonly id: string; readonly email: string; readonly passwordHash: string },
  ): Promise<string> {
    const id = secrets?.id ?? this.#services.newId();
    const email =
      secrets?.email ?? `${displayName.toLowerCase().replace(/[^a-z]+/g, '.')}.${id.slice(-6)}@example.org`;
    const passwordHash = secrets?.passwordHash ?? (await hashPassword(this.#services.newId()));
    await this.#services.database.transaction({ councilIds: [] }, (tx) =>
      addAccount(tx, { id, email, displayName, passwordHash, totpSecret: null, isInvented: true }, this.#now),
    );
    return id;
  }

  tell(step: number, title: string, lines: readonly string[], wrote: ToldStep['wrote']): void {
    const told = { step, title, on: this.today(), lines, wrote };
    this.told.push(told);
    this.#onStep(told);
  }

  /** Every act has a moment of its own, so that the record reads in the order in which things happened. */
  #tick(): void {
    this.#count += 1;
    this.#now = instant(Temporal.Instant.from(this.#now).add({ seconds: 97 }).toString());
  }

  async accountOf(who: Who): Promise<string> {
    if (typeof who !== 'string') return who.accountId;
    return await findDemoStaff(this.#services, who, this.councilId);
  }
}

/** A told step as words: the heading, what happened, and what was written. */
export function explainStep({ step, title, on, lines, wrote }: ToldStep): string {
  const facts = Object.entries(wrote).map(([name, value]) => `     ${name} ${value}`);
  return [
    `${String(step).padStart(2)}. ${title} (${formatDate(on)})`,
    ...lines.map((line) => `    ${line}`),
    '    Written:',
    ...facts,
    '',
  ].join('\n');
}

/** Councils answer on weekdays: a Saturday or Sunday becomes the Monday after it. */
function weekdayFrom(day: CivilDate): CivilDate {
  const weekday = dayOfWeek(day);
  return weekday > 5 ? addDays(day, 8 - weekday) : day;
}
