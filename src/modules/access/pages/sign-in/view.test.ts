import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ashmere } from '../../../../site/site.ts';
import { signInCodeView } from '../sign-in-code/view.ts';
import { signInView } from './view.ts';

const csrfToken = 'a "token"';

test('sign-in asks for email address and password, in words that password managers know', () => {
  const page = signInView(ashmere, { csrfToken, email: '', errors: [] }).toString();
  assert.match(page, /<form class="site-form" method="post" action="\/sign-in"/);
  assert.match(page, /name="_csrf" value="a &quot;token&quot;"/);
  assert.match(page, /id="email" name="email" type="email"[^>]*autocomplete="username"/);
  assert.match(page, /id="password" name="password" type="password"[^>]*autocomplete="current-password"/);
});

test('after a mistake the email address is still there, escaped, and the password is not', () => {
  const errors = [{ field: 'password', words: 'Enter your password' }];
  const page = signInView(ashmere, { csrfToken, email: '"><script>', errors }).toString();
  assert.match(page, /value="&quot;&gt;&lt;script&gt;"/);
  assert.match(page, /aria-describedby="password-error"/);
  assert.doesNotMatch(page, /type="password"[^>]*value=/);
});

test('the code page lets a phone fill the code in, and leads back', () => {
  const page = signInCodeView(ashmere, { csrfToken, errors: [] }).toString();
  assert.match(page, /action="\/sign-in\/code"/);
  assert.match(page, /name="code"[^>]*autocomplete="one-time-code" inputmode="numeric"/);
  assert.match(page, /<a href="\/sign-in" class="govuk-back-link">Start again<\/a>/);
});
