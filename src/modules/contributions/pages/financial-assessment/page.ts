import { civilDate } from '../../../../core/calendar/civil-date.ts';
import { pence } from '../../../../core/money/pence.ts';
import type { Route } from '../../../../platform/http/index.ts';
import type { FormReader } from '../../../../site/form-reader.ts';
import { paths } from '../../../../site/paths.ts';
import { type Desk, formPage, type Visitor } from '../../../access/index.ts';
import { fullNameOf, showPerson } from '../../../people/index.ts';
import { recordFinancialAssessment } from '../../commands/record-financial-assessment.ts';
import type { FinancialAssessment } from '../../rules/contribution.ts';
import { financialAssessmentContent as words } from './content.ts';
import { asksForMore, fieldOf, readCosts, readIncome } from './rows.ts';
import { ages, financialAssessmentView, premiums } from './view.ts';

/** Where a financial assessor enters what someone told about their money. */
export function financialAssessmentRoutes(desk: Desk): readonly Route<Visitor>[] {
  return formPage(desk, {
    name: 'financialAssessment',
    path: paths.financialAssessment,
    command: recordFinancialAssessment,
    load: (visit) => visit.ask(showPerson, { personId: visit.whose.personId }),
    asksForMore,
    fieldOf,
    read: (reader, _person, visit) => ({
      personId: visit.whose.personId,
      startsOn: civilDate(reader.date('startsOn', words.startsOnWords)),
      supportWeeklyPence: pence(reader.pence('supportWeeklyPence', words.amountWords)),
      ...readMeans(reader),
    }),
    view: (person, form, visit) => ({
      ...financialAssessmentView(fullNameOf(person), form, paths.freeByLaw(visit.whose)),
      back: { href: paths.contribution(visit.whose) },
    }),
    done: (_kept, _person, visit) => ({ to: paths.contribution(visit.whose), said: words.done }),
  });
}

function readMeans(reader: FormReader): FinancialAssessment {
  const choseFullCost = reader.yesOrNo('choseFullCost', words.fullCostWords);
  const age = reader.choice('age', ages, words.ageWords);
  const couple = reader.yesOrNo('couple', words.coupleWords);
  const children = reader.whole('children', words.childrenWords);
  const counted = reader.choices('premiums', premiums);
  return {
    choseFullCost,
    circumstances: {
      age,
      couple,
      children,
      disabilityPremium: counted.includes('disabilityPremium'),
      enhancedDisabilityPremium: counted.includes('enhancedDisabilityPremium'),
      carerPremium: counted.includes('carerPremium'),
    },
    capitalPence: pence(reader.pence('capitalPence', words.amountWords)),
    income: readIncome(reader),
    housingCosts: readCosts(reader, 'housing'),
    disabilityCosts: readCosts(reader, 'disability'),
  };
}
