import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLog, type LogFields, silentLog } from './log.ts';

function aLog() {
  const lines: unknown[] = [];
  const log = createLog({
    write: (line) => lines.push(JSON.parse(line)),
    now: () => new Date('2026-01-02T03:04:05Z'),
  });
  return { log, lines };
}

test('a line says when, how bad and what, and carries ids, codes and counts', () => {
  const { log, lines } = aLog();
  log.warn('request.done', { requestId: 'r-1', route: '/people/:personId', status: 200, tookMs: 1.5 });
  assert.deepEqual(lines, [
    {
      at: '2026-01-02T03:04:05.000Z',
      level: 'warn',
      event: 'request.done',
      requestId: 'r-1',
      route: '/people/:personId',
      status: 200,
      tookMs: 1.5,
    },
  ]);
});

test("a request's id is on every line of that request and on no other", () => {
  const { log, lines } = aLog();
  const ofRequest = log.with({ requestId: 'r-1' });
  ofRequest.info('one');
  ofRequest.with({ personId: 7 }).error('two');
  log.info('three');
  assert.deepEqual(
    lines.map((line) => {
      const { at: _at, level: _level, ...rest } = line as Record<string, unknown>;
      return rest;
    }),
    [{ event: 'one', requestId: 'r-1' }, { event: 'two', requestId: 'r-1', personId: 7 }, { event: 'three' }],
  );
});

const words: [why: string, fields: unknown][] = [
  ['a name under an id', { personId: 'Ann Invented' }],
  ['an e-mail address under a code', { reasonCode: 'ann@example.org' }],
  ['a field of no allowed kind', { note: 'short' }],
  ['an object', { personId: { name: 'Ann' } }],
  ['a long text', { reasonCode: 'x'.repeat(201) }],
  ['no number', { tookMs: Number.NaN }],
];
for (const [why, fields] of words) {
  test(`what a person may have written is left out of the log: ${why}`, () => {
    const { log, lines } = aLog();
    log.info('event', fields as LogFields);
    const [line] = lines as Record<string, unknown>[];
    assert.deepEqual(Object.values(line!).slice(3), ['[left out]']);
  });
}

test('an event that is a sentence is left out too, and a field that is absent is no field', () => {
  const { log, lines } = aLog();
  log.info('Ann came in', { personId: undefined });
  assert.deepEqual(Object.keys(lines[0] as object), ['at', 'level', 'event']);
  assert.equal((lines[0] as { event: string }).event, '[left out]');
  assert.equal(silentLog.info('event'), undefined);
});
