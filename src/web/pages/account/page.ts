import type { Visitor } from '../../../modules/access/index.ts';
import { type Route, redirect } from '../../../platform/http/index.ts';
import { paths } from '../../../site/paths.ts';
import type { Site } from '../../../site/site.ts';
import { accountView } from './view.ts';

export function accountRoutes(site: Site): readonly Route<Visitor>[] {
  return [
    {
      method: 'GET',
      path: paths.account.pattern,
      name: 'account.show',
      handler: ({ visitor, page }) =>
        visitor.session === null
          ? redirect(paths.signIn())
          : page(accountView(site, visitor.session, visitor.csrfToken)),
    },
  ];
}
