import { ask, type Desk, type Session, type Visitor } from '../../../modules/access/index.ts';
import { listMyPeople } from '../../../modules/people/index.ts';
import { type Route, redirect } from '../../../platform/http/index.ts';
import { paths } from '../../../site/paths.ts';
import type { Site } from '../../../site/site.ts';
import { homeView, type TiesToCouncil } from './view.ts';
import { workPlace } from './work-place.ts';

/**
 * Where everyone lands after signing in. Whoever has one place to go is there at once: their own record, or the queue
 * of the one council they work for.
 */
export function homeRoutes(desk: Desk, site: Site): readonly Route<Visitor>[] {
  return [
    {
      method: 'GET',
      path: paths.home.pattern,
      name: 'home.show',
      handler: async (context) => {
        const { session, csrfToken } = context.visitor;
        if (session === null) return redirect(paths.signIn());
        const ties = await listTies(desk, session, context.requestId);
        const only = findOnlyPlace(ties);
        return only === null
          ? context.page(homeView(site, session, csrfToken, ties))
          : context.redirect(only);
      },
    },
  ];
}

/** Every council is asked in turn: whom someone is tied to is known to each council alone. */
async function listTies(desk: Desk, session: Session, requestId: string): Promise<readonly TiesToCouncil[]> {
  const { accountId } = session;
  const sites = [...(await desk.listSites())];
  return await Promise.all(
    sites.map(async ([councilId, { councilName }]) => {
      const asked = await ask(desk.services, listMyPeople, { councilId, accountId, requestId, input: {} });
      const roles = session.roles.filter((held) => held.councilId === councilId).map(({ role }) => role);
      return { councilId, councilName, roles, people: asked.allowed ? asked.value.people : [] };
    }),
  );
}

function findOnlyPlace(ties: readonly TiesToCouncil[]): string | null {
  const places = ties.flatMap(({ councilId, people, roles }) => [
    ...people.map(({ kind, personId }) =>
      kind === 'self' ? paths.personHome({ councilId, personId }) : null,
    ),
    ...(roles.length > 0 ? [workPlace(councilId, roles)] : []),
  ]);
  const [only = null] = places;
  return places.length === 1 ? only : null;
}
