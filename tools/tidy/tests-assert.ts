import type { CallExpression, Node } from 'oxc-parser';
import type { Finding } from '../source/finding.ts';
import { isTest, type SourceTree } from '../source/source-tree.ts';
import { listImports, readSyntax, spelling, walk } from '../source/syntax.ts';

const testCall = /^(?:test|it|(?:t|context)\.test)$/;
const setAside = /^(?:test|it|describe|suite|t|context)\.(?:test\.)?(?:only|skip|todo)$/;
const moduleMock = /(?:^|\.)(?:mock\.module|vi\.mock|jest\.mock)$/;
const sleeping = /(?:^|\.)(?:setTimeout|setInterval|sleep|delay|waitForTimeout|scheduler\.wait)$/;
const asserting = /(?:^|\.)(?:assert|expect)/;
const stopwatch =
  /^(?:(?:elapsed|duration|took)(?:Ms|Milliseconds|Seconds)?|performance\.now|Date\.now|.*hrtime.*)$/;

/** Rule 15: every test asserts; none is set aside, mocks a module, sleeps, or judges how long something took. */
export function checkTests(tree: SourceTree): readonly Finding[] {
  const findings: Finding[] = [];
  for (const [file, text] of tree) {
    if (!isTest(file)) continue;
    const { program, lineAt } = readSyntax(file, text);
    let tests = 0;
    walk(program, (node) => {
      if (node.type !== 'CallExpression') return;
      if (testCall.test(spelling(node.callee) ?? '')) tests += 1;
      for (const words of faultsOf(node)) findings.push({ file, line: lineAt(node.start), words });
    });
    if (tests === 0) findings.push({ file, line: 0, words: 'holds no test.' });
    for (const { specifier, line } of listImports(file, text)) {
      if (/^(?:node:)?timers\/promises$/.test(specifier)) findings.push({ file, line, words: sleeps });
    }
  }
  return findings;
}

const sleeps = 'sleeps: wait for what is to happen, or move the clock that is passed in.';

function faultsOf(call: CallExpression): readonly string[] {
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
    if (!call.arguments.some(asserts)) faults.push('has a test that asserts nothing.');
  }
  return faults;
}

function asserts(argument: Node): boolean {
  if (argument.type === 'Identifier') return asserting.test(argument.name);
  if (!/^(?:Arrow)?Function/.test(argument.type)) return false;
  let found = false;
  walk(argument, (node) => {
    if (node.type === 'CallExpression' && asserting.test(spelling(node.callee) ?? '')) found = true;
  });
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
