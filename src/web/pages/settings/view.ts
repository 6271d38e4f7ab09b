import type { CivilDate } from '../../../core/calendar/civil-date.ts';
import { speakDate } from '../../../core/calendar/spoken-date.ts';
import type { LaidOutFigure } from '../../../modules/councils/index.ts';
import { type Html, html } from '../../../platform/html/index.ts';
import { link } from '../../../site/components/link.ts';
import { listTable } from '../../../site/components/list-table.ts';
import { tabs } from '../../../site/components/tabs.ts';
import type { PageParts } from '../../../site/layout.ts';
import { paths } from '../../../site/paths.ts';
import { settingsContent as words } from './content.ts';
import { figureGroups, titleOf } from './figure-words.ts';
import { sayValue } from './say-value.ts';

export type Shown = keyof typeof words.tabs;

interface Here {
  readonly councilId: string;
  readonly today: CivilDate;
  readonly shown: Shown;
}

const belongs: Readonly<Record<Shown, (figure: LaidOutFigure) => boolean>> = {
  all: () => true,
  own: ({ all }) => all.some(({ own }) => own !== null),
  confirm: ({ isToConfirm }) => isToConfirm,
};

/** Every figure in force, grouped, with what is about to change first. */
export function settingsView(figures: readonly LaidOutFigure[], here: Here): PageParts {
  const { councilId, shown } = here;
  const list = figures.filter(belongs[shown]);
  const content = html`<h1 class="govuk-heading-xl">${words.title}</h1>
    <p class="govuk-body-l">${words.lead}</p>
    ${toCome(figures, here)}
    ${tabs(
      words.tabsLabel,
      (['all', 'own', 'confirm'] as const).map((name) => ({
        text: words.tabs[name],
        href: `${paths.settings({ councilId })}?show=${name}`,
        isCurrent: name === shown,
        count: figures.filter(belongs[name]).length,
      })),
    )}
    ${list.length === 0 && shown !== 'all' && html`<p class="govuk-body">${words.none[shown]}</p>`}
    ${figureGroups.map((group) => groupOf(group, list, here))}`;
  return { title: words.title, content };
}

function toCome(figures: readonly LaidOutFigure[], { councilId, today }: Here): Html {
  const rows = figures
    .flatMap((figure) => figure.toCome.map((value) => ({ figure, value })))
    .sort((a, b) => (a.value.startsOn < b.value.startsOn ? -1 : 1));
  return html`<section>
    <h2 class="govuk-heading-m">${words.toComeHeading}</h2>
    ${
      rows.length === 0
        ? html`<p class="govuk-body">${words.nothingToCome}</p>`
        : html`<ul class="govuk-list">${rows.map(
            ({ figure, value }) =>
              html`<li>${link({ text: titleOf(figure.key), href: paths.figure({ councilId, figure: figure.key }) })}. ${words.toCome(speakDate(value.startsOn, today), sayValue(figure, value.value))}</li>`,
          )}</ul>`
    }
  </section>`;
}

function groupOf(
  group: (typeof figureGroups)[number],
  list: readonly LaidOutFigure[],
  here: Here,
): Html | null {
  const figures = Object.keys(group.figures).flatMap((key) => list.filter((figure) => figure.key === key));
  if (figures.length === 0) return null;
  return html`<section>
    <h2 class="govuk-heading-m" id="${group.id}">${group.heading}</h2>
    ${listTable({
      caption: words.caption(group.heading),
      columns: words.columns.map((heading) => ({ heading })),
      groups: [{ rows: figures.map((figure) => rowOf(figure, here)) }],
    })}
  </section>`;
}

function rowOf(figure: LaidOutFigure, { councilId, today }: Here) {
  const { key, now, councilSets, isToConfirm, all } = figure;
  const general = councilSets === null ? words.law : words.general;
  const source = now?.source ?? all.find(({ own }) => own === null)?.source;
  return [
    html`<strong>${link({ text: titleOf(key), href: paths.figure({ councilId, figure: key }) })}</strong>`,
    sayValue(figure, now?.value ?? null),
    now === null ? '' : speakDate(now.startsOn, today),
    now?.own ? words.own : general,
    html`${source}${isToConfirm && html`<p class="govuk-body-s"><strong>${words.confirm}</strong></p>`}`,
  ];
}
