import { addDays } from '../../../core/calendar/civil-date.ts';
import { allow, refuse } from '../../../core/decision/decision.ts';
import { Id, Input, OneOf, Words } from '../../../platform/schema/fields.ts';
import { defineCommand, emitEvent, recordAct, saveWords } from '../../audit/index.ts';
import { settingOn, startClock } from '../../councils/index.ts';
import { findPerson, peopleRefusals } from '../../people/index.ts';
import { type ReviewGround, reviewGrounds } from '../rules/requested-review.ts';
import { addRequest } from '../store.ts';

interface AskForReview {
  readonly personId: string;
  readonly ground: ReviewGround;
  readonly words: string;
}

/** Asks for a review before its day, in one's own words. It will be answered with reasons, by a day. */
export const askForReview = defineCommand<AskForReview, { requestId: string; answerBy: string }>({
  name: 'reviews.askForReview',
  summary: 'Ask for a plan to be looked at before its day, in one’s own words.',
  input: Input({
    personId: Id({ words: 'Give the id of the person.' }),
    ground: OneOf(reviewGrounds, { words: 'Choose why the plan should be looked at sooner.' }),
    words: Words({ words: 'Say in your own words what has happened or what you need.', longest: 5000 }),
  }),
  about: (input) => input.personId,
  handle: async (context, { personId, ground, words }) => {
    if (!(await findPerson(context, personId))) return refuse(peopleRefusals, 'personNotFound');
    const wordsId = await saveWords(context, {
      personId,
      text: words,
      sensitivity: 'special',
      retentionClass: 'review',
    });
    const requestId = await addRequest(context, { personId, ground, wordsId });
    const days = await settingOn(context, 'review.answerRequestDays');
    const answerBy = addDays(context.today, days.value);
    await startClock(context, {
      personId,
      kind: 'reviewRequest',
      subjectKind: 'reviewRequest',
      subjectId: requestId,
      dueOn: answerBy,
      actsNext: 'socialWorker',
    });
    await recordAct(context, {
      action: 'reviews.askForReview',
      personId,
      subjectKind: 'reviewRequest',
      subjectId: requestId,
      becauseWordsId: wordsId,
      ruleVersion: days.version,
      details: { ground },
    });
    await emitEvent(context, { type: 'review.asked', personId, payload: { requestId, ground } });
    return allow({ requestId, answerBy });
  },
});
