import type { CallExpression, Node } from 'oxc-parser';
import type { Finding } from '../source/finding.ts';
import { isTest, type SourceTree } from '../source/source-tree.ts';
import { listImports, readSyntax, spelling, walk } from '../source/syntax.ts';

const testCall = /^(?:test|it|(?:t|context)\.test)$/;
const setAside = /^(?:test|it|describe|suite|t|context)\.(?:test\.)?(?:only|skip|todo)$/;
const moduleMock = /(?:^|\.)(?:mock\.module|vi\.mock|jest\.mock)$/;
const sleeping = /(?:^|\.)(?:setTimeout|setInterval|sleep|delay|waitForTimeout|scheduler\.wait)$/;
/** A page's gate asserts, and so does waiting for what must come: it fails when it does not. */
const asserting = /(?:^|\.)(?:assert|expect|checkPage$|waitFor$|waitForURL$)/;
const stopwatch =
  /^(?:(?:elapsed|duration|took)(?:Ms|Milliseconds|Seconds)?|performance\.now|Date\.now|.*hrtime.*)$/;

/** Rule 15: every test asserts; none is set aside, mocks a module, sleeps, or judges how long something took. */
export function checkTests(tree: SourceTree): readonly Finding[] {
  const findings: Finding[] = [];
  for (const [file, text] of tree) {
    if (!isTest(file)) continue;
    const { program, lineAt } = readSyntax(file, text);
    const ours = listAsserting(program);
    let tests = 0;
    walk(program, (node) => {
      if (node.type !== 'CallExpression') return;
      if (testCall.test(spelling(node.callee) ?? '')) tests += 1;
      for (const words of faultsOf(node, ours)) findings.push({ file, line: lineAt(node.start), words });
    });
    if (tests === 0) findings.push({ file, line: 0, words: 'holds no test.' });
    for (const { specifier, line } of listImports(file, text)) {
      if (/^(?:node:)?timers\/promises$/.test(specifier)) findings.push({ file, line, words: sleeps });
    }
  }
  return findings;
}

const sleeps = 'sleeps: wait for what is to happen, or move the clock that is passed in.';

function faultsOf(call: CallExpression, ours: ReadonlySet<string>): readonly string[] {
  const name = spelling(call.callee) ?? '';
  const faults: string[] = [];
  if (setAside.test(name)) faults.push('sets a test aside: run it, or take it out.');
  if (moduleMock.test(name)) faults.push('mocks a module: pass in what it needs.');
  if (sleeping.test(name)) faults.push(sleeps);
  if (asserting.test(name) && call.arguments.some(comparesDurations)) {
    faults.push('judges how long something took: measure it in bench/.');
  }
  if (testCall.test(name)) {
    if (call.arguments.some(isOnly)) faults.push('sets a test aside: run it, or take it out.');
    if (!call.arguments.some((argument) => asserts(argument, ours)))
      faults.push('has a test that asserts nothing.');
  }
  return faults;
}

function asserts(argument: Node, ours: ReadonlySet<string>): boolean {
  if (argument.type === 'Identifier') return asserting.test(argument.name) || ours.has(argument.name);
  return isFunction(argument) && callsAssertion(argument, ours);
}

function isFunction(node: Node): boolean {
  return /^(?:ArrowFunctionExpression|FunctionExpression|FunctionDeclaration)$/.test(node.type);
}

function callsAssertion(within: Node, ours: ReadonlySet<string>): boolean {
  let found = false;
  walk(within, (node) => {
    if (node.type !== 'CallExpression') return;
    const name = spelling(node.callee) ?? '';
    if (asserting.test(name) || ours.has(name)) found = true;
  });
  return found;
}

/** The functions of a test file that assert, by themselves or by way of each other. */
function listAsserting(program: Node): ReadonlySet<string> {
  const functions = new Map<string, Node>();
  walk(program, (node) => {
    if (node.type === 'FunctionDeclaration' && node.id) functions.set(node.id.name, node);
    if (node.type !== 'VariableDeclarator' || node.id.type !== 'Identifier' || !node.init) return;
    if (isFunction(node.init)) functions.set(node.id.name, node.init);
  });
  const found = new Set<string>();
  for (let before = -1; before < found.size; ) {
    before = found.size;
    for (const [name, body] of functions) if (callsAssertion(body, found)) found.add(name);
  }
  return found;
}

function isOnly(argument: Node): boolean {
  return (
    argument.type === 'ObjectExpression' &&
    argument.properties.some(
      (one) =>
        one.type === 'Property' &&
        /^(?:only|skip|todo)$/.test(spelling(one.key) ?? '') &&
        one.value.type === 'Literal' &&
        one.value.value !== false,
    )
  );
}

function comparesDurations(argument: Node): boolean {
  let found = false;
  walk(argument, (node) => {
    if (node.type !== 'BinaryExpression' || !/^[<>]=?$/.test(node.operator)) return;
    walk(node, (inner) => {
      if (stopwatch.test(spelling(inner) ?? '')) found = true;
    });
  });
  return found;
}
