import type { Route } from '../../../../platform/http/index.ts';
import type { FormReader } from '../../../../site/form-reader.ts';
import { paths } from '../../../../site/paths.ts';
import { type Desk, formPage, type Visit, type Visitor } from '../../../access/index.ts';
import { saveAnswers } from '../../commands/save-answers.ts';
import { questionSetFor } from '../../question-sets.ts';
import { showAssessment } from '../../read-models/show-assessment.ts';
import type { Answer, Answers } from '../../rules/answers.ts';
import { listCodes, type Question } from '../../rules/question-set.ts';
import { questionsShown, standingAnswers } from '../answers-shown.ts';
import { topicContent as words } from './content.ts';
import { type TopicFacts, topicView } from './view.ts';

/** One part of an assessment on one page: saved, and come back to. */
export function topicRoutes(desk: Desk): readonly Route<Visitor>[] {
  return formPage(desk, {
    name: 'assessmentTopic',
    path: paths.assessmentTopic,
    command: saveAnswers,
    load: async (visit): Promise<TopicFacts> => {
      const assessment = await visit.ask(showAssessment, {
        personId: visit.param('personId'),
        assessmentId: visit.param('assessmentId'),
      });
      const set = questionSetFor(desk.services.policy, assessment.kind);
      const topic = set.domains.find(({ key }) => key === visit.param('topic')) ?? set.domains[0];
      if (topic === undefined) throw new Error(`${set.key} has no topic.`);
      return { set, assessment, topic, answers: standingAnswers(assessment) };
    },
    read: (reader, facts, visit) => ({
      personId: visit.param('personId'),
      assessmentId: facts.assessment.assessmentId,
      version: reader.whole('version', words.stale),
      questionsVersion: reader.whole('questionsVersion', words.stale),
      answers: readAnswers(reader, facts),
    }),
    fieldOf: (field) => field.replace(/^answers\./, ''),
    view: (facts, form, visit) => {
      const { councilId } = visit;
      const whose = { councilId, personId: visit.param('personId') };
      return {
        ...topicView(facts, form),
        back: { href: paths.assessment({ ...whose, assessmentId: facts.assessment.assessmentId }) },
        ...(visit.isStaff && { density: 'staff' as const, current: 'people' as const }),
      };
    },
    done: ({ isSetAside }, facts, visit, { answers }) => leadOn(isSetAside, facts, visit, answers),
  });
}

/** Only what the page showed is saved; what it did not show stays as it was. */
function readAnswers(reader: FormReader, { topic, answers, assessment }: TopicFacts): Answers {
  const typed = Object.fromEntries(
    topic.questions.map((question) => [question.id, readOne(reader, question)]),
  );
  const before = questionsShown(topic, answers, assessment.hiddenQuestions);
  const now = questionsShown(topic, { ...answers, ...typed }, assessment.hiddenQuestions);
  const shown = new Set([...before, ...now].map(({ id }) => id));
  return Object.fromEntries(Object.entries(typed).filter(([id]) => shown.has(id)));
}

function readOne(reader: FormReader, question: Question): Answer {
  if (question.kind === 'someOf') return reader.choices(question.id, listCodes(question) ?? []);
  if (question.kind === 'words') return reader.optionalText(question.id) ?? '';
  return reader.optionalChoice(question.id, listCodes(question) ?? []) ?? '';
}

/** An answer that calls for more questions leads back to them; else to the list of parts. */
function leadOn(isSetAside: boolean, facts: TopicFacts, visit: Visit, saved: Answers) {
  const { topic, answers, assessment } = facts;
  const here = {
    councilId: visit.councilId,
    personId: visit.param('personId'),
    assessmentId: assessment.assessmentId,
  };
  if (isSetAside) return { to: paths.assessment(here), said: words.aside };
  const before = questionsShown(topic, answers, assessment.hiddenQuestions);
  const now = questionsShown(topic, { ...answers, ...saved }, assessment.hiddenQuestions);
  const isMore = now.some((question) => !before.includes(question) && (saved[question.id] ?? '') === '');
  return isMore
    ? { to: paths.assessmentTopic({ ...here, topic: topic.key }), said: words.more }
    : { to: paths.assessment(here), said: words.saved(topic.title) };
}
