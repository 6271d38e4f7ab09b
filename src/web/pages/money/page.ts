import { type Desk, formPage, type Visitor } from '../../../modules/access/index.ts';
import { matchTransaction } from '../../../modules/monitoring/index.ts';
import type { Route } from '../../../platform/http/index.ts';
import { paths } from '../../../site/paths.ts';
import { moneyContent as words } from './content.ts';
import { gatherMoneyFacts } from './facts.ts';
import { listLikelyLines } from './likely-places.ts';
import { moneyView } from './view.ts';

/** What was spent, and the one open question answered with two taps. */
export function moneyRoutes(desk: Desk): readonly Route<Visitor>[] {
  return formPage(desk, {
    name: 'money',
    path: paths.money,
    command: matchTransaction,
    load: gatherMoneyFacts,
    read: (reader, { asked, spending }, visit) => {
      const likely = asked && spending ? listLikelyLines(asked, spending) : [];
      const lines = likely.map(({ budgetLineId }) => budgetLineId);
      const what = reader.choice('what', [...lines, 'ownMoney'], words.whatMissing);
      return {
        personId: visit.param('personId'),
        transactionId: reader.form.text('transactionId'),
        ...(what === 'ownMoney'
          ? { place: 'ownMoney' as const }
          : { place: 'budgetLine' as const, budgetLineId: what }),
      };
    },
    fieldOf: () => 'what',
    view: moneyView,
    done: (_answer, { where }) => ({ to: paths.money(where), said: words.saved }),
  });
}
