import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Problem } from '../../../platform/http/index.ts';
import { ashmere } from '../../../site/site.ts';
import { problemView } from './view.ts';

const bare: Problem = { status: 500, requestId: 'request-7', words: null, nextStep: null, faults: [] };

for (const [status, heading] of [
  [400, 'We could not read what you sent'],
  [403, 'You cannot see this page'],
  [404, 'Page not found'],
  [409, 'This cannot be done now'],
  [413, 'What you sent is too large'],
  [415, 'We could not read what you sent'],
  [418, 'We could not read what you sent'],
  [422, 'There is a problem with what you sent'],
  [429, 'Please wait a few minutes'],
  [500, 'Sorry, there is a problem with the service'],
  [503, 'Sorry, there is a problem with the service'],
] as const) {
  test(`an answer of ${status} says "${heading}" and gives a way on`, () => {
    const page = problemView(ashmere, { ...bare, status }).toString();
    assert.ok(page.includes(`<h1 class="govuk-heading-l">${heading}</h1>`));
    assert.match(page, /Go to the first page/);
    assert.equal(page.includes('request-7'), status >= 500, 'a number to quote when it was our fault');
  });
}

test('a rule that says no is heard in its own words, with its next step and each fault', () => {
  const faults = [{ field: 'lines[0]', words: 'Line 1 has no <price>' }];
  const refused = {
    status: 422,
    words: 'The plan is not complete.',
    nextStep: 'Add what is missing.',
    faults,
  };
  const page = problemView(ashmere, { ...bare, ...refused }).toString();
  assert.match(page, /The plan is not complete\..*Line 1 has no &lt;price&gt;.*Add what is missing\./s);
});
