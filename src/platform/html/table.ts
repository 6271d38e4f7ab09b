import { attributes, classNames } from './attributes.ts';
import type { Dressed } from './field.ts';
import { type Html, html, type Words } from './html.ts';

export interface TableCell extends Dressed {
  readonly text?: Words | number | undefined;
  readonly format?: 'numeric' | undefined;
  readonly colspan?: number | undefined;
  readonly rowspan?: number | undefined;
}

export interface TableOptions extends Dressed {
  readonly caption?: string | undefined;
  readonly captionClasses?: string | undefined;
  readonly head?: readonly TableCell[] | undefined;
  readonly rows: readonly (readonly TableCell[] | null | false)[];
  readonly firstCellIsHeader?: boolean | undefined;
}

export function table(options: TableOptions): Html {
  const { caption, captionClasses, head } = options;
  const named =
    caption &&
    html`<caption class="${classNames('govuk-table__caption', captionClasses)}">${caption}</caption>`;
  const cells = head?.map((cell) => headerCell(cell, 'col'));
  const top =
    cells && html`<thead class="govuk-table__head"><tr class="govuk-table__row">${cells}</tr></thead>`;
  const rows = options.rows.map((row) => row && tableRow(row, options.firstCellIsHeader === true));
  const dressed = attributes({ class: classNames('govuk-table', options.classes) }, options.attributes);
  return html`<table${dressed}>${named}${top}<tbody class="govuk-table__body">${rows}</tbody></table>`;
}

function tableRow(row: readonly TableCell[], firstCellIsHeader: boolean): Html {
  const cells = row.map((cell, index) =>
    index === 0 && firstCellIsHeader ? headerCell({ ...cell, format: undefined }, 'row') : dataCell(cell),
  );
  return html`<tr class="govuk-table__row">${cells}</tr>`;
}

function headerCell(cell: TableCell, scope: 'col' | 'row'): Html {
  return html`<th scope="${scope}"${dress('govuk-table__header', cell)}>${cell.text}</th>`;
}

function dataCell(cell: TableCell): Html {
  return html`<td${dress('govuk-table__cell', cell)}>${cell.text}</td>`;
}

function dress(name: string, cell: TableCell): Html {
  const { colspan, rowspan } = cell;
  const format = cell.format && `${name}--${cell.format}`;
  return attributes({ class: classNames(name, format, cell.classes), colspan, rowspan }, cell.attributes);
}
