import type { Fault } from '../../../../core/decision/decision.ts';
import { button, html, radios } from '../../../../platform/html/index.ts';
import type { PageContext, PageResponse, Route } from '../../../../platform/http/index.ts';
import { errorAt } from '../../../../site/fault.ts';
import { layout } from '../../../../site/layout.ts';
import { paths } from '../../../../site/paths.ts';
import { purposes } from '../../rules/roles.ts';
import type { Desk } from '../visit.ts';
import type { Visitor } from '../visitor.ts';
import { whyContent as words } from './content.ts';
import { keepWhy } from './cookie.ts';

/** Asks staff why they look at the record of someone who is not on their own list; the person can read the answer. */
export function whyRoutes(desk: Desk): readonly Route<Visitor>[] {
  return [
    {
      method: 'GET',
      path: paths.why.pattern,
      name: 'why.show',
      handler: (context) => show(desk, context, context.query.text('back'), []),
    },
    {
      method: 'POST',
      path: paths.why.pattern,
      name: 'why.send',
      handler: async (context) => {
        const { councilId = '', personId = '' } = context.params;
        const purpose = purposes.find((one) => one === context.form.text('purpose'));
        const back = context.form.text('back');
        if (purpose === undefined)
          return await show(desk, context, back, [{ field: 'purpose', words: words.missing }]);
        keepWhy(context, personId, purpose);
        return context.redirect(
          back.startsWith(`/at/${councilId}/people/${personId}`)
            ? back
            : paths.record({ councilId, personId }),
        );
      },
    },
  ];
}

async function show(
  desk: Desk,
  context: PageContext<Visitor>,
  back: string,
  faults: readonly Fault[],
): Promise<PageResponse> {
  const { councilId = '' } = context.params;
  const { session, csrfToken } = context.visitor;
  const site = (await desk.listSites()).get(councilId);
  if (site === undefined || session === null) return context.redirect(paths.home());
  const content = html`<form class="site-form" method="post" novalidate>
    <input type="hidden" name="_csrf" value="${csrfToken}">
    <input type="hidden" name="back" value="${back}">
    ${radios({
      name: 'purpose',
      fieldset: { legend: { text: words.title, isPageHeading: true, classes: 'govuk-fieldset__legend--l' } },
      hint: { text: words.hint },
      items: purposes.map((value) => ({ value, text: words.purposes[value] })),
      errorMessage: errorAt(faults, 'purpose'),
    })}
    ${button({ text: words.send })}
  </form>`;
  const account = { name: session.displayName, csrfToken };
  return context.page(
    layout(site, { title: words.title, content, faults, account }),
    faults.length > 0 ? 422 : 200,
  );
}
