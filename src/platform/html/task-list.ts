import { attributes, classNames } from './attributes.ts';
import type { Dressed } from './field.ts';
import { type Html, html, type Words } from './html.ts';
import { type TagOptions, tag } from './notices.ts';

export interface TaskListItem {
  readonly title: { readonly text: Words; readonly classes?: string | undefined };
  readonly hint?: { readonly text: Words } | undefined;
  readonly href?: string | undefined;
  readonly status: {
    readonly text?: Words | undefined;
    readonly tag?: TagOptions | undefined;
    readonly classes?: string | undefined;
  };
  readonly classes?: string | undefined;
}

export interface TaskListOptions extends Dressed {
  readonly items: readonly (TaskListItem | null | false)[];
  readonly idPrefix?: string | undefined;
}

export function taskList(options: TaskListOptions): Html {
  const prefix = options.idPrefix ?? 'task-list';
  const items = options.items.map((item, index) => item && taskListItem(item, `${prefix}-${index + 1}`));
  const dressed = attributes({ class: classNames('govuk-task-list', options.classes) }, options.attributes);
  return html`<ul${dressed}>${items}</ul>`;
}

function taskListItem(item: TaskListItem, id: string): Html {
  const { href, title, hint, status } = item;
  const statusId = `${id}-status`;
  const hintId = hint && `${id}-hint`;
  const link = {
    class: classNames('govuk-link govuk-task-list__link', title.classes),
    href,
    'aria-describedby': classNames(hintId, statusId),
  };
  const name =
    href === undefined
      ? html`<div${attributes({ class: title.classes })}>${title.text}</div>`
      : html`<a${attributes(link)}>${title.text}</a>`;
  const note = hint && html`<div id="${hintId}" class="govuk-task-list__hint">${hint.text}</div>`;
  const linked = href !== undefined && 'govuk-task-list__item--with-link';
  return html`<li class="${classNames('govuk-task-list__item', linked, item.classes)}">
    <div class="govuk-task-list__name-and-hint">${name}${note}</div>
    <div class="${classNames('govuk-task-list__status', status.classes)}" id="${statusId}">${
      status.tag ? tag(status.tag) : status.text
    }</div>
  </li>`;
}
