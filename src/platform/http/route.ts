import type { PageContext } from './page-context.ts';
import type { PageResponse } from './page-response.ts';

/** One row of the table of routes. Its name is what the matrix of permissions knows it by. */
export interface Route<Visitor = unknown> {
  readonly method: 'GET' | 'POST';
  /** A pattern such as `/people/:personId`, from `site/paths.ts`. */
  readonly path: string;
  readonly name: string;
  readonly handler: (context: PageContext<Visitor>) => PageResponse | Promise<PageResponse>;
}

/** Either who is asking, or the answer they get instead of the page. */
export type Admission<Visitor> =
  | { readonly admitted: true; readonly visitor: Visitor }
  | { readonly admitted: false; readonly response: PageResponse };

/** Asked before every route, so that no page can be open by oversight. */
export type Admit<Visitor> = (
  route: Pick<Route, 'method' | 'path' | 'name'>,
  context: PageContext<undefined>,
) => Promise<Admission<Visitor>>;

/** Lets everyone in as nobody in particular. */
export async function admitEveryone(): Promise<Admission<undefined>> {
  return { admitted: true, visitor: undefined };
}
