import type { Route } from '../../../../platform/http/index.ts';
import { paths } from '../../../../site/paths.ts';
import { type Desk, formPage, type Visitor } from '../../../access/index.ts';
import { finishAssessment } from '../../commands/finish-assessment.ts';
import { questionSetFor } from '../../question-sets.ts';
import { showAssessment } from '../../read-models/show-assessment.ts';
import { checkAnswersContent as words } from './content.ts';
import { checkAnswersView } from './view.ts';

/** All answers on one page, to be read through before they are finished, and afterwards. */
export function checkAnswersRoutes(desk: Desk): readonly Route<Visitor>[] {
  return formPage(desk, {
    name: 'checkAnswers',
    path: paths.checkAnswers,
    command: finishAssessment,
    load: async (visit) => {
      const assessment = await visit.ask(showAssessment, {
        personId: visit.param('personId'),
        assessmentId: visit.param('assessmentId'),
      });
      return { assessment, set: questionSetFor(desk.services.policy, assessment.kind) };
    },
    read: (reader, { assessment }, visit) => ({
      personId: visit.param('personId'),
      assessmentId: assessment.assessmentId,
      version: reader.whole('version', words.stale),
    }),
    fieldOf: () => 'form',
    view: ({ assessment, set }, form, visit) => {
      const { councilId, today } = visit;
      const here = { councilId, personId: visit.param('personId'), assessmentId: assessment.assessmentId };
      return {
        ...checkAnswersView(set, assessment, form, { ...here, today }),
        back: { href: paths.assessment(here) },
        ...(visit.isStaff && { density: 'staff' as const, current: 'people' as const }),
      };
    },
    done: ({ assessmentId }, _facts, visit) => {
      const whose = { councilId: visit.councilId, personId: visit.param('personId') };
      return visit.isStaff
        ? { to: paths.decideEligibility({ ...whose, assessmentId }), said: words.doneForStaff }
        : { to: paths.personHome(whose), said: words.done };
    },
  });
}
