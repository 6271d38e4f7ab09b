import { type Html, html } from '../../../platform/html/index.ts';
import type { Problem } from '../../../platform/http/index.ts';
import { layout } from '../../../site/layout.ts';
import { paths } from '../../../site/paths.ts';
import type { Site } from '../../../site/site.ts';
import { problemContent as words, wordsOfStatus } from './content.ts';

/** Why there is no page here, and the way on. */
export function problemView(site: Site, problem: Problem): Html {
  const { title, lines } = wordsOfStatus(problem.status);
  const { phone, hours } = site.contact;
  const said = problem.words === null ? lines : [problem.words];
  const content = html`<h1 class="govuk-heading-l">${title}</h1>
    ${said.map((line, index) => html`<p class="${index === 0 ? 'govuk-body-l' : 'govuk-body'}">${line}</p>`)}
    ${problem.faults.length > 0 && faultList(problem)}
    ${problem.nextStep && html`<h2 class="govuk-heading-m">${words.nextStep}</h2><p class="govuk-body">${problem.nextStep}</p>`}
    <p class="govuk-body"><a class="govuk-link" href="${paths.start()}">${words.start}</a></p>
    <p class="govuk-body">${words.help(phone, hours)}</p>
    ${problem.status >= 500 && html`<p class="govuk-body-s">${words.reference} <span class="site-reference">${problem.requestId}</span></p>`}`;
  return layout(site, { title, content });
}

function faultList({ faults }: Problem): Html {
  return html`<ul class="govuk-list govuk-list--bullet">${faults.map((fault) => html`<li>${fault.words}</li>`)}</ul>`;
}
