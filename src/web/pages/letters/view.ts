import { instant, londonDate } from '../../../core/calendar/civil-date.ts';
import { speakDate } from '../../../core/calendar/spoken-date.ts';
import type { OwnParts, Visit } from '../../../modules/access/index.ts';
import {
  type ListedLetter,
  letterView,
  type ReadLetter,
  readContent,
} from '../../../modules/letters/index.ts';
import { html } from '../../../platform/html/index.ts';
import { link } from '../../../site/components/link.ts';
import { paths } from '../../../site/paths.ts';
import type { Voice } from '../../../site/voice.ts';
import { lettersContent as words } from './content.ts';

interface Whose {
  readonly where: { readonly councilId: string; readonly personId: string };
  readonly today: Visit['today'];
}

/** Every letter by its day, with how it went. */
export function lettersView(
  letters: readonly ListedLetter[],
  { where, today, voice }: Whose & { readonly voice: Voice },
): OwnParts {
  const items = letters.map(({ letterId, subject, sentAt, channel, status, owed }) => {
    const day = speakDate(londonDate(instant(sentAt)), today);
    return html`<li>${link({ text: html`<strong>${subject}</strong>`, href: paths.letter({ ...where, letterId }) })}<br>
      ${words.sent(day, words.how(channel))} ${words.status(status)} ${owed.length > 0 && words.owed}</li>`;
  });
  const content = html`<h1 class="govuk-heading-xl">${words.title}</h1>
    ${letters.length === 0 ? html`<p class="govuk-body-l">${words.none(voice)}</p>` : html`<p class="govuk-body-l">${words.lead(voice)}</p><ul class="site-looks">${items}</ul>`}`;
  return { title: words.title, content, current: 'letters' };
}

/** One letter in the words that went out, with how to say that something in it is wrong. */
export function oneLetterView(
  letter: ReadLetter,
  { where, today, mayAsk }: Whose & { readonly mayAsk: boolean },
): OwnParts {
  const read = letter.isAsSent ? readContent(letter.html) : null;
  const one = { ...where, letterId: letter.letterId };
  const content = html`${letter.addressee.length > 0 && html`<p class="govuk-body site-soft">${letter.addressee.map((line, at) => (at === 0 ? html`${line}` : html`<br>${line}`))}</p>`}
    <p class="govuk-body site-soft">${words.written(speakDate(londonDate(instant(letter.sentAt)), today))}</p>
    ${read ? letterView(read) : html`<h1 class="govuk-heading-l">${letter.subject}</h1><p class="govuk-body">${words.changed}</p>`}
    <div class="site-screen-only">
    ${read && html`<p class="govuk-body">${link({ text: words.pdf, href: paths.letterPdf(one) })}. ${words.keep}</p>`}
    <h2 class="govuk-heading-m">${words.wrongHeading}</h2>
    <p class="govuk-body">${words.wrong} ${mayAsk && link({ text: words.tell, href: paths.makeComplaint(where) })}</p></div>`;
  return {
    title: letter.subject,
    content,
    current: 'letters',
    back: { href: paths.letters(where), text: words.back },
  };
}
