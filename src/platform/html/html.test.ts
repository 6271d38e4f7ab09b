import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { attributes } from './attributes.ts';
import { type HtmlValue, html, raw } from './html.ts';

describe('what a person typed is shown, never run', () => {
  const typed = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' autofocus onfocus='alert(1)",
    '</textarea><svg/onload=alert(1)>',
    '&lt;script&gt;',
    '<!--',
    '${7*7}',
    '`onclick=alert(1)`',
    'O’Brien & “Sons” <ltd>',
    'Zoë Łukasz 王小明 محمد 👩‍🦽',
    '\u202Eevil\u202C',
    '\uD800',
    'null',
    'undefined',
    'true',
  ];
  for (const words of typed) {
    test(`between tags and in an attribute: ${JSON.stringify(words)}`, () => {
      const markup = html`<p title="${words}">${words}</p>`.toString();
      const inside = /^<p title="([^<>"']*)">([^<>"']*)<\/p>$/.exec(markup);
      assert.ok(inside, `the words broke out: ${markup}`);
      assert.equal(decode(inside[1] ?? ''), words);
      assert.equal(decode(inside[2] ?? ''), words);
    });
  }

  test('any words at all stay inside their place', () => {
    const seed = 20_261_101;
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (words) => {
        const markup = html`<p class='${words}' ${attributes({ id: words })}>${words}</p>`.toString();
        return /^<p class='[^<>"']*'  id="[^<>"']*">[^<>"']*<\/p>$/.test(markup);
      }),
      { seed, numRuns: 500 },
    );
  });
});

describe('pieces are joined', () => {
  const rows: readonly [string, HtmlValue, string][] = [
    ['a piece is kept as it is', html`<b>${'<'}</b>`, '<b>&lt;</b>'],
    ['a list is joined without commas', ['a', html`<i>b</i>`, 3], 'a<i>b</i>3'],
    ['a list in a list is joined', [['a', null], [['b']]], 'ab'],
    ['an empty list shows nothing', [], ''],
    ['null shows nothing', null, ''],
    ['undefined shows nothing', undefined, ''],
    ['false shows nothing', false, ''],
    ['nought shows as a figure', 0, '0'],
    ['an empty text shows nothing', '', ''],
    ['markup we wrote is kept', raw('<hr>'), '<hr>'],
  ];
  for (const [name, value, expected] of rows) {
    test(name, () => assert.equal(html`${value}`.toString(), expected));
  }
});

describe('what cannot be shown throws, so that no page says [object Object]', () => {
  const values: readonly [string, unknown][] = [
    ['an object', { name: 'Amina' }],
    ['a function', () => 'Amina'],
    ['true', true],
    ['not a number', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['a symbol', Symbol('Amina')],
    ['a date', new Date(0)],
    ['something that only looks like markup', { toString: () => '<script>' }],
  ];
  for (const [name, value] of values) {
    test(name, () => assert.throws(() => html`<p>${value as HtmlValue}</p>`, TypeError));
  }
  test('markup inside an attribute', () => assert.throws(() => html`<p title="${html`<b>`}">`, TypeError));
  test('a text inside a tag', () => assert.throws(() => html`<p ${'onclick=alert(1)'}>`, TypeError));
});

describe('places that cannot be made safe are refused when the template is first used', () => {
  const value = 'x';
  const templates: readonly [string, () => unknown][] = [
    ['an attribute without quotes', () => html`<p class=${value}>`],
    ['an attribute that runs code', () => html`<p onclick="${value}">`],
    ['an attribute that styles', () => html`<p style="color: ${value}">`],
    ['a document in an attribute', () => html`<iframe srcdoc="${value}"></iframe>`],
    ['a script', () => html`<script>${value}</script>`],
    ['a style sheet', () => html`<style>${value}</style>`],
    ['a comment', () => html`<!-- ${value} -->`],
    ['part of an attribute’s name', () => html`<p data-${value}="1">`],
  ];
  for (const [name, template] of templates) test(name, () => assert.throws(template, SyntaxError));
});

describe('an address that would run code is refused', () => {
  const bad = [
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'blob:https://example.org/1',
  ];
  for (const address of bad) {
    test(JSON.stringify(address), () => {
      assert.throws(() => html`<a href="${address}">Read</a>`, TypeError);
      assert.throws(() => html`<form action='${address}'></form>`, TypeError);
      assert.throws(() => attributes({ href: address }), TypeError);
    });
  }
  const good = [
    '/people/1?a=1&b=2',
    '#email',
    'https://example.org/',
    'mailto:a@example.org',
    'otpauth://totp/North:a@example.org?secret=ABCD',
    'tel:01632960118',
    '',
  ];
  for (const address of good) {
    test(`but ${address || 'an empty one'} is kept`, () =>
      assert.equal(decode(html`<a href="${address}">Read</a>`.toString()), `<a href="${address}">Read</a>`));
  }
  test('words after the beginning of an address cannot change its kind', () =>
    assert.equal(html`<a href="/a/${'javascript:x'}">`.toString(), '<a href="/a/javascript:x">'));
});

describe('attributes', () => {
  test('true writes the name; false, null and undefined leave it out; nought stays', () => {
    const written = attributes({ disabled: true, hidden: false, id: null, for: undefined, rows: 0 });
    assert.equal(written.toString(), ' disabled rows="0"');
  });
  for (const name of ['onclick', 'style', 'srcdoc', 'a b', 'x"', '', '=']) {
    test(`the name ${JSON.stringify(name)} is refused`, () => {
      assert.throws(() => attributes({ [name]: 'x' }), TypeError);
    });
  }
});

function decode(markup: string): string {
  return markup
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
