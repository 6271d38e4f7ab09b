import { attributes, classNames, type Html, html, type Words } from '../../platform/html/index.ts';

export interface Column {
  readonly heading: string;
  readonly isNumeric?: boolean | undefined;
}

/** One cell for each column; the first names the row. */
export type ListRow = readonly Words[];

export interface ListTableOptions {
  /** Says to those who listen what the table holds. */
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly groups: readonly { readonly heading?: string; readonly rows: readonly ListRow[] }[];
  readonly total?: ListRow | undefined;
}

/** A table for staff, whole on a desk. On a phone each row is a card, whose lines say what they are. */
export function listTable({ caption, columns, groups, total }: ListTableOptions): Html {
  // Browsers forget that it is a table once its rows are cards, so each part says what it is.
  return html`<table class="site-list" role="table">
    <caption class="govuk-visually-hidden">${caption}</caption>
    <thead role="rowgroup"><tr role="row">${columns.map(headCell)}</tr></thead>
    ${groups.map(
      ({ heading, rows }) => html`<tbody role="rowgroup">
      ${heading && html`<tr role="row" class="site-list__group"><th role="rowheader" scope="rowgroup" colspan="${columns.length}">${heading}</th></tr>`}
      ${rows.map((row) => rowOf(row, columns))}
    </tbody>`,
    )}
    ${total && html`<tfoot role="rowgroup">${rowOf(total, columns)}</tfoot>`}
  </table>`;
}

function headCell({ heading, isNumeric }: Column): Html {
  return html`<th role="columnheader" scope="col"${cellClass(isNumeric)}>${heading}</th>`;
}

function rowOf(row: ListRow, columns: readonly Column[]): Html {
  const cells = columns.map(({ heading, isNumeric }, place) => {
    const words = row[place] ?? '';
    if (place === 0) return html`<th role="rowheader" scope="row">${words}</th>`;
    const isEmpty = words.toString() === '';
    return html`<td role="cell"${cellClass(isNumeric, isEmpty)}><span class="site-list__label" aria-hidden="true">${heading}</span><div>${words}</div></td>`;
  });
  return html`<tr role="row">${cells}</tr>`;
}

function cellClass(isNumeric = false, isEmpty = false): Html {
  return attributes({
    class: classNames(isNumeric && 'site-list__number', isEmpty && 'site-list__empty') || null,
  });
}
