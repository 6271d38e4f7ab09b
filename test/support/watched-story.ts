import assert from 'node:assert/strict';
import { Story, type Who } from '../../demo/story.ts';
import { commands, questions } from '../../src/composition/modules.ts';
import type { Command, Question } from '../../src/modules/audit/index.ts';
import type { World } from './world.ts';

/** Something that is about to be done or asked for the first time in a walk, by someone who may, with input that is right. */
export interface AboutToHappen {
  readonly asked: Command | Question;
  readonly accountId: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly story: Story;
}

type Answer = Readonly<Record<string, never>>;

/** The walk among a test's own accounts, which shows each command and question before it is first done. */
export class WatchedStory extends Story {
  readonly #world: World;
  readonly #show: (about: AboutToHappen) => Promise<void>;
  readonly #shown = new Set<string>();
  /** What each command last answered, by its name. */
  readonly answers = new Map<string, Answer>();

  constructor(world: World, show: (about: AboutToHappen) => Promise<void>) {
    super({
      services: world.services,
      councilId: 'ashmere',
      startsOn: '2026-04-13' as never,
      deliver: (services) => world.deliver(services),
    });
    this.#world = world;
    this.#show = show;
  }

  override async accountOf(who: Who): Promise<string> {
    return typeof who === 'string' ? await this.#world.accountOf(who) : who.accountId;
  }

  override async does<Input, Given>(
    who: Who,
    command: Command<Input, Given>,
    input: NoInfer<Input>,
  ): Promise<Given> {
    await this.#showFirst(who, command as Command<never, unknown> as Command, input);
    const answer = await super.does(who, command, input);
    this.answers.set(command.name, answer as Answer);
    return answer;
  }

  override async asks<Input, Given>(
    who: Who,
    question: Question<Input, Given>,
    input: NoInfer<Input>,
  ): Promise<Given> {
    await this.settle();
    await this.#showFirst(who, question as Question<never, unknown> as Question, input);
    return await super.asks(who, question, input);
  }

  async #showFirst(who: Who, asked: Command | Question, input: unknown): Promise<void> {
    if (this.#shown.has(asked.name)) return;
    this.#shown.add(asked.name);
    await this.#show({
      asked,
      accountId: await this.accountOf(who),
      input: input as AboutToHappen['input'],
      story: this,
    });
  }

  /** Does a command by its name. */
  async do(who: Who, name: string, input: object): Promise<Answer> {
    const command = commands.find((one) => one.name === name);
    assert.ok(command, name);
    return (await this.does(who, command, input)) as Answer;
  }

  /** Asks a question by its name. */
  async ask(who: Who, name: string, input: object): Promise<Answer> {
    const question = questions.find((one) => one.name === name);
    assert.ok(question, name);
    return (await this.asks(who, question, input)) as Answer;
  }

  /** A fact of what a command last answered. */
  last<Fact>(name: string, fact: string): Fact {
    const found = (this.answers.get(name) as Readonly<Record<string, Fact>> | undefined)?.[fact];
    assert.ok(found !== undefined, `${name} answered no ${fact}.`);
    return found;
  }
}
