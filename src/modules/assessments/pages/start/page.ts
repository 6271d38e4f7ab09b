import { civilDate } from '../../../../core/calendar/civil-date.ts';
import type { Route } from '../../../../platform/http/index.ts';
import { codesOf } from '../../../../site/fields.ts';
import { paths } from '../../../../site/paths.ts';
import { type Desk, formPage, type Visitor } from '../../../access/index.ts';
import { showPerson } from '../../../people/index.ts';
import { startAssessment } from '../../commands/start-assessment.ts';
import { listAssessments } from '../../read-models/list-assessments.ts';
import { startAssessmentContent as words } from './content.ts';
import { startAssessmentView } from './view.ts';

/** Where an assessment starts: the person, someone for them, or a worker says how it is gone through. */
export function startAssessmentRoutes(desk: Desk): readonly Route<Visitor>[] {
  return formPage(desk, {
    name: 'startAssessment',
    path: paths.startAssessment,
    command: startAssessment,
    load: async (visit) => {
      const about = { personId: visit.param('personId') };
      const person = await visit.ask(showPerson, about);
      const { assessments } = await visit.ask(listAssessments, about);
      return { person, open: assessments.filter(({ finishedOn }) => finishedOn === null) };
    },
    read: (reader, { person }, visit) => ({
      personId: person.id,
      kind: reader.choice('kind', ['adult', 'carer'], words.kindMissing),
      wishesSelfAssessment: reader.yesOrNo('wishes', words.wishesMissing),
      helpedBy: reader.choice('helpedBy', codesOf(words.helpers), words.helpedByMissing),
      askedOn: visit.isStaff ? civilDate(reader.date('askedOn', words.dateMissing)) : visit.today,
    }),
    view: ({ person, open }, form, visit) => ({
      ...startAssessmentView(person, open, form, {
        councilId: visit.councilId,
        isStaff: visit.isStaff,
        today: visit.today,
      }),
      ...(visit.isStaff && { density: 'staff' as const, current: 'people' as const }),
    }),
    done: ({ assessmentId }, { person }, visit) => ({
      to: paths.assessment({ councilId: visit.councilId, personId: person.id, assessmentId }),
      said: words.done,
    }),
  });
}
