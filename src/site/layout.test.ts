import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { contrast } from '../core/colour/accent.ts';
import { html } from '../platform/html/index.ts';
import { findAsset, iconPath, stylesheetPath } from './assets.ts';
import { coloursOf } from './colours.ts';
import { layout, type PageParts } from './layout.ts';
import { ashmere, siteOf } from './site.ts';

function pageWith(parts: Partial<PageParts> = {}, site = ashmere): string {
  return layout(site, { title: 'Your plan', content: html`<h1>Your plan</h1>`, ...parts }).toString();
}

describe('every page', () => {
  test('names itself and the council in its title', () => {
    assert.match(pageWith(), /<title>Your plan – Ashmere Borough Council<\/title>/);
  });
  test('says in its title and at its head when something is wrong, and leads to the field', () => {
    const page = pageWith({ faults: [{ field: 'startsOn', words: 'Enter the date' }] });
    assert.match(page, /<title>Error: Your plan – /);
    assert.match(page, /tabindex="-1" autofocus/);
    assert.ok(page.indexOf('<a href="#startsOn">Enter the date</a>') < page.indexOf('<h1>Your plan'));
  });
  test('runs no script and carries no style of its own, so that the strict policy holds', () => {
    assert.doesNotMatch(pageWith(), /<script|<style|\sstyle=|\son\w+=/);
  });
  test('shows neither the crown nor the name of GOV.UK', () => {
    assert.doesNotMatch(pageWith().replaceAll(/class="[^"]*"|data-module="[^"]*"/g, ''), /gov\.?uk|crown/i);
  });
  for (const [language, direction] of [
    ['en', 'ltr'],
    ['cy', 'ltr'],
    ['ur', 'rtl'],
    ['ar-EG', 'rtl'],
  ] as const) {
    test(`in the language ${language} runs ${direction}`, () => {
      assert.match(pageWith({ language }), new RegExp(`<html lang="${language}" dir="${direction}"`));
    });
  }
  test('says that its people are invented, where they are', () => {
    assert.match(pageWith(), /Invented people and councils/);
    assert.doesNotMatch(pageWith({}, { ...ashmere, invented: false }), /Invented/);
  });
  test('is set in large type for a person, closer for staff', () => {
    assert.match(pageWith(), /<body class="govuk-template__body site-person">/);
    assert.match(pageWith({ density: 'staff' }), /<body class="govuk-template__body site-staff">/);
  });
  test('marks where you are', () => {
    const navigation = [
      { text: 'Home', href: '/', isCurrent: false },
      { text: 'My plan', href: '/plan', isCurrent: true },
    ];
    const page = pageWith({ navigation });
    assert.match(page, /href="\/plan" aria-current="page">My plan/);
    assert.match(page, /href="\/">Home/);
  });
  test('signs out by a form that carries the token, since leaving changes something', () => {
    const page = pageWith({ account: { name: 'Amina <Yusuf>', csrfToken: 'abc' } });
    assert.match(page, /<form class="site-header__account" method="post" action="\/sign-out">/);
    assert.match(page, /Amina &lt;Yusuf&gt;/);
    assert.match(page, /name="_csrf" value="abc"/);
  });
});

describe('a council’s colour', () => {
  for (const [accent, outcome] of [
    ['#0b5a5e', 'taken'],
    ['#6b6b6b', 'taken'],
    ['#767676', 'refused: 4.2 to 1 on our palest ground'],
    ['#ffdd00', 'refused: too pale'],
    ['#0B5A5E', 'refused: capital letters'],
    ['teal', 'refused: a word'],
    ['#fff;}*{display:none', 'refused: more than a colour'],
  ] as const) {
    test(`${accent} is ${outcome}`, () => {
      const take = () => coloursOf(accent);
      if (outcome === 'taken') assert.equal(take().accent, accent);
      else assert.throws(take, RangeError);
    });
  }
  test('black on white stands 21 to 1 apart, whichever comes first', () => {
    assert.deepEqual([contrast('#000000', '#ffffff'), contrast('#ffffff', '#000000')], [21, 21]);
  });
});

describe('the stylesheet', () => {
  test('loads no file and names neither GDS Transport nor the crown', () => {
    const css = readFileSync(new URL('assets/site.css', import.meta.url), 'utf8');
    assert.doesNotMatch(css, /url\(|@import|@font-face|gds transport|crown/i);
  });
  test('comes in the council’s colour under an address that any process can serve', () => {
    const colours = coloursOf('#5b2a86');
    const asset = findAsset(stylesheetPath(colours), [colours]);
    assert.match(String(asset?.bodies.identity), /:root\{--accent:#5b2a86\}$/);
    assert.ok(Number(asset?.bodies.br.length) < 16_000, `${asset?.bodies.br.length} bytes`);
    assert.match(String(findAsset(iconPath(colours), [colours])?.bodies.identity), /#5b2a86/);
  });
  test('is not made for a colour that no council has: making one takes long, and anyone can ask', () => {
    const [theirs, nobodys] = [coloursOf('#5b2a86'), coloursOf('#5b2a87')];
    assert.equal(findAsset(stylesheetPath(nobodys), [theirs]), undefined);
    assert.equal(findAsset(iconPath(nobodys), [theirs]), undefined);
  });
  for (const address of [
    '/assets/site.css',
    '/assets/site.x.0b5a5e.css',
    '/assets/site.x.ffdd00.css',
    '/assets/',
  ]) {
    test(`there is none at ${address}`, () =>
      assert.equal(findAsset(address, [coloursOf('#0b5a5e')]), undefined));
  }
});

test('a telephone number does not break at the end of a line', () => {
  const contact = { phone: '01632 960 118', hours: 'all day', textNumber: null };
  const site = siteOf({ councilName: 'Ashmere', accent: '#0b5a5e', invented: true, contact });
  assert.equal(site.contact.phone, '01632\u00a0960\u00a0118');
});
