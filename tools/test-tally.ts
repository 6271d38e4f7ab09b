import type { TestEvent } from 'node:test/reporters';

export interface Tally {
  readonly tests: number;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly todo: number;
}

export const emptyTally: Tally = { tests: 0, passed: 0, failed: 0, skipped: 0, todo: 0 };

/** A reporter that writes only how many of each there were, for the closing lines over all groups. */
export async function* countTests(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  let tally = emptyTally;
  for await (const event of events) {
    // A summary of one file names it; the one of the whole run does not.
    if (event.type !== 'test:summary' || event.data.file !== undefined) continue;
    const { tests, passed, skipped, todo } = event.data.counts;
    tally = { tests, passed, failed: tests - passed - skipped - todo, skipped, todo };
  }
  yield JSON.stringify(tally);
}

// The test runner takes a reporter only as a module's default export.
// oxlint-disable-next-line import/no-default-export
export default countTests;
