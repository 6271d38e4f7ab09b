import type { RelationshipKind, Session, StaffRole } from '../../../modules/access/index.ts';
import type { PersonTied } from '../../../modules/people/index.ts';
import { type Html, html } from '../../../platform/html/index.ts';
import { actions } from '../../../site/components/actions.ts';
import { layout } from '../../../site/layout.ts';
import { paths } from '../../../site/paths.ts';
import type { Site } from '../../../site/site.ts';
import { homeContent as words } from './content.ts';
import { isOnlyAdministrator, workPlace } from './work-place.ts';

/** Someone's ties to one council: people, and work. */
export interface TiesToCouncil {
  readonly councilId: string;
  readonly councilName: string;
  readonly people: readonly PersonTied[];
  readonly roles: readonly StaffRole[];
}

/** Where someone goes who has more than one place to go: their own record, people they help, councils they work for. */
export function homeView(
  site: Site,
  session: Session,
  csrfToken: string,
  ties: readonly TiesToCouncil[],
): Html {
  const tied = ties.flatMap(({ people, ...council }) => people.map((person) => ({ ...person, ...council })));
  const own = tied.filter(({ kind }) => kind === 'self');
  const helped = tied.filter(({ kind }) => kind !== 'self');
  const work = ties.filter(({ roles }) => roles.length > 0);
  const content = html`<h1 class="govuk-heading-xl">${words.title(session.displayName)}</h1>
    ${own.length > 0 && section(words.ownHeading, actions(own.map((one) => ({ text: nameOf(one), href: homeOf(one), detail: words.ownDetail(one.councilName) }))))}
    ${helped.length > 0 && section(words.helpsHeading, html`<ul class="site-actions">${helped.map(helpedItem)}</ul>`)}
    ${work.length > 0 && section(words.workHeading, actions(work.map(workItem)))}
    ${tied.length + work.length === 0 && section(words.nothingYet, html`<p class="govuk-body">${words.nothingYetWords}</p>`)}`;
  return layout(site, {
    title: words.title(session.displayName),
    content,
    account: { name: session.displayName, csrfToken },
  });
}

function section(heading: string, content: Html): Html {
  return html`<section><h2 class="govuk-heading-m">${heading}</h2>${content}</section>`;
}

type Tied = PersonTied & { readonly councilId: string; readonly councilName: string };

/** Someone whose tie lets them see nothing is told so, and led nowhere. */
function helpedItem(one: Tied): Html {
  const opens = one.powers.includes('see');
  const name = opens
    ? html`<a class="govuk-link" href="${homeOf(one)}">${nameOf(one)}</a>`
    : html`<strong>${nameOf(one)}</strong>`;
  const as = words.as[one.kind as RelationshipKind] ?? '';
  return html`<li>${name}<p>${as}. ${words.ownDetail(one.councilName)}. ${!opens && words.noRecord}</p></li>`;
}

function workItem({ councilId, councilName, roles }: TiesToCouncil) {
  return {
    text: isOnlyAdministrator(roles) ? councilName : words.queueAt(councilName),
    href: workPlace(councilId, roles),
    detail: roles.map(words.role).join(', '),
  };
}

function homeOf({ councilId, personId }: Tied): string {
  return paths.personHome({ councilId, personId });
}

function nameOf({ givenNames, familyName }: PersonTied): string {
  return [givenNames, familyName].filter(Boolean).join(' ');
}
