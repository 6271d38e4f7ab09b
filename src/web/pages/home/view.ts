import type { Session } from '../../../modules/access/index.ts';
import { button, type Html, html, insetText } from '../../../platform/html/index.ts';
import { layout } from '../../../site/layout.ts';
import { paths } from '../../../site/paths.ts';
import type { Site } from '../../../site/site.ts';
import { homeContent as words } from './content.ts';

/** Where everyone lands after signing in: who they are here, and for which council. */
export function homeView(
  site: Site,
  session: Session,
  csrfToken: string,
  councilNames: ReadonlyMap<string, string>,
): Html {
  const roles = session.roles.map(
    ({ councilId, role }) =>
      html`<li>${words.roleAt(words.role(role), councilNames.get(councilId) ?? councilId)}</li>`,
  );
  const content = html`<h1 class="govuk-heading-xl">${words.title(session.displayName)}</h1>
    ${roles.length > 0 && html`<h2 class="govuk-heading-m">${words.rolesHeading}</h2><ul class="govuk-list govuk-list--bullet">${roles}</ul>`}
    ${session.people.length > 0 && html`<p class="govuk-body-l">${words.ownRecord}</p>`}
    ${insetText({ text: words.comingHere })}
    <form class="site-form" method="post" action="${paths.signOutEverywhere()}">
      <p class="govuk-body">${words.signOutEverywhereHelp}</p>
      <input type="hidden" name="_csrf" value="${csrfToken}">
      ${button({ text: words.signOutEverywhere, classes: 'govuk-button--secondary' })}
    </form>`;
  return layout(site, {
    title: words.title(session.displayName),
    content,
    account: { name: session.displayName, csrfToken },
  });
}
