import type { Route } from '../../../../platform/http/index.ts';
import type { FormReader } from '../../../../site/form-reader.ts';
import { paths } from '../../../../site/paths.ts';
import { type Desk, formPage, type Visit, type Visitor } from '../../../access/index.ts';
import { fullNameOf, showPerson } from '../../../people/index.ts';
import { answerConditions } from '../../commands/answer-conditions.ts';
import { showAgreement } from '../../read-models/show-agreement.ts';
import type { ExcludingOrder } from '../../rules/gate.ts';
import { type LegalConditionCode, section31, section32 } from '../../rules/legal-conditions.ts';
import { conditionsContent as words } from './content.ts';
import { answerChoices, conditionsView, nomineeChoices, orderChoices } from './view.ts';

/** Where a social worker answers the conditions of the law, each with what shows it. */
export function conditionsRoutes(desk: Desk): readonly Route<Visitor>[] {
  return formPage(desk, {
    name: 'directPaymentConditions',
    path: paths.directPaymentConditions,
    command: answerConditions,
    load: async (visit) => {
      const { personId } = visit.whose;
      const person = await visit.ask(showPerson, { personId });
      const { conditions } = await visit.ask(showAgreement, { personId });
      return {
        name: fullNameOf(person),
        conditions,
        section: sectionOf(visit, conditions?.section ?? 31),
        path: paths.directPaymentConditions(visit.whose),
      };
    },
    fieldOf: (field) =>
      field === 'excludedAdultsCheck.evidence' ? 'orderEvidence' : field.replace('nominee.', 'nominee'),
    read: (reader, { section }, visit) => ({
      personId: visit.whose.personId,
      section,
      ...readConditions(reader, section),
    }),
    view: (facts, form, visit) => ({
      ...conditionsView(facts, form),
      back: { href: paths.directPayment(visit.whose) },
    }),
    done: (_answered, _facts, visit) => ({ to: paths.directPayment(visit.whose), said: words.saved }),
  });
}

/** `?section=32` is the way to the other set of conditions. */
function sectionOf(visit: Visit, onRecord: 31 | 32): 31 | 32 {
  const asked = visit.query.text('section');
  if (asked === '31') return 31;
  return asked === '32' ? 32 : onRecord;
}

function readConditions(reader: FormReader, section: 31 | 32) {
  const codes = Object.keys(section === 31 ? section31 : section32) as readonly LegalConditionCode[];
  const answers = codes.flatMap((condition) => {
    const answer = answerChoices.find((one) => one === reader.form.text(condition));
    const evidence = reader.optionalText(`${condition}-evidence`);
    return answer === undefined ? [] : [{ condition, answer, ...(evidence !== undefined && { evidence }) }];
  });
  const helpConsidered = reader.optionalText('helpConsidered');
  const order = orderChoices.find((one) => one === reader.form.text('order'));
  const nominee = nomineeChoices.find((one) => one === reader.form.text('nominee'));
  const whoMayAct = reader.form.text('whoMayActRecorded');
  if (answers.length === 0 && !helpConsidered && !order && !nominee && whoMayAct === '')
    reader.fault(codes[0] ?? 'form', words.nothing);
  return {
    answers,
    ...(helpConsidered !== undefined && { helpConsidered }),
    ...(order !== undefined && { excludedAdultsCheck: readOrder(reader, order) }),
    ...(nominee !== undefined && { nominee: readNominee(reader, nominee) }),
    ...(whoMayAct !== '' && { whoMayActRecorded: whoMayAct === 'yes' }),
  };
}

function readOrder(reader: FormReader, order: ExcludingOrder | 'none') {
  const evidence = reader.text('orderEvidence', words.orderEvidenceWords);
  return { order: order === 'none' ? null : order, evidence };
}

function readNominee(reader: FormReader, nominee: (typeof nomineeChoices)[number]) {
  const evidence = reader.optionalText('nomineeEvidence');
  return nominee === 'nobody' ? null : { answer: nominee, ...(evidence !== undefined && { evidence }) };
}
