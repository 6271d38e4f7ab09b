import { button, type Html, html } from '../../../../platform/html/index.ts';
import { choicesOf, fieldsOf } from '../../../../site/fields.ts';
import type { FormState } from '../../../../site/form-state.ts';
import type { PageParts } from '../../../../site/layout.ts';
import type { ShownAssessment } from '../../read-models/show-assessment.ts';
import type { Answers } from '../../rules/answers.ts';
import type { Question, QuestionSet } from '../../rules/question-set.ts';
import { questionsShown, type Topic } from '../answers-shown.ts';
import { topicContent as words } from './content.ts';

export interface TopicFacts {
  readonly set: QuestionSet;
  readonly assessment: ShownAssessment;
  readonly topic: Topic;
  readonly answers: Answers;
}

export function topicView({ set, topic, answers, assessment }: TopicFacts, form: FormState): PageParts {
  const now = Object.fromEntries(
    topic.questions.map(({ id, kind }) => [
      id,
      kind === 'someOf'
        ? form.ticked(id, answers[id] as readonly string[])
        : form.text(id, String(answers[id] ?? '')),
    ]),
  );
  const shown = questionsShown(topic, { ...answers, ...now }, assessment.hiddenQuestions);
  const content = html`<p class="govuk-body site-soft">${set.title}</p>
    <h1 class="govuk-heading-xl">${topic.title}</h1>
    ${form.form(html`
      <input type="hidden" name="version" value="${form.text('version', String(assessment.version))}">
      <input type="hidden" name="questionsVersion" value="${form.text('questionsVersion', String(set.version))}">
      ${shown.map((question) => fieldFor(question, answers, form))}
      ${button({ text: words.save })}`)}`;
  return { title: topic.title, content };
}

function fieldFor(question: Question, answers: Answers, form: FormState): Html {
  const { id, kind, text, required } = question;
  const fields = fieldsOf(form, 'm');
  const hint = [question.hint, question.guarded && words.guarded].filter(Boolean).join(' ');
  const said = { label: required ? text : words.optional(text), ...(hint !== '' && { hint }) };
  const onRecord = answers[id];
  switch (kind) {
    case 'words':
      return fields.area(id, said, { onRecord: String(onRecord ?? ''), rows: 5 });
    case 'yesNo':
      return fields.choose(id, said, choicesOf(words.yesNo), { onRecord: String(onRecord ?? '') });
    case 'oneOf':
      return fields.choose(id, said, optionsOf(question.options), { onRecord: String(onRecord ?? '') });
    case 'someOf':
      return fields.tick(id, said, optionsOf(question.options), { onRecord: [onRecord ?? []].flat() });
  }
}

function optionsOf(options: readonly { readonly code: string; readonly words: string }[]) {
  return options.map(({ code, words: text }) => ({ value: code, text }));
}
