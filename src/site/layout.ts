import type { Fault } from '../core/decision/decision.ts';
import {
  attributes,
  backLink,
  errorSummary,
  type Html,
  html,
  notificationBanner,
  phaseBanner,
  raw,
  skipLink,
} from '../platform/html/index.ts';
import { iconPath, stylesheetPath } from './assets.ts';
import { siteContent as words } from './content.ts';
import { paths } from './paths.ts';
import type { Site } from './site.ts';

export interface PageParts {
  /** Names the page in tabs and lists; the council's name follows it. */
  readonly title: string;
  readonly content: Html;
  /** What is wrong with what was sent: shown first, linked to the fields, and said in the title. */
  readonly faults?: readonly Fault[];
  /** A BCP 47 tag, such as `cy` or `ur`; English when absent. */
  readonly language?: string;
  readonly navigation?: readonly NavigationItem[];
  readonly account?: Account;
  /** What was just done, at the head of the page. */
  readonly said?: string;
  /** Large type for a person, one page to read; closer for staff, who read many. A person's when absent. */
  readonly density?: 'person' | 'staff';
  readonly back?: { readonly href: string; readonly text?: string };
}

export interface NavigationItem {
  readonly text: string;
  readonly href: string;
  readonly isCurrent: boolean;
}

/** Who is signed in. Signing out changes something, so it is a form. */
export interface Account {
  readonly name: string;
  readonly csrfToken: string;
}

/** A whole page in the council's name. */
export function layout(site: Site, parts: PageParts): Html {
  const { faults = [], language = 'en', density = 'person' } = parts;
  const title = `${faults.length > 0 ? words.errorPrefix : ''}${parts.title} – ${site.councilName}`;
  const root = attributes({ lang: language, dir: directionOf(language), class: 'govuk-template' });
  return html`${raw('<!DOCTYPE html>')}
<html${root}>
  <head>
    <meta charset="utf-8">
    <title>${title}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
    <meta name="theme-color" content="${site.colours.accent}">
    <meta name="format-detection" content="telephone=no">
    <link rel="stylesheet" href="${stylesheetPath(site.colours)}">
    <link rel="icon" type="image/svg+xml" href="${iconPath(site.colours)}">
  </head>
  <body class="govuk-template__body site-${density}">
    ${skipLink({ text: words.skipToContent, href: '#main-content' })}
    ${header(site, parts)}
    <div class="govuk-width-container">
      ${parts.back && html`<nav aria-label="${words.backNavigation}">${backLink({ text: words.back, ...parts.back })}</nav>`}
      <main class="govuk-main-wrapper" id="main-content" tabindex="-1">
        ${parts.said && notificationBanner({ type: 'success', text: parts.said, attributes: { tabindex: -1, autofocus: true } })}
        ${faults.length > 0 && summaryOf(faults)}
        ${parts.content}
      </main>
    </div>
    ${footer(site)}
  </body>
</html>
`;
}

/** The field's id is its name, so the summary can lead to it. Focus goes there without a script. */
function summaryOf(faults: readonly Fault[]): Html {
  return errorSummary({
    titleText: words.problemTitle,
    errorList: faults.map((fault) => ({ text: fault.words, href: `#${fault.field}` })),
    attributes: { tabindex: -1, autofocus: true },
  });
}

function header(site: Site, { navigation = [], account }: PageParts): Html {
  return html`<header class="site-header">
      ${site.invented && invented()}
      <div class="site-header__bar">
        <div class="govuk-width-container site-header__row">
          <a class="site-header__name" href="${paths.start()}">${site.councilName}</a>
          ${account && accountLine(account)}
        </div>
      </div>
      ${navigation.length > 0 && navigationBar(navigation)}
    </header>`;
}

function invented(): Html {
  const banner = phaseBanner({ tag: { text: words.inventedTag }, text: words.invented });
  return html`<div class="site-invented">${banner}</div>`;
}

function accountLine(account: Account): Html {
  return html`<form class="site-header__account" method="post" action="${paths.signOut()}">
    <a class="site-header__account-name" href="${paths.yourSignIn()}">${account.name}</a>
    <input type="hidden" name="_csrf" value="${account.csrfToken}">
    <button class="site-link-button">${words.signOut}</button>
  </form>`;
}

function navigationBar(items: readonly NavigationItem[]): Html {
  const links = items.map(({ href, text, isCurrent }) => {
    const own = { class: 'site-nav__link', href, 'aria-current': isCurrent ? 'page' : null };
    return html`<li><a${attributes(own)}>${text}</a></li>`;
  });
  return html`<nav class="site-nav site-header__bar" aria-label="${words.mainNavigation}">
    <div class="govuk-width-container"><ul class="site-nav__list">${links}</ul></div>
  </nav>`;
}

function footer({ contact }: Site): Html {
  const links = [
    [paths.accessibility(), words.accessibility],
    [paths.privacy(), words.privacy],
    [paths.complaints(), words.complaints],
  ] as const;
  return html`<footer class="site-footer">
      <div class="govuk-width-container">
        <h2 class="site-footer__heading">${words.talkToSomeone}</h2>
        <p class="site-footer__words">
          ${words.contact(contact.phone, contact.hours)}
          ${contact.textNumber && words.contactByText(contact.textNumber)}
          ${words.interpreter}
        </p>
        <ul class="site-footer__links">
          ${links.map(([href, text]) => html`<li><a class="govuk-link" href="${href}">${text}</a></li>`)}
        </ul>
      </div>
    </footer>`;
}

/** Source: the scripts of these languages in Unicode's Common Locale Data Repository run from right to left. */
function directionOf(language: string): 'ltr' | 'rtl' {
  const [main = ''] = language.toLowerCase().split('-');
  return ['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi'].includes(main) ? 'rtl' : 'ltr';
}
