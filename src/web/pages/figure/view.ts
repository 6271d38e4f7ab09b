import { type CivilDate, instant, londonDate } from '../../../core/calendar/civil-date.ts';
import { speakDate } from '../../../core/calendar/spoken-date.ts';
import { type LaidOutFigure, sayNumber, shapeOf, unitAfter } from '../../../modules/councils/index.ts';
import { button, type Html, html, input } from '../../../platform/html/index.ts';
import { listTable } from '../../../site/components/list-table.ts';
import { panelBox } from '../../../site/components/panel-box.ts';
import { choicesOf, fieldsOf } from '../../../site/fields.ts';
import type { FormState } from '../../../site/form-state.ts';
import type { PageParts } from '../../../site/layout.ts';
import { choicesFor, titleOf } from '../settings/figure-words.ts';
import { sayValue } from '../settings/say-value.ts';
import { figureContent as words } from './content.ts';

export function figureView(
  figure: LaidOutFigure,
  form: FormState,
  { today, maySet }: { readonly today: CivilDate; readonly maySet: boolean },
): PageParts {
  const title = titleOf(figure.key);
  const content = html`<h1 class="govuk-heading-xl">${title}</h1>
    ${nowOf(figure, today)}
    ${history(figure, today)}
    ${figure.councilSets !== null && (maySet ? ownForm(figure, form) : html`<p class="govuk-body">${words.administrators}</p>`)}`;
  return { title, content };
}

function nowOf(figure: LaidOutFigure, today: CivilDate): Html {
  const { unit, now, councilSets, isToConfirm } = figure;
  const lines =
    councilSets === null
      ? [words.law, words.lawWrong]
      : [
          ...(now?.own ? [words.isOwn] : []),
          ...(choicesFor(figure.key) === null
            ? [words.mayBeSet(sayNumber(unit, councilSets.least), sayNumber(unit, councilSets.most))]
            : []),
        ];
  return html`<p class="govuk-body-l">${words.today}: <strong>${now === null ? words.notInForce : sayValue(figure, now.value)}</strong>${now !== null && html`. ${words.since(speakDate(now.startsOn, today))}`}</p>
    ${isToConfirm && panelBox({ kind: 'outlined', content: html`<p class="govuk-body"><strong>${words.confirm}</strong></p>` })}
    ${lines.map((line) => html`<p class="govuk-body">${line}</p>`)}`;
}

function history(figure: LaidOutFigure, today: CivilDate): Html {
  const rows = figure.all.map(({ startsOn, value, source, own }) => [
    speakDate(startsOn, today),
    html`<strong>${sayValue(figure, value)}</strong>`,
    source,
    own === null
      ? words.general
      : words.by(own.decidedBy, speakDate(londonDate(instant(own.decidedAt)), today)),
  ]);
  return html`<section>
    <h2 class="govuk-heading-m">${words.historyHeading}</h2>
    ${
      rows.length === 0
        ? html`<p class="govuk-body">${words.noHistory}</p>`
        : listTable({
            caption: words.historyCaption,
            columns: words.columns.map((heading) => ({ heading })),
            groups: [{ rows }],
          })
    }
  </section>`;
}

function ownForm(figure: LaidOutFigure, form: FormState): Html {
  const fields = fieldsOf(form);
  return html`<section>
    <h2 class="govuk-heading-m">${words.formHeading}</h2>
    ${form.form(html`${valueField(figure, form)}
      ${fields.date('startsOn', words.startsOn)}
      ${fields.line('source', words.source, { width: 30 })}
      ${button({ text: words.send })}`)}
  </section>`;
}

function valueField({ key, unit }: LaidOutFigure, form: FormState): Html {
  const choices = choicesFor(key);
  if (choices !== null) return fieldsOf(form).choose('value', words.value, choicesOf(choices));
  const shape = shapeOf(unit);
  const hints = { money: words.inPounds, percent: words.inPercent, count: words.inWhole(unitAfter(unit)) };
  return input({
    name: 'value',
    label: { text: words.value.label, classes: 'govuk-label--s' },
    hint: { text: hints[shape] },
    value: form.text('value'),
    inputmode: shape === 'count' ? 'numeric' : 'decimal',
    classes: 'govuk-input--width-10',
    errorMessage: form.error('value'),
    ...(shape === 'money' && { prefix: { text: '£' } }),
    ...(shape === 'percent' && { suffix: { text: '%' } }),
  });
}
