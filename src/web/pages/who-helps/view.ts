import { speakDate } from '../../../core/calendar/spoken-date.ts';
import type { OwnParts, Visit } from '../../../modules/access/index.ts';
import type { HelperShown, TiesShown } from '../../../modules/people/index.ts';
import { button, type Html, html } from '../../../platform/html/index.ts';
import { link } from '../../../site/components/link.ts';
import type { FormState } from '../../../site/form-state.ts';
import { paths } from '../../../site/paths.ts';
import { capital, type Voice } from '../../../site/voice.ts';
import { kindWords, listPowers } from '../helper-words.ts';
import { helpersContent as words } from './content.ts';

export interface HelpersFacts {
  readonly whose: Visit['whose'];
  readonly today: Visit['today'];
  readonly voice: Voice;
  readonly ties: TiesShown;
}

/** Everyone who helps, as what and with which powers, each with a way to end it. */
export function helpersView({ whose, today, voice, ties }: HelpersFacts): OwnParts {
  const title = capital(words.title(voice));
  const content = html`<h1 class="govuk-heading-xl">${title}</h1>
    <p class="govuk-body-l">${ties.helpers.length === 0 ? words.none : words.lead(voice)}</p>
    ${ties.helpers.length > 0 && html`<ul class="site-looks">${ties.helpers.map((helper) => helperItem(helper, { whose, today, voice, ties }))}</ul>`}
    ${ties.workers.length > 0 && voice.isSelf && html`<h2 class="govuk-heading-m">${words.workersHeading}</h2><p class="govuk-body">${ties.workers.join(', ')}</p>`}
    ${voice.isSelf && html`<h2 class="govuk-heading-m">${words.askHeading}</h2><p class="govuk-body">${words.askWords} ${link({ text: words.ask, href: `${paths.makeComplaint(whose)}?about=helper` })}</p>`}`;
  return { title, content, current: 'help', back: { href: paths.personHome(whose), text: words.back } };
}

function helperItem(helper: HelperShown, { whose, today, voice }: HelpersFacts): Html {
  const { authorityId, kind, name, powers, sinceOn, untilOn, isAsker } = helper;
  const may = isAsker ? words.youMay(listPowers(powers)) : words.may(listPowers(powers));
  return html`<li><strong>${name}</strong>, ${kindWords[kind] ?? kind}. ${powers.length > 0 ? may : words.mayNothing}<br>
    ${words.since(speakDate(sinceOn, today))} ${untilOn && words.until(speakDate(untilOn, today))}
    ${voice.isSelf && link({ text: words.end(name), href: paths.endHelp({ ...whose, authorityId }) })}</li>`;
}

/** What ending it means, before it is done. */
export function endHelpView({ name }: HelperShown, form: FormState, whose: Visit['whose']): OwnParts {
  const title = words.endTitle(name);
  const content = html`<h1 class="govuk-heading-xl">${title}</h1>
    <p class="govuk-body-l">${words.endLead(name)}</p>
    <p class="govuk-body">${words.endMoney}</p>
    ${form.form(html`<div class="site-buttons">${button({ text: words.endYes(name) })}${link({ text: words.keep, href: paths.helpers(whose) })}</div>`)}`;
  return { title, content, current: 'help', back: { href: paths.helpers(whose) } };
}
