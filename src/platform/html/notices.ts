import { attributes, classNames } from './attributes.ts';
import type { Dressed } from './field.ts';
import { type Html, html, raw, type Words } from './html.ts';

export interface TagOptions extends Dressed {
  readonly text: Words;
}

export interface InsetTextOptions extends Dressed {
  readonly text: Words;
  readonly id?: string | undefined;
}

export interface WarningTextOptions extends Dressed {
  readonly text: Words;
  readonly iconFallbackText?: string | undefined;
}

export interface DetailsOptions extends Dressed {
  readonly summaryText: Words;
  readonly text: Words;
  readonly id?: string | undefined;
  readonly open?: boolean | undefined;
}

/** Says that something is done, at the head of the page that follows. */
export interface PanelOptions extends Dressed {
  readonly titleText: Words;
  readonly text?: Words | undefined;
  readonly headingLevel?: 1 | 2 | 3 | undefined;
}

export interface NotificationBannerOptions extends Dressed {
  readonly text?: string | undefined;
  /** In place of `text`, when there is more than one line. */
  readonly content?: Html | undefined;
  readonly type?: 'success' | undefined;
  readonly titleText?: Words | undefined;
  readonly titleId?: string | undefined;
  readonly titleHeadingLevel?: 1 | 2 | 3 | 4 | undefined;
  readonly role?: string | undefined;
  readonly disableAutoFocus?: boolean | undefined;
}

export interface PhaseBannerOptions extends Dressed {
  readonly tag: TagOptions;
  readonly text: Words;
}

export function tag(options: TagOptions): Html {
  return html`<strong${dress('govuk-tag', options)}>${options.text}</strong>`;
}

export function insetText(options: InsetTextOptions): Html {
  return html`<div${attributes({ id: options.id })}${dress('govuk-inset-text', options)}>${options.text}</div>`;
}

export function warningText(options: WarningTextOptions): Html {
  return html`<div${dress('govuk-warning-text', options)}>
    <span class="govuk-warning-text__icon" aria-hidden="true">!</span>
    <strong class="govuk-warning-text__text">
      <span class="govuk-visually-hidden">${options.iconFallbackText ?? 'Warning'}</span>
      ${options.text}
    </strong>
  </div>`;
}

export function details(options: DetailsOptions): Html {
  const dressed = html`${attributes({ id: options.id })}${dress('govuk-details', options)}${attributes({ open: options.open })}`;
  return html`<details${dressed}>
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">${options.summaryText}</span>
    </summary>
    <div class="govuk-details__text">${options.text}</div>
  </details>`;
}

export function panel(options: PanelOptions): Html {
  const heading = raw(`h${options.headingLevel ?? 1}`);
  const body = options.text && html`<div class="govuk-panel__body">${options.text}</div>`;
  return html`<div${dress('govuk-panel govuk-panel--confirmation', options)}>
    <${heading} class="govuk-panel__title">${options.titleText}</${heading}>
    ${body}
  </div>`;
}

export function notificationBanner(options: NotificationBannerOptions): Html {
  const isSuccess = options.type === 'success';
  const heading = raw(`h${options.titleHeadingLevel ?? 2}`);
  const titleId = options.titleId ?? 'govuk-notification-banner-title';
  const { text, disableAutoFocus } = options;
  const own = {
    class: classNames(
      'govuk-notification-banner',
      isSuccess && 'govuk-notification-banner--success',
      options.classes,
    ),
    role: options.role ?? (isSuccess ? 'alert' : 'region'),
    'aria-labelledby': titleId,
    'data-module': 'govuk-notification-banner',
    'data-disable-auto-focus': disableAutoFocus === undefined ? null : String(disableAutoFocus),
  };
  const line = text && html`<p class="govuk-notification-banner__heading">${text}</p>`;
  return html`<div${attributes(own, options.attributes)}>
    <div class="govuk-notification-banner__header">
      <${heading} class="govuk-notification-banner__title" id="${titleId}">${
        options.titleText ?? (isSuccess ? 'Success' : 'Important')
      }</${heading}>
    </div>
    <div class="govuk-notification-banner__content">${options.content ?? line}</div>
  </div>`;
}

export function phaseBanner(options: PhaseBannerOptions): Html {
  const classes = classNames('govuk-phase-banner__content__tag', options.tag.classes);
  return html`<div${dress('govuk-phase-banner govuk-width-container', options)}>
    <p class="govuk-phase-banner__content">
      ${tag({ text: options.tag.text, classes })}
      <span class="govuk-phase-banner__text">${options.text}</span>
    </p>
  </div>`;
}

function dress(name: string, options: Dressed): Html {
  return attributes({ class: classNames(name, options.classes) }, options.attributes);
}
