import type { Route } from '../../../../platform/http/index.ts';
import type { Path } from '../../../../site/path.ts';
import { paths } from '../../../../site/paths.ts';
import { type Desk, formPage, type Visit, type Visitor } from '../../../access/index.ts';
import { saveOwnWords, savePlanText } from '../../commands/save-words.ts';
import type { PlanField } from '../../store.ts';
import { backToTasks, loadPlan, type WhichPlan, whichPlan } from '../on-plan.ts';
import { planContent } from '../plan-content.ts';
import { planWordsContent as words } from './content.ts';
import { planWordsView } from './view.ts';

/** Where the words of a plan are written: the person's own, and the worker's part. */
export function planWordsRoutes(desk: Desk): readonly Route<Visitor>[] {
  return [
    ...wordsRoutes(desk, 'whatMatters', paths.planWhatMatters, saveOwnWords),
    ...wordsRoutes(desk, 'network', paths.planFamilyHelp, saveOwnWords),
    ...wordsRoutes(desk, 'advice', paths.planAdvice, savePlanText),
    ...wordsRoutes(desk, 'reasonsForDifference', paths.planDifference, savePlanText),
  ];
}

function wordsRoutes(
  desk: Desk,
  field: PlanField,
  path: Path<string> & ((which: WhichPlan) => string),
  command: typeof saveOwnWords,
): readonly Route<Visitor>[] {
  return formPage(desk, {
    name: `planWords.${field}`,
    path,
    command,
    load: loadPlan,
    read: (reader, _opened, visit) => ({
      personId: visit.whose.personId,
      planId: visit.param('planId'),
      field,
      text: reader.text('text', words[field].missing),
      version: reader.whole('version', words[field].missing),
    }),
    view: (opened, form, visit) => ({
      ...planWordsView(field, opened, form, visit.isStaff),
      back: backToTasks(visit),
      current: 'plan',
    }),
    done: ({ conflict }, _opened, visit) => afterSaving(visit, conflict !== null, path, words[field].saved),
  });
}

/** Where two wrote at once, the page comes again with both texts, and nothing is lost. */
function afterSaving(visit: Visit, isConflict: boolean, path: (which: WhichPlan) => string, saved: string) {
  return isConflict
    ? { to: path(whichPlan(visit)), said: planContent.bothKept }
    : { to: paths.buildPlan(whichPlan(visit)), said: saved };
}
