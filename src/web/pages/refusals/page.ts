import { councilPage, type Desk, type Visitor } from '../../../modules/access/index.ts';
import { listRefusals } from '../../../modules/audit/index.ts';
import { listChallenges } from '../../../modules/complaints/index.ts';
import type { Route } from '../../../platform/http/index.ts';
import { paths } from '../../../site/paths.ts';
import { refusalsView } from './view.ts';

/** Every "no" of a council, by kind and month. */
export function refusalsRoutes(desk: Desk): readonly Route<Visitor>[] {
  return [
    councilPage(desk, {
      name: 'refusals.show',
      path: paths.refusals,
      show: async (visit) => {
        const month = visit.query.text('month').trim();
        const asked = visit.query.text('kind');
        const kind = /^[a-zA-Z][a-zA-Z0-9.-]{0,60}$/.test(asked) ? asked : '';
        const isMonthWrong = month !== '' && !/^(19|20)\d\d-(0[1-9]|1[0-2])$/.test(month);
        const found = await visit.ask(listRefusals, {
          ...(kind !== '' && { kind }),
          ...(month !== '' && !isMonthWrong && { month }),
        });
        const decisionIds = found.refusals.map(({ decisionId }) => decisionId);
        const { challenges } = await visit.ask(listChallenges, { decisionIds });
        const { councilId, today } = visit;
        const facts = { ...found, challenges, councilId, today, asked: { kind, month, isMonthWrong } };
        return visit.page({ ...refusalsView(facts), current: 'refusals' }, isMonthWrong ? 422 : 200);
      },
    }),
  ];
}
