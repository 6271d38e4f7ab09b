import { type Html, html, linkButton } from '../../../platform/html/index.ts';
import { layout } from '../../../site/layout.ts';
import { paths } from '../../../site/paths.ts';
import type { Site } from '../../../site/site.ts';
import { startContent as words } from './content.ts';

/** The first page, for someone who has not signed in. */
export function startView(site: Site): Html {
  const uses = words.uses.map(
    ([what, how]) => html`<li><h3 class="govuk-heading-s">${what}</h3><p>${how}</p></li>`,
  );
  const content = html`<h1 class="govuk-heading-xl">${words.title}</h1>
    <div class="site-columns">
      <div>
        <p class="govuk-body-l">${words.lead}</p>
        ${linkButton({ text: words.signIn, href: paths.signIn() })}
      </div>
      <div class="site-columns__side">
        <section class="site-panel" aria-labelledby="help">
          <h2 class="govuk-heading-m" id="help">${words.helpHeading}</h2>
          ${words.help.map((line) => html`<p class="govuk-body">${line}</p>`)}
          ${linkButton({ text: words.askForHelp, href: paths.askForHelp(), classes: 'govuk-button--secondary' })}
        </section>
        <section class="site-bar site-after" aria-labelledby="danger">
          <h2 class="govuk-heading-s" id="danger">${words.dangerHeading}</h2>
          <p class="govuk-body">${words.dangerNow}</p>
          <p class="govuk-body">${words.danger(site.contact.phone)}</p>
        </section>
      </div>
      <div>
        <h2 class="govuk-heading-m">${words.usesHeading}</h2>
        <ul class="site-doors">${uses}</ul>
      </div>
    </div>`;
  return layout(site, { title: words.title, content });
}
