import { speakDate } from '../../../core/calendar/spoken-date.ts';
import type { OwnParts, Visit } from '../../../modules/access/index.ts';
import type { ComplaintShown } from '../../../modules/complaints/index.ts';
import { button, type Html, html, radios, textarea } from '../../../platform/html/index.ts';
import { link } from '../../../site/components/link.ts';
import { type Step, steps } from '../../../site/components/steps.ts';
import type { FormState } from '../../../site/form-state.ts';
import { paths } from '../../../site/paths.ts';
import { type Topic, topics, complaintContent as words } from './content.ts';

interface Whose {
  readonly councilId: string;
  readonly personId: string;
}

const kinds = Object.entries(words.kinds).map(([value, text]) => ({ value, text }));

/** Where someone says what they have to say. Coming from another page, it asks what that page is about. */
export function makeComplaintView(topic: Topic | null, form: FormState, whose: Whose): OwnParts {
  const about = topic && topics[topic];
  const title = about?.title ?? words.title;
  const content = html`<h1 class="govuk-heading-xl">${title}</h1>
    <p class="govuk-body-l">${words.lead}</p>
    <p class="govuk-body">${link({ text: words.seeAll, href: paths.ownComplaints(whose) })}</p>
    ${form.form(html`<input type="hidden" name="about" value="${topic ?? ''}">
      ${
        !about?.kind &&
        radios({
          name: 'kind',
          fieldset: { legend: { text: words.kind, classes: 'govuk-fieldset__legend--m' } },
          items: kinds,
          value: form.text('kind'),
          errorMessage: form.error('kind'),
        })
      }
      ${textarea({
        name: 'words',
        label: { text: about?.words ?? words.words, classes: 'govuk-label--m' },
        hint: { text: words.wordsHint },
        value: form.text('words'),
        errorMessage: form.error('words'),
      })}
      <h2 class="govuk-heading-m">${words.next}</h2>
      <p class="govuk-body">${words.nextWords}</p>
      ${button({ text: words.send })}`)}`;
  return { title, content, current: 'help', back: { href: paths.personHome(whose), text: words.backHome } };
}

/** What was told us, in the words of whoever told it, and what became of each. */
export function ownComplaintsView(
  complaints: readonly ComplaintShown[],
  {
    whose,
    today,
    mayAsk,
  }: { readonly whose: Whose; readonly today: Visit['today']; readonly mayAsk: boolean },
): OwnParts {
  const content = html`<h1 class="govuk-heading-xl">${words.listTitle}</h1>
    <p class="govuk-body-l">${complaints.length === 0 ? words.none : words.listLead}</p>
    ${complaints.map((one) => complaint(one, today))}
    ${mayAsk && html`<p class="govuk-body">${link({ text: words.more, href: paths.makeComplaint(whose) })}</p>`}`;
  return {
    title: words.listTitle,
    content,
    current: 'help',
    back: { href: paths.personHome(whose), text: words.backHome },
  };
}

function complaint(one: ComplaintShown, today: Visit['today']): Html {
  const day = speakDate(one.receivedOn, today);
  const parts = [
    [words.considered, one.howConsidered],
    [words.conclusions, one.conclusions],
    [words.remedy, one.remedy],
  ] as const;
  return html`<h2 class="govuk-heading-m">${words.headOf(words.kindOf[one.kind], day)}</h2>
    <blockquote class="site-words__said">“${one.words}”</blockquote>
    ${steps(stepsOf(one, today))}
    ${one.outcome && html`<p class="govuk-body"><strong>${words.outcomes[one.outcome]}</strong></p>`}
    ${parts.map(([heading, text]) => text && html`<h3 class="govuk-heading-s">${heading}</h3><p class="govuk-body">${text}</p>`)}
    ${one.howToChallenge && html`<p class="govuk-body">${words.challenge}</p>`}`;
}

function stepsOf(one: ComplaintShown, today: Visit['today']): readonly Step[] {
  const on = (date: Visit['today']) => words.on(speakDate(date, today));
  const owed = (date: Visit['today']) =>
    `${words.thankBy(speakDate(date, today))}${date < today ? ` ${words.late}` : ''}`;
  const list: Step[] = [{ state: 'done', title: words.came, detail: on(one.receivedOn) }];
  if (one.acknowledgedOn) list.push({ state: 'done', title: words.thanked, detail: on(one.acknowledgedOn) });
  else if (!one.respondedOn) list.push({ state: 'now', title: words.write, detail: owed(one.acknowledgeBy) });
  if (one.respondedOn) list.push({ state: 'done', title: words.answered, detail: on(one.respondedOn) });
  else if (one.respondBy) list.push({ state: 'now', title: words.answer, detail: owed(one.respondBy) });
  return list;
}
