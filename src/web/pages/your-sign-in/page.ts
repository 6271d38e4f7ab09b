import type { Visitor } from '../../../modules/access/index.ts';
import { type Route, redirect } from '../../../platform/http/index.ts';
import { paths } from '../../../site/paths.ts';
import type { Site } from '../../../site/site.ts';
import { yourSignInView } from './view.ts';

export function yourSignInRoutes(site: Site): readonly Route<Visitor>[] {
  return [
    {
      method: 'GET',
      path: paths.yourSignIn.pattern,
      name: 'yourSignIn.show',
      handler: ({ visitor, page }) =>
        visitor.session === null
          ? redirect(paths.signIn())
          : page(yourSignInView(site, visitor.session, visitor.csrfToken)),
    },
  ];
}
