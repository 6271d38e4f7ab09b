import { civilDate } from '../../../../core/calendar/civil-date.ts';
import type { Route } from '../../../../platform/http/index.ts';
import { codesOf } from '../../../../site/fields.ts';
import type { FormReader } from '../../../../site/form-reader.ts';
import { paths } from '../../../../site/paths.ts';
import { type Desk, formPage, type Visitor } from '../../../access/index.ts';
import { decideEligibility } from '../../commands/decide-eligibility.ts';
import { questionSetFor } from '../../question-sets.ts';
import { showAssessment } from '../../read-models/show-assessment.ts';
import { adultOutcomes, carerOutcomes, waysOfBeingUnable, wellbeingAreas } from '../../rules/outcomes.ts';
import type { AssessmentKind } from '../../store.ts';
import { decideEligibilityContent as words } from './content.ts';
import { decideEligibilityView } from './view.ts';

/** Where a practitioner answers the law's three tests, and decides with reasons. */
export function decideEligibilityRoutes(desk: Desk): readonly Route<Visitor>[] {
  return formPage(desk, {
    name: 'decideEligibility',
    path: paths.decideEligibility,
    command: decideEligibility,
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
      ...readCause(reader, assessment.kind),
      outcomes: readOutcomes(reader, assessment.kind),
      wellbeing: readWellbeing(reader),
      ...readDecision(reader),
      howToChallenge: 'askAgainOrComplain',
    }),
    fieldOf,
    view: (facts, form, visit) => ({
      ...decideEligibilityView(facts, form, {
        councilId: visit.councilId,
        personId: visit.param('personId'),
      }),
      current: 'people',
      density: 'staff',
      back: {
        href: paths.assessment({
          councilId: visit.councilId,
          personId: visit.param('personId'),
          assessmentId: facts.assessment.assessmentId,
        }),
      },
    }),
    done: (_answer, _facts, visit) => ({
      to: paths.eligibility({ councilId: visit.councilId, personId: visit.param('personId') }),
      said: words.done,
    }),
  });
}

/** What the rules call `outcomes.nutrition` and `wellbeing.health` stands on the page under names of its own. */
function fieldOf(field: string): string {
  return field
    .replace(/^outcomes\./, 'found-')
    .replace(/^wellbeing\./, 'affected-')
    .replace(/^(fromImpairment|fromNecessaryCare|healthAtRisk)\.words$/, '$1-words');
}

function readCause(reader: FormReader, kind: AssessmentKind) {
  const answer = (name: string) => ({
    answer: reader.yesOrNo(name, words.missing),
    words: reader.text(`${name}-words`, words.restsOnMissing),
  });
  if (kind === 'carer')
    return { fromNecessaryCare: answer('fromNecessaryCare'), healthAtRisk: answer('healthAtRisk') };
  return {
    fromImpairment: answer('fromImpairment'),
    carerHelpLeftOut: reader.yesOrNo('carerHelpLeftOut', words.leftOutMissing),
  };
}

function readOutcomes(reader: FormReader, kind: AssessmentKind) {
  return codesOf(kind === 'carer' ? carerOutcomes : adultOutcomes).map((outcome) => {
    const metByCarer = reader.optionalText(`metByCarer-${outcome}`);
    return {
      outcome,
      unable: reader.choices(`unable-${outcome}`, codesOf(waysOfBeingUnable)),
      words: reader.optionalText(`found-${outcome}`) ?? '',
      ...(metByCarer !== undefined && { metByCarer }),
    };
  });
}

function readWellbeing(reader: FormReader) {
  const affected = reader.choices('areas', codesOf(wellbeingAreas));
  return affected.map((area) => ({
    area,
    significant: true,
    words: reader.optionalText(`affected-${area}`) ?? '',
  }));
}

function readDecision(reader: FormReader) {
  const eligible = reader.yesOrNo('eligible', words.eligibleMissing);
  const reasons = reader.optionalText('reasons');
  const advice = reader.optionalText('advice');
  const followUpOn = reader.optionalDate('followUpOn', words.dateWrong);
  return {
    eligible,
    ...(reasons !== undefined && { reasons }),
    ...(advice !== undefined && { advice }),
    ...(followUpOn !== undefined && { followUpOn: civilDate(followUpOn) }),
  };
}
