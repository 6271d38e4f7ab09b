import { button, type Html, html, linkButton } from '../../../../platform/html/index.ts';
import { choicesOf, codesOf, fieldsOf } from '../../../../site/fields.ts';
import type { FormState } from '../../../../site/form-state.ts';
import type { PageParts } from '../../../../site/layout.ts';
import { paths } from '../../../../site/paths.ts';
import type { ShownAssessment } from '../../read-models/show-assessment.ts';
import { adultOutcomes, carerOutcomes, waysOfBeingUnable, wellbeingAreas } from '../../rules/outcomes.ts';
import type { QuestionSet } from '../../rules/question-set.ts';
import { questionsShown, sayAnswer, standingAnswers } from '../answers-shown.ts';
import { decideEligibilityContent as words } from './content.ts';

interface Facts {
  readonly assessment: ShownAssessment;
  readonly set: QuestionSet;
}

interface Whose {
  readonly councilId: string;
  readonly personId: string;
}

export function decideEligibilityView(facts: Facts, form: FormState, whose: Whose): PageParts {
  const { assessment } = facts;
  const heading = html`<h1 class="govuk-heading-xl">${words.title}</h1>`;
  if (assessment.finishedOn === null) {
    const content = html`${heading}<p class="govuk-body-l">${words.notFinished}</p>
      ${linkButton({ text: words.goOn, href: paths.assessment({ ...whose, assessmentId: assessment.assessmentId }) })}`;
    return { title: words.title, content };
  }
  const isCarer = assessment.kind === 'carer';
  const content = html`${heading}
    <p class="govuk-body-l">${words.lead}</p>
    ${form.form(html`
      <h2 class="govuk-heading-m">${words.cause}</h2>
      ${causeFields(isCarer, form)}
      <h2 class="govuk-heading-m">${words.outcomes}</h2>
      <p class="govuk-body">${words.outcomesWhy}</p>
      ${isCarer ? '' : fieldsOf(form).choose('carerHelpLeftOut', words.carerHelpLeftOut, choicesOf(words.yesNo))}
      ${codesOf(isCarer ? carerOutcomes : adultOutcomes).map((outcome) => outcomeFields(outcome, facts, form))}
      <h2 class="govuk-heading-m">${words.wellbeing}</h2>
      ${wellbeingFields(form)}
      <h2 class="govuk-heading-m">${words.decision}</h2>
      ${decisionFields(form)}
      ${button({ text: words.save })}`)}`;
  return { title: words.title, content };
}

function causeFields(isCarer: boolean, form: FormState): Html {
  const fields = fieldsOf(form);
  const asked = (name: 'fromImpairment' | 'fromNecessaryCare' | 'healthAtRisk') =>
    html`${fields.choose(name, words[name], choicesOf(words.yesNo))}
      ${fields.area(`${name}-words`, words.restsOn, { rows: 3 })}`;
  return isCarer ? html`${asked('fromNecessaryCare')}${asked('healthAtRisk')}` : asked('fromImpairment');
}

function outcomeFields(outcome: string, { assessment, set }: Facts, form: FormState): Html {
  const fields = fieldsOf(form);
  const names: Readonly<Record<string, string>> = { ...adultOutcomes, ...carerOutcomes };
  const ways = Object.entries(waysOfBeingUnable).filter(
    ([way]) => assessment.kind === 'adult' || way !== 'takesLonger',
  );
  const name = names[outcome] ?? outcome;
  return html`<section class="site-finding">
    ${theirWords(outcome, assessment, set)}
    ${fields.tick(`unable-${outcome}`, words.unable(capital(name)), choicesOf(Object.fromEntries(ways)))}
    ${fields.area(`found-${outcome}`, words.found(name), { rows: 2 })}
    ${fields.area(`metByCarer-${outcome}`, words.metByCarer(name), { rows: 2 })}
  </section>`;
}

/** The person's own words stand above each finding. */
function theirWords(outcome: string, assessment: ShownAssessment, set: QuestionSet): Html | null {
  const topic = set.domains.find((one) => one.outcome === outcome);
  if (topic === undefined) return null;
  const answers = standingAnswers(assessment);
  const said = questionsShown(topic, answers, assessment.hiddenQuestions)
    .map((question) => sayAnswer(question, answers[question.id]))
    .filter((answer) => answer !== '');
  return said.length === 0
    ? null
    : html`<h3 class="govuk-heading-s">${words.inTheirWords}: ${topic.title}</h3>
      <blockquote class="govuk-body">${said.map((line) => html`<p>${line}</p>`)}</blockquote>`;
}

function wellbeingFields(form: FormState): Html {
  const fields = fieldsOf(form);
  const areas = codesOf(wellbeingAreas);
  return html`${fields.tick(
    'areas',
    words.areas,
    areas.map((area) => ({ value: area, text: capital(wellbeingAreas[area]) })),
  )}
  ${areas.map((area) => fields.area(`affected-${area}`, words.affected(wellbeingAreas[area]), { rows: 2 }))}`;
}

function decisionFields(form: FormState): Html {
  const fields = fieldsOf(form);
  return html`${fields.choose('eligible', words.eligible, choicesOf(words.eligibles))}
    ${fields.area('reasons', words.reasons)}
    <h3 class="govuk-heading-s">${words.notEligible}</h3>
    ${fields.area('advice', words.advice)}
    ${fields.date('followUpOn', words.followUpOn)}`;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
