import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './support/browser.ts';
import { findAxeFaults } from './support/gate/axe.ts';
import { findDarkFaults, findForcedColourFaults } from './support/gate/colours.ts';
import { findErrorFaults } from './support/gate/errors.ts';
import { findKeyboardFaults } from './support/gate/keyboard.ts';
import { findLabelFaults } from './support/gate/label-in-name.ts';
import { bringKit } from './support/gate/page-kit.ts';
import { findPrintFaults } from './support/gate/print.ts';
import { findReflowFaults } from './support/gate/reflow.ts';
import { findLongSentences } from './support/gate/sentences.ts';
import { findStructureFaults } from './support/gate/structure.ts';
import { findTextSpacingFaults } from './support/gate/text-spacing.ts';
import { type Check, checkPage, findAllFaults } from './support/gate.ts';
import { goodPage } from './support/good-page.ts';
import { visit } from './support/visit.ts';

const manyWords = Array.from({ length: 26 }, () => 'word').join(' ');

/** What is planted in the good page, for each check: a name, where, what instead, and what is found. */
const planted: readonly (readonly [
  Check,
  readonly (readonly [string, string | RegExp, string, RegExp])[],
])[] = [
  [
    findStructureFaults,
    [
      ['a page without its language', '<html lang="en"', '<html', /does not say what language/],
      ['a page without a title', /<title>.*<\/title>/, '', /has no title/],
      ['a second first heading', 'Your call</h2>', 'Your call</h2><h1>Another</h1>', /2 first headings/],
      ['no first heading', /<h1 .*<\/h1>/, '', /0 first headings/],
      [
        'a level of headings left out',
        /(<h2 .*Your call<\/)h2>/,
        '$1h2><h4>Hours</h4>',
        /leaves out a level/,
      ],
      ['a heading without words', 'Your call</h2>', '</h2>', /has no words/],
      ['no main part', /<(\/?)main/g, '<$1div', /0 main parts/],
    ],
  ],
  [
    findAxeFaults,
    [
      [
        'a control that the keyboard comes to out of turn',
        '<form>',
        '<a href="#x" tabindex="1">First of all</a><form>',
        /tabindex/,
      ],
      [
        'a picture that says nothing',
        '<form>',
        '<img src="data:," width="30" height="30"><form>',
        /image-alt/,
      ],
      ['words too pale to read', '<form>', '<p style="color:#bbb">Pale</p><form>', /color-contrast/],
      [
        'a target too small to hit',
        '<form>',
        '<div style="font-size:12px;line-height:12px"><a href="#a">x</a><br><a href="#b">y</a><br><a href="#c">z</a></div><form>',
        /target-size/,
      ],
    ],
  ],
  [
    findKeyboardFaults,
    [
      [
        'a control that looks the same when the keyboard is on it',
        '</style>',
        '.site-header__name:focus { all: unset } .site-header__name { all: unset }</style>',
        /Ashmere Borough Council” looks the same/,
      ],
      [
        'a control that something else covers',
        '<form>',
        '<div style="position:relative"><a href="#x">Under</a><p style="position:absolute;inset:0;background:#fff;margin:0">.</p></div><form>',
        /“Under” is covered/,
      ],

      [
        'a control that is seen before the one it comes after',
        '<form>',
        '<div style="display:flex;flex-direction:column-reverse"><a href="#x">One</a><a href="#y">Two</a></div><form>',
        /“Two” comes after .*“One”, but is seen before it/,
      ],
      [
        'controls of one line in the wrong order',
        '<form>',
        '<div style="display:flex;flex-direction:row-reverse;gap:30px"><a href="#x">One</a><a href="#y">Two</a></div><form>',
        /“Two” comes after .*“One”, but is seen before it/,
      ],
      [
        'a control that lets nobody out',
        '</body>',
        '<script>document.getElementById("day").onkeydown = (event) => event.preventDefault()</script></body>',
        /does not come out after .*“Day”/,
      ],
      [
        'two controls that send the keyboard to and fro',
        '</body>',
        '<script>document.getElementById("am").onfocus = () => document.getElementById("day").focus()</script></body>',
        /The keyboard never reaches .*“Morning”/,
      ],
    ],
  ],
  [
    findReflowFaults,
    [
      [
        'a part wider than a small screen',
        '<form>',
        '<p style="width:500px">Wide</p><form>',
        /“Wide” runs off/,
      ],
      ['a table that runs off the side', '.scrolls { overflow-x: auto }', '', /runs off the side/],
      ['a scrolling table without a name', ' aria-label="Days and hours"', '', /no region with a name/],
      [
        'a scrolling table that the keyboard does not reach',
        'aria-label="Days and hours" tabindex="0"',
        'aria-label="Days and hours"',
        /the keyboard does not reach it/,
      ],
      [
        'words that scroll sideways',
        '<form>',
        '<section aria-label="Words" tabindex="0" style="overflow-x:auto"><p style="width:500px">Wide</p></section><form>',
        /holds no table or picture/,
      ],
    ],
  ],
  [
    findTextSpacingFaults,
    [
      [
        'words cut off in a box of fixed height',
        '<form>',
        '<p style="height:1.2em;overflow:hidden;max-width:200px;line-height:1.2">Ring us today</p><form>',
        /With wide text: .*“Ring us today” is cut off/,
      ],
      [
        'words that come out of a button',
        '<button class="govuk-button"',
        '<button type="button" style="width:120px;height:30px;white-space:nowrap;font:16px Arial;padding:0">Ring us tomorrow</button><button class="govuk-button"',
        /With wide text: .*“Ring us tomorrow” is cut off/,
      ],
      [
        'words that come to lie on others',
        '<form>',
        '<div style="height:20px;width:150px"><p style="margin:0;font:16px/20px Arial">Ring us today now</p></div><p style="margin:0">Below</p><form>',
        /With wide text: .* cover each other/,
      ],
    ],
  ],
  [
    findErrorFaults,
    [
      [
        'a problem said only at its field',
        /<div class="govuk-error-summary"[^]*?<\/div>/,
        '',
        /not said in a summary/,
      ],
      ['a problem that leads nowhere', 'href="#day"', 'href="#gone"', /does not lead to a field/],
      [
        'a problem said in other words at its field',
        '</span> Enter a day',
        '</span> Wrong',
        /is not said again by/,
      ],
      [
        'a problem that its field does not point to',
        'aria-describedby="day-error"',
        '',
        /is not said again by/,
      ],
      ['a title that is silent about a problem', '<title>Error: ', '<title>', /title does not begin/],
    ],
  ],
  [
    findLabelFaults,
    [
      [
        'a name without the words that are seen',
        'aria-label="Send this day"',
        'aria-label="Go"',
        /“send” is seen/,
      ],
    ],
  ],
  [
    findDarkFaults,
    [
      [
        'words that vanish in the dark',
        '<form>',
        '<p style="color:#12191c">The very same</p><form>',
        /In the dark: color-contrast/,
      ],
    ],
  ],
  [
    findForcedColourFaults,
    [
      [
        'a field without an edge in forced colours',
        '<input class="govuk-input govuk-input--error"',
        '<input style="border:0;background:#ddd;color:#000"',
        /In forced colours: .*“Day” has no edge/,
      ],
      [
        'words that keep their own pale colour in forced colours',
        '<form>',
        '<p style="forced-color-adjust:none;color:#fff;background:#fff">Gone</p><form>',
        /In forced colours: .*“Gone” can hardly be read/,
      ],
    ],
  ],
  [
    findLongSentences,
    [
      ['a sentence of 26 words', '<form>', `<p>${manyWords}.</p><form>`, /A sentence has 26 words/],
      [
        'a long sentence that is folded away',
        '<form>',
        `<details><summary>More</summary><p>${manyWords}.</p></details><form>`,
        /A sentence has 26 words/,
      ],
    ],
  ],
  [
    findPrintFaults,
    [
      [
        'a heading that is not printed',
        '<h1 class="',
        '<h1 class="site-screen-only ',
        /On paper there is no first/,
      ],
      ['a main part that is not printed', '<main class="', '<main class="site-screen-only ', /no main part/],
      [
        'a table cut off on paper',
        '.scrolls table { min-width: 0 }',
        '.scrolls table { min-width: 900px }',
        /On paper .* is cut off/,
      ],
    ],
  ],
];

let browser: Browser;

before(async () => {
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
});

async function onPage<Result>(html: string, walk: (page: Page) => Promise<Result>): Promise<Result> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(10_000);
  try {
    await page.setContent(html);
    await bringKit(page);
    return await walk(page);
  } finally {
    await page.close();
  }
}

test('the gate finds nothing in a good page, and leaves it as it was', async () => {
  await onPage(goodPage, async (page) => {
    await page.getByRole('textbox', { name: 'Day' }).focus();
    assert.deepEqual(await findAllFaults(page), []);
    assert.equal(await page.locator('#day:focus').count(), 1, 'the keyboard is where it was');
    assert.deepEqual(page.viewportSize(), { width: 1280, height: 900 });
    assert.equal(await page.evaluate(() => matchMedia('print').matches), false);
    assert.equal(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches), false);
    assert.equal(await page.evaluate(() => matchMedia('(forced-colors: active)').matches), false);
    assert.equal(await page.evaluate(() => document.adoptedStyleSheets.length), 0);
  });
});

for (const [check, rows] of planted) {
  describe(`${check.name} finds`, () => {
    for (const [name, place, instead, fault] of rows) {
      test(name, async () => {
        const html = goodPage.replace(place, instead);
        assert.notEqual(html, goodPage, 'nothing was planted');
        const faults = await onPage(html, check);
        assert.ok(
          faults.some((one) => fault.test(one)),
          `found instead: ${faults.join('\n') || 'nothing'}`,
        );
      });
    }
  });
}

test('a page built like one that has passed is still read for its words', async () => {
  await onPage(goodPage, checkPage);
  const other = goodPage.replace('We ring you on that day.', `${manyWords}.`);
  await assert.rejects(onPage(other, checkPage), /A sentence has 26 words/);
});

test('the gate does not pass a page into which it cannot look', async () => {
  await assert.rejects(
    visit(browser, { withoutScripts: true }, async (page) => {
      await page.setContent(goodPage);
      await checkPage(page);
    }),
    /open the page with scripts on/,
  );
});
