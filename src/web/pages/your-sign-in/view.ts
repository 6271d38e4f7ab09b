import type { Session } from '../../../modules/access/index.ts';
import { button, type Html, html } from '../../../platform/html/index.ts';
import { layout } from '../../../site/layout.ts';
import { paths } from '../../../site/paths.ts';
import type { Site } from '../../../site/site.ts';
import { yourSignInContent as words } from './content.ts';

/** Who is signed in, and a way to end it everywhere at once. */
export function yourSignInView(site: Site, session: Session, csrfToken: string): Html {
  const content = html`<h1 class="govuk-heading-xl">${words.title}</h1>
    <p class="govuk-body-l">${words.lead(session.displayName)}</p>
    <h2 class="govuk-heading-m">${words.everywhereHeading}</h2>
    <p class="govuk-body">${words.everywhere}</p>
    <form class="site-form" method="post" action="${paths.signOutEverywhere()}">
      <input type="hidden" name="_csrf" value="${csrfToken}">
      ${button({ text: words.signOutEverywhere, classes: 'govuk-button--secondary' })}
    </form>`;
  return layout(site, {
    title: words.title,
    content,
    account: { name: session.displayName, csrfToken },
    back: { href: paths.home(), text: words.back },
  });
}
