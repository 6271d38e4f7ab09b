import { html, taskList } from '../../../platform/html/index.ts';
import type { PageParts } from '../../../site/layout.ts';
import { paths } from '../../../site/paths.ts';
import type { Site } from '../../../site/site.ts';
import { councilContent as words } from './content.ts';

export interface CouncilFacts {
  readonly councilId: string;
  readonly site: Site;
  readonly hasDetails: boolean;
  readonly figuresToConfirm: number;
  readonly colleagues: number;
}

/** What an administrator has to see to, as a list to come back to. */
export function councilView(facts: CouncilFacts): PageParts {
  const { councilId, site, hasDetails, figuresToConfirm, colleagues } = facts;
  const title = words.title(site.councilName);
  const toDo = (text: string) => ({ tag: { text, classes: 'govuk-tag--blue' } });
  const content = html`<h1 class="govuk-heading-xl">${title}</h1>
    <p class="govuk-body-l">${words.lead}</p>
    ${taskList({
      idPrefix: 'council',
      items: [
        {
          title: { text: words.details },
          hint: { text: words.detailsHint },
          href: paths.councilDetails({ councilId }),
          status: hasDetails ? { text: words.done } : toDo(words.toDo),
        },
        {
          title: { text: words.account },
          hint: { text: words.accountHint },
          href: paths.payments({ councilId }),
          status: { text: words.look },
        },
        {
          title: { text: words.figures },
          hint: { text: words.figuresHint },
          href: `${paths.settings({ councilId })}?show=confirm`,
          status: figuresToConfirm === 0 ? { text: words.done } : toDo(words.figuresLeft(figuresToConfirm)),
        },
        {
          title: { text: words.colleagues },
          hint: { text: words.colleaguesHint },
          href: paths.colleagues({ councilId }),
          status: colleagues === 1 ? toDo(words.colleaguesNow(1)) : { text: words.colleaguesNow(colleagues) },
        },
      ],
    })}`;
  return { title, content };
}
