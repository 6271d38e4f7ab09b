import type { Route } from '../../../../platform/http/index.ts';
import { paths } from '../../../../site/paths.ts';
import { councilPage, type Desk, type Visitor } from '../../../access/index.ts';
import { questionSetFor } from '../../question-sets.ts';
import { showAssessment } from '../../read-models/show-assessment.ts';
import { assessmentView } from './view.ts';

/** The parts of an assessment, each with how far it is. */
export function assessmentRoutes(desk: Desk): readonly Route<Visitor>[] {
  return [
    councilPage(desk, {
      name: 'assessment.show',
      path: paths.assessment,
      show: async (visit) => {
        const personId = visit.param('personId');
        const assessmentId = visit.param('assessmentId');
        const assessment = await visit.ask(showAssessment, { personId, assessmentId });
        const { councilId, today, isStaff } = visit;
        const here = { councilId, personId, assessmentId, today, isStaff };
        const set = questionSetFor(desk.services.policy, assessment.kind);
        return visit.page({
          ...assessmentView(set, assessment, here),
          ...(isStaff && {
            density: 'staff' as const,
            current: 'people' as const,
            back: { href: paths.record({ councilId, personId }) },
          }),
        });
      },
    }),
  ];
}
