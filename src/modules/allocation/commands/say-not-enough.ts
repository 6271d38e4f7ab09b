import { addDays, type CivilDate } from '../../../core/calendar/civil-date.ts';
import { allow, refuse } from '../../../core/decision/decision.ts';
import { Id, Input, Words } from '../../../platform/schema/fields.ts';
import { defineCommand, recordAct, saveWords } from '../../audit/index.ts';
import { settingOn, startClock } from '../../councils/index.ts';
import { allocationRefusals } from '../rules/refusals.ts';
import { addChallenge, findKeptBudget } from '../store.ts';

interface SayNotEnough {
  readonly personId: string;
  readonly indicativeBudgetId: string;
  readonly words: string;
}

interface Challenged {
  readonly challengeId: string;
  readonly dueOn: CivilDate;
  readonly answersNext: string;
}

export const challengeClock = 'indicativeBudgetChallenge';

/** Source: our choice: the manager of the team answers, and never the one who worked the figure out. */
const answersNext = 'teamManager';

/** "This is not enough": kept in the person's own words, with who answers and by when. */
export const sayNotEnough = defineCommand<SayNotEnough, Challenged>({
  name: 'allocation.sayNotEnough',
  summary: 'Say that a first figure is not enough, in one’s own words; it gets an answer by a date.',
  input: Input({
    personId: Id({ words: 'Give the id of the person.' }),
    indicativeBudgetId: Id({ words: 'Say which figure it is about.' }),
    words: Words({ words: 'Say in your own words why it is not enough.' }),
  }),
  about: (input) => input.personId,
  handle: async (context, input) => {
    const { personId, indicativeBudgetId } = input;
    const budget = await findKeptBudget(context, personId, indicativeBudgetId);
    if (budget === null) return refuse(allocationRefusals, 'indicativeBudgetNotFound');
    const wordsId = await saveWords(context, {
      personId,
      text: input.words,
      sensitivity: 'special',
      retentionClass: 'careRecord',
    });
    const days = await settingOn(context, 'indicativeBudget.challengeAnswerDays');
    const dueOn = addDays(context.today, days.value);
    const challengeId = await addChallenge(context, {
      personId,
      indicativeBudgetId,
      wordsId,
      answersNext,
      dueOn,
    });
    await startClock(context, {
      personId,
      kind: challengeClock,
      subjectKind: 'budgetChallenge',
      subjectId: challengeId,
      dueOn,
      actsNext: answersNext,
    });
    await recordAct(context, {
      action: 'allocation.sayNotEnough',
      personId,
      subjectKind: 'budgetChallenge',
      subjectId: challengeId,
      ruleVersion: budget.rule_version,
      becauseWordsId: wordsId,
      details: { indicativeBudgetId, dueOn },
    });
    return allow({ challengeId, dueOn, answersNext });
  },
});
