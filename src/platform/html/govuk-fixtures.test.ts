import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import * as components from './index.ts';

const parts = 'day, month and year say the same as items';
const marked = 'error: true says the same as the class';
const link = 'linkButton stays a link, as no script answers the space bar';
const interruption = 'no page interrupts with a panel';

/** GOV.UK's own cases that we leave out on purpose, each with the reason. */
const leftOut: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  button: {
    link,
    'explicit link': link,
    'link attributes': link,
    'link classes': link,
    'start link': link,
    'start link with html': link,
  },
  'date-input': {
    'day and month (using items)': parts,
    'month and year (using items)': parts,
    'with errors only (using classes)': marked,
    'with errors only (using items)': parts,
    'with errors only (using items and classes)': parts,
    'with error message and hint (using items)': parts,
    'with error on day input (using items)': parts,
    'with error on month input (using items)': parts,
    'with error on year input (using items)': parts,
    'with items': parts,
    'custom pattern': parts,
    'custom inputmode': parts,
    'with nested name': parts,
    'with id on items': parts,
    'suffixed id': parts,
    'with item value': parts,
    'with field value and items': parts,
    'with field value and item value': parts,
    'with field value, item value and values': parts,
    'with error on single field using classes': marked,
    'with error on single item': parts,
    'with error on single item by omission': parts,
    'with error on single item using classes': parts,
    'items with classes': parts,
    'items without classes': parts,
    'with autocomplete values': parts,
    'with input attributes': parts,
  },
  panel: {
    interruption,
    'interruption-with-content-with-long-line-length': interruption,
    'interruption-with-headings-content-and-lists': interruption,
    'interruption with custom classes': interruption,
    'interruption, with actions classes and attributes': interruption,
    'interruption, submit action': interruption,
    'interruption, button link': interruption,
    'interruption, no actions': interruption,
    'interruption, no actions items': interruption,
  },
  'phase-banner': {
    classes: 'a banner always has its tag',
    text: 'a banner always has its tag',
    'html as text': 'a banner always has its tag',
    attributes: 'a banner always has its tag',
  },
};

interface Fixture {
  readonly name: string;
  readonly options: Record<string, unknown>;
  readonly html: string;
}

type Component = (options: never) => components.Html | null;

const held: Readonly<Record<string, Component>> = {
  'back-link': components.backLink,
  button: components.button,
  checkboxes: components.checkboxes,
  'date-input': components.dateInput,
  details: components.details,
  'error-message': components.errorMessage,
  'error-summary': components.errorSummary,
  fieldset: components.fieldset,
  hint: (options: Parameters<typeof components.hint>[0] & { id?: string }) =>
    components.hint(options, options.id),
  input: components.input,
  'inset-text': components.insetText,
  label: (options: components.LabelOptions & { for?: string }) => components.label(options, options.for),
  'notification-banner': components.notificationBanner,
  panel: components.panel,
  'phase-banner': components.phaseBanner,
  radios: components.radios,
  select: components.select,
  'skip-link': components.skipLink,
  'summary-list': components.summaryList,
  table: components.table,
  tag: components.tag,
  'task-list': components.taskList,
  textarea: components.textarea,
  'warning-text': components.warningText,
};

for (const [name, component] of Object.entries(held)) {
  describe(`${name} writes what GOV.UK writes`, () => {
    const fixtures = readFixtures(name);
    const omitted = leftOut[name] ?? {};
    test('every case left out is one of GOV.UK’s', () => {
      const names = new Set(fixtures.map((fixture) => fixture.name));
      assert.deepEqual(
        Object.keys(omitted).filter((one) => !names.has(one)),
        [],
      );
    });
    for (const fixture of fixtures.filter((one) => omitted[one.name] === undefined)) {
      test(fixture.name, () => {
        const written = component(ours(name, fixture.options) as never);
        assert.deepEqual(normalise(String(written ?? '')), normalise(fixture.html));
      });
    }
  });
}

test('an error message keeps the space between "Error:" and its words', () => {
  const written = components.errorMessage({ text: 'Enter a date' }).toString();
  assert.match(written, />Error:<\/span> Enter a date<\/p>$/);
});

test('words in a text box come back exactly as they were typed, line breaks too', () => {
  const written = components.textarea({ name: 'words', value: '\n  one\n\ntwo  ' }).toString();
  assert.match(written, />\n\n {2}one\n\ntwo {2}<\/textarea>/);
});

function readFixtures(name: string): readonly Fixture[] {
  const file = import.meta.resolve(`govuk-frontend/dist/govuk/components/${name}/fixtures.json`);
  const { fixtures } = JSON.parse(readFileSync(new URL(file), 'utf8')) as { fixtures: Fixture[] };
  assert.ok(fixtures.length > 0, `no cases were found for ${name}`);
  return fixtures;
}

/** GOV.UK's options in our shape: `html` and `text` are one option, which takes a text or markup. */
function ours(component: string, options: Record<string, unknown>): unknown {
  const { text, ...rest } = reshape(options) as Record<string, unknown>;
  if (component === 'fieldset') return { ...rest, content: text };
  if (component === 'notification-banner' && 'html' in options) return { ...rest, content: text };
  if (component === 'select') return { items: [], ...rest };
  return { ...rest, text };
}

function reshape(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => (one === '' ? null : reshape(one)));
  if (value === null || typeof value !== 'object') return value;
  const shaped: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(value)) {
    if (name === 'html' || name.endsWith('Html'))
      shaped[`${name.slice(0, -4)}Text`] = components.raw(String(inner));
    else if (name === 'value' && inner === false) shaped[name] = 'false';
    else if (name === 'conditional') shaped[name] = wordsOf(inner);
    else if (/^(before|after)Inputs?$/.test(name)) shaped[name.replace(/Inputs?$/, '')] = wordsOf(inner);
    else shaped[name] ??= reshape(inner);
  }
  if ('Text' in shaped) shaped.text = shaped.Text;
  return shaped;
}

function wordsOf(inner: unknown): unknown {
  const { html, text } = inner as { html?: string | false; text?: string };
  return html ? components.raw(html) : text;
}

/** Tags with their attributes in alphabetical order, and words with their spaces drawn together. */
function normalise(markup: string): readonly string[] {
  const pieces: string[] = [];
  for (const [piece] of markup.matchAll(/<[^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*>|[^<]+/g)) {
    const text = piece.startsWith('<') ? normaliseTag(piece) : decode(piece).replace(/\s+/g, ' ').trim();
    if (text !== '') pieces.push(text);
  }
  return pieces;
}

function normaliseTag(tag: string): string {
  const name = /^<\/?[^\s>]+/.exec(tag)?.[0] ?? '';
  const attributes = [...tag.slice(name.length).matchAll(/([^\s=>/]+)(?:="([^"]*)")?/g)]
    .map(([, attribute, value]) => `${attribute}=${decode(value ?? '').trim()}`)
    .sort();
  return `${[name, ...attributes].join(' ')}>`;
}

function decode(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
