import { button, type Html, html } from '../../../../platform/html/index.ts';
import { layout } from '../../../../site/layout.ts';
import { paths } from '../../../../site/paths.ts';
import type { Site } from '../../../../site/site.ts';
import type { KeptForm } from '../../sign-in/kept-forms.ts';
import { carryOnContent as words } from './content.ts';

/** What someone wrote before their session ended, to be sent by their own hand. */
export function carryOnView(
  site: Site,
  { path, fields }: KeptForm,
  account: { readonly name: string; readonly csrfToken: string },
): Html {
  const said = fields.filter(([name, value]) => !name.startsWith('_') && value.trim() !== '');
  const content = html`<h1 class="govuk-heading-xl">${words.title}</h1>
    <p class="govuk-body-l">${words.lead}</p>
    ${said.map(([, value]) => html`<blockquote class="govuk-inset-text">${value}</blockquote>`)}
    <form class="site-form" method="post" action="${path}">
      <input type="hidden" name="_csrf" value="${account.csrfToken}">
      ${fields.filter(([name]) => name !== '_csrf').map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
      <div class="govuk-button-group">
        ${button({ text: words.send })}
        <a class="govuk-link" href="${paths.home()}">${words.leave}</a>
      </div>
    </form>
    <p class="govuk-body">${words.fileAgain}</p>`;
  return layout(site, { title: words.title, content, account });
}
