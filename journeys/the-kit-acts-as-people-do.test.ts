import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser } from './support/browser.ts';
import { fillForm } from './support/fill-form.ts';
import { visit } from './support/visit.ts';

let browser: Browser;

before(async () => {
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
});

const form = `<form>
  <label>Name <input name="name"></label>
  <label for="council">Council</label> <select id="council" name="council"><option value="a">Ashmere</option><option value="b">Bexcombe</option></select>
  <fieldset><legend>Who manages it?</legend>
    <label><input type="radio" name="who" value="me">I do</label>
    <label><input type="radio" name="who" value="council">The council does</label></fieldset>
  <fieldset><legend>Days</legend>
    <label><input type="checkbox" name="days" value="1">Monday</label>
    <label><input type="checkbox" name="days" value="2">Tuesday</label>
    <label><input type="checkbox" name="days" value="3">Wednesday</label></fieldset>
  <fieldset role="group"><legend>From which day?</legend>
    <label>Day <input name="day"></label><label>Month <input name="month"></label><label>Year <input name="year"></label>
  </fieldset></form>`;

test('a form is filled in by the words that people read', async () => {
  await visit(browser, {}, async (page) => {
    await page.setContent(form);
    await fillForm(page, {
      Name: 'Amina',
      Council: 'Bexcombe',
      'Who manages it?': 'The council does',
      Days: ['Monday', 'Wednesday'],
      'From which day?': '27 3 2026',
    });
    const sent = await page.evaluate(() =>
      new URLSearchParams(new FormData(document.forms[0]) as unknown as Record<string, string>).toString(),
    );
    assert.equal(sent, 'name=Amina&council=b&who=council&days=1&days=3&day=27&month=3&year=2026');
  });
});

test('a walk fails when a page complains, and not when the complaint was meant', async () => {
  const complain = '<script>console.error("something is wrong")</script>';
  await assert.rejects(
    visit(browser, {}, async (page) => page.setContent(complain)),
    /something is wrong/,
  );
  await visit(browser, {}, async (page, complaints) => {
    await page.setContent(complain);
    assert.deepEqual(complaints.splice(0), ['something is wrong']);
  });
});

test('without scripts a page runs none', async () => {
  const page = '<title>Before</title><script>document.title = "After"</script>';
  for (const [withoutScripts, title] of [
    [true, 'Before'],
    [false, 'After'],
  ] as const) {
    await visit(browser, { withoutScripts }, async (opened) => {
      await opened.setContent(page);
      assert.equal(await opened.title(), title);
    });
  }
});
