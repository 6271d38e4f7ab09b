import { button, html } from '../../../../platform/html/index.ts';
import { panelBox } from '../../../../site/components/panel-box.ts';
import type { FormState } from '../../../../site/form-state.ts';
import type { PageParts } from '../../../../site/layout.ts';
import type { OpenedPlan } from '../on-plan.ts';
import { costOf } from '../plan/lines-view.ts';
import { removeLineContent as words } from './content.ts';

export function removeLineView(
  { plan }: OpenedPlan,
  lineId: string,
  form: FormState,
  keepHref: string,
): PageParts {
  const line = plan.lines.find((one) => one.lineId === lineId);
  const content = html`<h1 class="govuk-heading-xl">${words.title}</h1>
    ${
      line
        ? html`${panelBox({
            kind: 'pale',
            content: html`<p class="govuk-body"><strong>${line.what}</strong><br>${line.howOften}<br>${costOf(line)}</p>`,
          })}
      <p class="govuk-body">${words.lead}</p>
      ${form.form(html`<input type="hidden" name="version" value="${form.text('version', String(line.version))}">
        <div class="site-buttons">${button({ text: words.send })}<a class="govuk-link" href="${keepHref}">${words.keep}</a></div>`)}`
        : html`<p class="govuk-body">${words.gone}</p>`
    }`;
  return { title: words.title, content };
}
