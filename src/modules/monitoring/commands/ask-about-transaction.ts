import { addDays } from '../../../core/calendar/civil-date.ts';
import { allow, refuse } from '../../../core/decision/decision.ts';
import { Id, Input, Words } from '../../../platform/schema/fields.ts';
import { defineCommand, emitEvent, recordAct, saveWords } from '../../audit/index.ts';
import { meetClock, settingOn, startClock } from '../../councils/index.ts';
import { sendLetter } from '../../letters/index.ts';
import { monitoringRefusals } from '../rules/refusals.ts';
import { addQuestion, answerOpenQuestion, lockTransaction } from '../store.ts';

interface AskAboutTransaction {
  readonly personId: string;
  readonly transactionId: string;
}

/**
 * Asks what a payment was for, in the one kind wording there is, with time to answer. Nothing stops meanwhile.
 * Source: guidance ch. 12 on proportionate monitoring; the wording and the time are our choice.
 */
export const askAboutTransaction = defineCommand<
  AskAboutTransaction,
  { questionId: string; letterId: string; answerBy: string }
>({
  name: 'monitoring.askAboutTransaction',
  summary: 'Ask a person kindly what one payment was for, with time to answer.',
  input: Input({
    personId: Id({ words: 'Give the id of the person.' }),
    transactionId: Id({ words: 'Choose the payment.' }),
  }),
  about: (input) => input.personId,
  handle: async (context, { personId, transactionId }) => {
    const transaction = await lockTransaction(context, personId, transactionId);
    if (transaction === null) return refuse(monitoringRefusals, 'transactionNotFound');
    if (transaction.place !== 'notYetPlaced') return refuse(monitoringRefusals, 'nothingToAsk');
    if (transaction.questionId !== null && transaction.answeredAt === null)
      return refuse(monitoringRefusals, 'alreadyAsked');
    const days = await settingOn(context, 'monitoring.answerDays');
    const answerBy = addDays(context.today, days.value);
    const questionId = await addQuestion(context, { personId, transactionId, answerBy });
    await startClock(context, {
      personId,
      kind: 'spendingQuestion',
      subjectKind: 'spendingQuestion',
      subjectId: questionId,
      dueOn: answerBy,
      actsNext: 'person',
    });
    const sent = await sendLetter(context, {
      personId,
      template: 'statementQuestion',
      facts: {
        paidOn: transaction.on,
        amountPence: Math.abs(transaction.amountPence),
        payee: transaction.payee || 'someone the bank does not name',
        answerBy,
      },
      reasonSubject: { kind: 'spendingQuestion', id: questionId },
    });
    if (!sent.allowed) return sent;
    await recordAct(context, {
      action: 'monitoring.askAboutTransaction',
      personId,
      subjectKind: 'transaction',
      subjectId: transactionId,
      ruleVersion: days.version,
      details: { question: questionId, answerBy },
    });
    await emitEvent(context, {
      type: 'spendingQuestion.asked',
      personId,
      payload: { questionId, transactionId, answerBy },
    });
    return allow({ questionId, letterId: sent.value.letterId, answerBy });
  },
});

interface AnswerQuestion {
  readonly personId: string;
  readonly questionId: string;
  readonly answer: string;
}

/** Keeps the person's answer in their own words. A few words are enough, and no receipt is asked for. */
export const answerQuestion = defineCommand<AnswerQuestion, { questionId: string }>({
  name: 'monitoring.answerQuestion',
  summary: 'Answer a question about a payment, in a few words of one’s own.',
  input: Input({
    personId: Id({ words: 'Give the id of the person.' }),
    questionId: Id({ words: 'Choose the question.' }),
    answer: Words({ words: 'Say what it was for. A few words are enough.', longest: 2000 }),
  }),
  about: (input) => input.personId,
  handle: async (context, { personId, questionId, answer }) => {
    const wordsId = await saveWords(context, {
      personId,
      text: answer,
      sensitivity: 'special',
      retentionClass: 'spending',
    });
    if (!(await answerOpenQuestion(context, personId, questionId, wordsId)))
      return refuse(monitoringRefusals, 'questionNotFound');
    await meetClock(context, 'spendingQuestion', questionId);
    await recordAct(context, {
      action: 'monitoring.answerQuestion',
      personId,
      subjectKind: 'spendingQuestion',
      subjectId: questionId,
      becauseWordsId: wordsId,
    });
    await emitEvent(context, { type: 'spendingQuestion.answered', personId, payload: { questionId } });
    return allow({ questionId });
  },
});
