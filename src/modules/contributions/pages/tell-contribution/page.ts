import { civilDate } from '../../../../core/calendar/civil-date.ts';
import type { Route } from '../../../../platform/http/index.ts';
import { paths } from '../../../../site/paths.ts';
import { type Desk, formPage, type Visitor } from '../../../access/index.ts';
import { fullNameOf, showPerson } from '../../../people/index.ts';
import { tellContribution } from '../../commands/tell-contribution.ts';
import { explainContribution } from '../../read-models/explain-contribution.ts';
import { waysOfTelling } from '../../store.ts';
import { tellContributionContent as words } from './content.ts';
import { tellContributionView } from './view.ts';

/** Where staff record that someone was told what they pay, when and how. */
export function tellContributionRoutes(desk: Desk): readonly Route<Visitor>[] {
  return formPage(desk, {
    name: 'tellContribution',
    path: paths.tellContribution,
    command: tellContribution,
    load: async (visit) => {
      const { personId } = visit.whose;
      return {
        person: await visit.ask(showPerson, { personId }),
        contribution: await visit.ask(explainContribution, { personId }),
      };
    },
    read: (reader, { contribution }, visit) => ({
      personId: visit.whose.personId,
      contributionId: contribution.contributionId,
      toldOn: civilDate(reader.date('toldOn', words.toldOnWords)),
      how: reader.choice('how', waysOfTelling, words.howMissing),
    }),
    view: ({ person, contribution }, form, visit) => ({
      ...tellContributionView(fullNameOf(person), contribution, form),
      back: { href: paths.contribution(visit.whose) },
    }),
    done: (_told, _facts, visit) => ({ to: paths.contribution(visit.whose), said: words.done }),
  });
}
