import { instant, londonDate } from '../../../core/calendar/civil-date.ts';
import { speakDay } from '../../../core/calendar/spoken-date.ts';
import type { OwnParts, Visit } from '../../../modules/access/index.ts';
import type { Look } from '../../../modules/audit/index.ts';
import { html } from '../../../platform/html/index.ts';
import { link } from '../../../site/components/link.ts';
import { paths } from '../../../site/paths.ts';
import { capital, type Voice } from '../../../site/voice.ts';
import { gatherLooks, sayLook } from '../look-words.ts';
import { whoLookedContent as words } from './content.ts';

export interface WhoLookedFacts {
  readonly where: { readonly councilId: string; readonly personId: string };
  readonly today: Visit['today'];
  readonly voice: Voice;
  readonly workers: readonly string[];
  readonly looks: readonly Look[];
  readonly withOwn: boolean;
  readonly mayAsk: boolean;
}

const most = 500;

/** Everyone who looked, day by day: who, as what and why. */
export function whoLookedView(facts: WhoLookedFacts): OwnParts {
  const { voice, where, today, looks, withOwn, mayAsk } = facts;
  const title = capital(words.title(voice));
  const byDay = Map.groupBy(gatherLooks(looks), ({ at }) => londonDate(instant(at)));
  const about = { workers: facts.workers, today, isSelf: voice.isSelf };
  const days = [...byDay].map(
    ([day, list]) => html`<h2 class="govuk-heading-m">${speakDay(day, today)}</h2>
      <ul class="site-looks">${list.map((look) => {
        const { name, role, why } = sayLook(look, about);
        return html`<li><strong>${name}</strong>, ${role}. ${why}</li>`;
      })}</ul>`,
  );
  const here = paths.whoLooked(where);
  const content = html`<h1 class="govuk-heading-xl">${title}</h1>
    <p class="govuk-body-l">${words.lead(voice)}</p>
    ${voice.isSelf && html`<p class="govuk-body">${withOwn ? link({ text: words.withoutOwn, href: here }) : link({ text: words.withOwn, href: `${here}?own=yes` })}</p>`}
    ${days.length === 0 ? html`<p class="govuk-body">${words.none}</p>` : days}
    ${looks.length === most && html`<p class="govuk-body">${words.most}</p>`}
    ${mayAsk && html`<h2 class="govuk-heading-m">${words.askHeading}</h2><p class="govuk-body">${words.askWords} ${link({ text: words.ask, href: `${paths.makeComplaint(where)}?about=whoLooked` })}</p>`}
    ${voice.isSelf && html`<h2 class="govuk-heading-m">${words.heldHeading}</h2><p class="govuk-body">${words.heldWords} ${link({ text: words.held, href: paths.everythingHeld(where) })}</p>`}`;
  return { title, content, back: { href: paths.personHome(where) } };
}
