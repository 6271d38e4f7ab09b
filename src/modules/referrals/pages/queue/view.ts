import { type CivilDate, daysBetween } from '../../../../core/calendar/civil-date.ts';
import { ageOn, speakDate, speakDay, speakDistance } from '../../../../core/calendar/spoken-date.ts';
import { type Html, html, linkButton } from '../../../../platform/html/index.ts';
import { linkRow } from '../../../../site/components/link.ts';
import { listTable } from '../../../../site/components/list-table.ts';
import { type QueueRow, queue as queueTable } from '../../../../site/components/queue.ts';
import { tabs } from '../../../../site/components/tabs.ts';
import type { PageParts } from '../../../../site/layout.ts';
import { paths } from '../../../../site/paths.ts';
import { fullNameOf } from '../../../people/index.ts';
import type { Queue, QueuedPerson, QueuedPromise } from '../../read-models/list-queue.ts';
import { doorOfPromise } from '../door-of-promise.ts';
import { isEnglish, promiseWords, queueContent as words } from './content.ts';

interface Here {
  readonly councilId: string;
  readonly today: CivilDate;
  readonly whose: 'mine' | 'everyone';
}

export function queueView(queue: Queue, here: Here): PageParts {
  const { councilId, today } = here;
  const list = (whose: Here['whose'], page = 1) =>
    `${paths.queue({ councilId })}?${new URLSearchParams({ whose, page: String(page) }).toString()}`;
  const content = html`<h1 class="govuk-heading-xl">${speakDay(today, today)}</h1>
    <p class="govuk-body-l">${words.lead(queue.late, queue.dueThisWeek)}</p>
    ${tabs(words.tabsLabel, [
      {
        text: words.mine,
        href: list('mine'),
        count: queue.waitingForMe,
        isCurrent: here.whose === 'mine',
      },
      {
        text: words.everyone,
        href: list('everyone'),
        count: queue.waitingForAll,
        isCurrent: here.whose === 'everyone',
      },
    ])}
    ${queue.promises.length === 0 ? empty() : promisesTable(queue, here)}
    ${queue.pages > 1 && pages(queue, (page) => list(here.whose, page))}
    ${queue.waitingForOthers.length > 0 && others(queue, today)}
    <div class="site-buttons">${linkButton({ text: words.takeContact, href: paths.newContact({ councilId }) })}
      ${linkButton({ text: words.findSomeone, href: paths.people({ councilId }), classes: 'govuk-button--secondary' })}</div>`;
  return { title: words.title, content };
}

/** For roles that owe no promises to people, such as a councillor. */
export function noQueueView(): PageParts {
  const content = html`<h1 class="govuk-heading-xl">${words.title}</h1>
    <p class="govuk-body-l">${words.noList}</p>`;
  return { title: words.title, content };
}

function empty(): Html {
  return html`<p class="govuk-body-l">${words.empty}</p><p class="govuk-body">${words.emptyWhy}</p>`;
}

function promisesTable(queue: Queue, { councilId, today }: Here): Html {
  const rowsOf = (due: QueuedPromise['due']) =>
    queue.promises
      .filter((promise) => promise.due === due)
      .map((promise) => rowOf(promise, councilId, today));
  return queueTable({
    caption: words.caption,
    groups: [
      { heading: words.late, count: queue.late, rows: rowsOf('late') },
      { heading: words.dueThisWeek, count: queue.dueThisWeek, rows: rowsOf('thisWeek') },
      { heading: words.after, count: queue.after, rows: rowsOf('after') },
    ],
  });
}

function rowOf(promise: QueuedPromise, councilId: string, today: CivilDate): QueueRow {
  const { kind, person, personId, startedOn, dueOn } = promise;
  const said = promiseWords(kind);
  const queue = paths.queue({ councilId });
  return {
    name: person === null ? words.noPerson : fullNameOf(person),
    href: personId === null ? queue : paths.record({ councilId, personId }),
    reach: person === null ? undefined : howToReach(person, today),
    promised: said.promised,
    since: speakDate(startedOn, today),
    by: speakDay(dueOn, today),
    byNote: daysBetween(today, dueOn) > 30 ? undefined : speakDistance(dueOn, today),
    missing: said.missing,
    next: {
      text: said.next,
      href: personId === null ? queue : doorOfPromise(promise, { councilId, personId }),
    },
  };
}

/** Safe ways first: what someone has said about being reached stands before any number. */
function howToReach(person: QueuedPerson, today: CivilDate): string {
  const { bornOn, safeContact, contactFormat, language, phone } = person;
  const parts = [
    bornOn === null ? null : String(ageOn(bornOn, today)),
    safeContact,
    contactFormat,
    language === null || isEnglish(language) ? null : words.speaks(language),
    safeContact === null ? phone : null,
  ];
  return parts.filter((part) => part !== null).join('. ');
}

function pages({ page, pages: last, late, dueThisWeek, after }: Queue, href: (page: number) => string): Html {
  return html`<nav aria-label="${words.pages}">
    <p class="govuk-body">${words.page(page, last, late + dueThisWeek + after)}</p>
    ${linkRow([
      ...(page > 1 ? [{ text: words.previous, href: href(page - 1) }] : []),
      ...(page < last ? [{ text: words.next, href: href(page + 1) }] : []),
    ])}
  </nav>`;
}

function others({ waitingForOthers }: Queue, today: CivilDate): Html {
  const all = waitingForOthers.reduce((sum, { count }) => sum + count, 0);
  return html`<h2 class="govuk-heading-m">${words.others(all)}</h2>
    ${listTable({
      caption: words.othersWhy,
      columns: words.othersColumns,
      groups: [
        {
          rows: waitingForOthers.map(({ actsNext, count, longestSince }) => [
            words.role(actsNext),
            speakDate(longestSince, today),
            String(count),
          ]),
        },
      ],
    })}
    <p class="govuk-body site-soft">${words.othersWhy}</p>`;
}
