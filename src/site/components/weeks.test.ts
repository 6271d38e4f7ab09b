import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pence } from '../../core/money/pence.ts';
import { html } from '../../platform/html/index.ts';
import { picture } from './picture.ts';
import { textOf } from './testing.ts';
import { weeks } from './weeks.ts';

const list = [
  { label: '17 April', spentPence: pence(5000), toComePence: pence(0) },
  { label: '24 April', spentPence: pence(2000), toComePence: pence(3000) },
  { label: '1 May', spentPence: pence(0), toComePence: pence(5000) },
  { label: '8 May', spentPence: pence(0), toComePence: pence(5000) },
];
const options = {
  title: 'Your 4 weeks',
  description: 'One week is spent.',
  weeks: list,
  plannedPence: pence(5000),
  thisWeek: 1,
  endsOn: '15 May',
};

describe('the weeks of a budget', () => {
  test('are a picture with a name, in colours that follow the page, and no style of its own', async () => {
    const drawn = (await weeks(options)).toString();
    assert.match(drawn, /role="img"[^>]*><title>Your 4 weeks<\/title><desc>One week is spent\.<\/desc>/);
    assert.equal(drawn.match(/fill="var\(--bar\)"/g)?.length, 2);
    assert.equal(drawn.match(/fill="var\(--bar-pale\)"/g)?.length, 3);
    assert.doesNotMatch(drawn, /<style|style=|<script|#[0-9a-f]{6}/);
  });
  test('have the plan as a dashed line at its height', async () => {
    assert.match((await weeks(options)).toString(), /<line [^>]*stroke="currentColor"[^>]*stroke-dasharray/);
  });
  test('mark today, and nothing where no week is this one', async () => {
    assert.match((await weeks(options)).toString(), /x="37\.5%" y="18">Today/);
    assert.doesNotMatch(textOf(await weeks({ ...options, thisWeek: null })), /Today/);
  });
  test('stand in a table behind the picture, to the penny', async () => {
    assert.match(
      textOf(await weeks(options)),
      /See the weeks as a table .* 24 April £20\.00 £30\.00 1 May £0\.00 £50\.00/,
    );
  });
});

test('any picture has a name, what it shows, and its table', async () => {
  const spec = {
    data: { values: [{ people: 3 }] },
    mark: 'bar',
    encoding: { x: { field: 'people', type: 'quantitative' } },
  } as const;
  const drawn = await picture(spec, { title: 'People', description: 'Three.', table: html`<p>3</p>` });
  assert.match(drawn.toString(), /<title>People<\/title><desc>Three\.<\/desc><g /);
  assert.match(textOf(drawn), /See this as a table 3$/);
  assert.doesNotMatch(drawn.toString(), /style=|aria-roledescription/);
});
