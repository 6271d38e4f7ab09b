import { text } from 'node:stream/consumers';
import type { Decision, Refusal } from '../../core/decision/decision.ts';
import { ask, execute, findAccountByEmail, purposes } from '../../modules/access/index.ts';
import { commands, questions } from '../modules.ts';
import { withProduct } from './checks.ts';
import { BadCall, type CliCall, type CliCommand, type CliOption, exitCodes } from './cli-command.ts';
import { explainInput } from './describe-input.ts';
import { readNamedFile } from './read-named-file.ts';

const options: Readonly<Record<string, CliOption>> = {
  as: { type: 'string', words: 'The e-mail of the account that acts.' },
  council: { type: 'string', words: 'The council’s short name.' },
  input: { type: 'string', words: 'A file with the input as JSON, or - for standard input. Without it: {}.' },
  key: {
    type: 'string',
    words: 'The request’s key: the same key and input are done once. Without it: a new one.',
  },
  purpose: { type: 'string', words: `Why you look, for questions that ask for it: ${purposes.join(', ')}.` },
};

export const listCommand: CliCommand = {
  name: 'list',
  summary: 'Every command and question that `do` and `ask` take.',
  run: async (call) => {
    const rows = [
      ...commands.map(({ name, summary }) => ({ kind: 'do', name, summary })),
      ...questions.map(({ name, summary }) => ({ kind: 'ask', name, summary })),
    ];
    call.answer(
      rows,
      rows.map(({ kind, name, summary }) => `${kind.padEnd(4)}${name.padEnd(40)}${summary}`).join('\n'),
    );
    return exitCodes.done;
  },
};

export const doCommand: CliCommand = {
  name: 'do',
  summary:
    'Do one command as someone, as a page would: wherewithal do councils.setSetting --as … --council …',
  takes: 'NAME',
  options,
  helpOn: ([name]) => explainInput(commands, 'do', name),
  run: (call) =>
    act(call, commands, 'command', (product, command, request) =>
      execute(product.services, command, request),
    ),
};

export const askCommand: CliCommand = {
  name: 'ask',
  summary: 'Ask one question as someone. What is about a person is kept as a look.',
  takes: 'NAME',
  options,
  helpOn: ([name]) => explainInput(questions, 'ask', name),
  run: (call) =>
    act(call, questions, 'question', (product, question, request) =>
      ask(product.services, question, request),
    ),
};

type Product = Parameters<Parameters<typeof withProduct>[1]>[0];

async function act<One extends { readonly name: string }>(
  call: CliCall,
  all: readonly One[],
  kind: string,
  run: (product: Product, one: One, request: Parameters<typeof execute>[2]) => Promise<Decision<unknown>>,
) {
  const [name] = call.positionals;
  const one = all.find((candidate) => candidate.name === name);
  if (!one) {
    const words = name === undefined ? `Name a ${kind}.` : `There is no ${kind} "${name}".`;
    throw new BadCall(`${words} See them all with: wherewithal list`);
  }
  const email = wanted(call, 'as');
  const councilId = wanted(call, 'council');
  if (!/^[a-z][a-z0-9-]+$/.test(councilId))
    throw new BadCall(
      `"${councilId}" is no council’s short name: it has small letters only, such as ashmere.`,
    );
  const input = await readInput(call);
  return await withProduct(call, async (product) => {
    const accountId = await findAccountByEmail(product.services, email);
    if (accountId === null) throw new BadCall(`No open account has the e-mail ${email}.`);
    const purpose = call.options['purpose'];
    const key = call.options['key'];
    const decision = await run(product, one, {
      councilId,
      accountId,
      input,
      key: typeof key === 'string' ? key : product.services.newId(),
      ...(typeof purpose === 'string' ? { purpose } : {}),
    });
    if (!decision.allowed) throw new BadCall(explainRefusal(decision.refusal));
    call.answer(decision.value, JSON.stringify(decision.value, null, 2));
    return exitCodes.done;
  });
}

function wanted(call: CliCall, option: string): string {
  const value = call.options[option];
  if (typeof value === 'string' && value !== '') return value;
  throw new BadCall(`Say --${option}. ${options[option]?.words ?? ''}`);
}

async function readInput(call: CliCall): Promise<unknown> {
  const place = call.options['input'];
  if (typeof place !== 'string') return {};
  const written = place === '-' ? await text(process.stdin) : (await readNamedFile(place)).toString();
  try {
    return JSON.parse(written);
  } catch (error) {
    throw new BadCall(
      `${place === '-' ? 'Standard input' : place} is not JSON: ${(error as Error).message}. Write the input as one object, such as {"personId": "…"}.`,
    );
  }
}

function explainRefusal({ code, words, nextStep, faults }: Refusal): string {
  return [
    words,
    ...faults.map(({ field, words: fault }) => `  ${field}: ${fault}`),
    code === 'purposeMissing' ? `Choose one with --purpose: ${purposes.join(', ')}.` : nextStep,
    `(${code})`,
  ].join('\n');
}
