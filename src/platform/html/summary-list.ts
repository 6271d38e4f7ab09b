import { attributes, classNames } from './attributes.ts';
import type { Dressed } from './field.ts';
import { type Html, html, raw, type Words } from './html.ts';

interface SummaryCell {
  readonly text?: Words | undefined;
  readonly classes?: string | undefined;
}

export interface SummaryAction extends Dressed {
  readonly text: Words;
  readonly href: string;
  /** What the action is about, for those who hear the link alone. */
  readonly visuallyHiddenText?: string | undefined;
}

interface SummaryActions {
  readonly items?: readonly SummaryAction[] | undefined;
  readonly classes?: string | undefined;
}

export interface SummaryRow {
  readonly key: SummaryCell;
  readonly value: SummaryCell;
  readonly actions?: SummaryActions | undefined;
  readonly classes?: string | undefined;
}

export interface SummaryCard extends Dressed {
  readonly title?: (SummaryCell & { readonly headingLevel?: 2 | 3 | 4 | undefined }) | undefined;
  readonly actions?: SummaryActions | undefined;
}

export interface SummaryListOptions extends Dressed {
  readonly rows: readonly (SummaryRow | null | false)[];
  readonly card?: SummaryCard | undefined;
}

export function summaryList(options: SummaryListOptions): Html {
  const title = options.card?.title?.text;
  const anyActions = options.rows.some((row) => row && (row.actions?.items ?? []).length > 0);
  const rows = options.rows.map((row) => row && summaryRow(row, anyActions, title));
  const dressed = attributes(
    { class: classNames('govuk-summary-list', options.classes) },
    options.attributes,
  );
  const list = html`<dl${dressed}>${rows}</dl>`;
  return options.card === undefined ? list : summaryCard(options.card, list);
}

function summaryRow(row: SummaryRow, anyActions: boolean, cardTitle: Words | undefined): Html {
  const bare = anyActions && row.actions?.items === undefined && 'govuk-summary-list__row--no-actions';
  return html`<div class="${classNames('govuk-summary-list__row', bare, row.classes)}">
    <dt class="${classNames('govuk-summary-list__key', row.key.classes)}">${row.key.text}</dt>
    <dd class="${classNames('govuk-summary-list__value', row.value.classes)}">${row.value.text}</dd>
    ${rowActions(row.actions, cardTitle)}
  </div>`;
}

function rowActions(actions: SummaryActions | undefined, cardTitle: Words | undefined): Html | null {
  const links = (actions?.items ?? []).map((action) => actionLink(action, cardTitle));
  if (links.length === 0) return null;
  const items = links.map((link) => html`<li class="govuk-summary-list__actions-list-item">${link}</li>`);
  return html`<dd class="${classNames('govuk-summary-list__actions', actions?.classes)}">${
    links.length === 1 ? links : html`<ul class="govuk-summary-list__actions-list">${items}</ul>`
  }</dd>`;
}

function summaryCard(card: SummaryCard, list: Html): Html {
  const { title } = card;
  const heading = raw(`h${title?.headingLevel ?? 2}`);
  const named =
    title &&
    html`<${heading} class="${classNames('govuk-summary-card__title', title.classes)}">${title.text}</${heading}>`;
  const dressed = attributes({ class: classNames('govuk-summary-card', card.classes) }, card.attributes);
  return html`<div${dressed}>
    <div class="govuk-summary-card__title-wrapper">${named}${cardActions(card)}</div>
    <div class="govuk-summary-card__content">${list}</div>
  </div>`;
}

function cardActions({ actions, title }: SummaryCard): Html | null {
  const links = (actions?.items ?? []).map((action) => actionLink(action, title?.text));
  if (links.length === 0) return null;
  const named = classNames('govuk-summary-card__actions', actions?.classes);
  if (links.length === 1) return html`<div class="${named}">${links}</div>`;
  const items = links.map((link) => html`<li class="govuk-summary-card__action">${link}</li>`);
  return html`<ul class="${named}">${items}</ul>`;
}

function actionLink(action: SummaryAction, cardTitle: Words | undefined): Html {
  const own = { class: classNames('govuk-link', action.classes), href: action.href };
  const about = action.visuallyHiddenText && ` ${action.visuallyHiddenText}`;
  const hidden =
    about || cardTitle
      ? html`<span class="govuk-visually-hidden">${about}${cardTitle && html` (${cardTitle})`}</span>`
      : null;
  return html`<a${attributes(own, action.attributes)}>${action.text}${hidden}</a>`;
}
