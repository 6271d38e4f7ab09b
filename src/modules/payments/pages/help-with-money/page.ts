import { civilDate } from '../../../../core/calendar/civil-date.ts';
import type { Route } from '../../../../platform/http/index.ts';
import { paths } from '../../../../site/paths.ts';
import { type Desk, formPage, type Visitor } from '../../../access/index.ts';
import { fullNameOf, showPerson } from '../../../people/index.ts';
import { recordRiskAssessment } from '../../commands/record-risk-assessment.ts';
import { showAgreement } from '../../read-models/show-agreement.ts';
import { helpWithMoneyContent as words } from './content.ts';
import { helpWithMoneyView, results } from './view.ts';

/** Where a worker records the talk about what could go wrong, and the help that was agreed. */
export function helpWithMoneyRoutes(desk: Desk): readonly Route<Visitor>[] {
  return formPage(desk, {
    name: 'directPaymentRisk',
    path: paths.directPaymentRisk,
    command: recordRiskAssessment,
    load: async (visit) => {
      const { personId } = visit.whose;
      const person = await visit.ask(showPerson, { personId });
      const { riskAssessment } = await visit.ask(showAgreement, { personId });
      const isOwed = riskAssessment !== null && riskAssessment.completedOn === null;
      return { name: fullNameOf(person), dueOn: isOwed ? riskAssessment.dueOn : null };
    },
    fieldOf: (field) => (field.startsWith('helpAgreed') ? 'helpAgreed' : field),
    read: (reader, _facts, visit) => ({
      personId: visit.whose.personId,
      completedOn: civilDate(reader.date('completedOn', words.dateWords)),
      result: reader.choice('result', results, words.resultMissing),
      helpAgreed: (reader.optionalText('helpAgreed') ?? '')
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    }),
    view: (facts, form, visit) => ({
      ...helpWithMoneyView(facts, form),
      back: { href: paths.directPayment(visit.whose) },
    }),
    done: (_kept, _facts, visit) => ({ to: paths.directPayment(visit.whose), said: words.saved }),
  });
}
