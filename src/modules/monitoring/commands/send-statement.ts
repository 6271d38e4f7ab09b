import { allow, besideField, type Decision, type Refused, refuse } from '../../../core/decision/decision.ts';
import { Id, Input } from '../../../platform/schema/fields.ts';
import { defineCommand, recordAct } from '../../audit/index.ts';
import { findPerson, peopleRefusals } from '../../people/index.ts';
import { addStatementFile, type ImportedStatement } from '../add-statement-file.ts';
import {
  decideReconciled,
  readStatementFile,
  type StatementInput,
  statementInput,
} from '../read-statement-file.ts';
import { monitoringRefusals } from '../rules/refusals.ts';
import { findSentStatement, forgetSentStatement, keepSentStatement } from '../store-sent-statements.ts';

/** Takes a statement to be looked at. Nothing is added; the file waits, encrypted, for a day for a yes. */
export const sendStatement = defineCommand<StatementInput, { sentId: string }>({
  name: 'monitoring.sendStatement',
  summary: 'Send a bank statement to be looked at before anything is added; it waits for a day.',
  input: statementInput,
  about: (input) => input.personId,
  handle: async (context, input) => {
    const { personId } = input;
    if (!(await findPerson(context, personId))) return refuse(peopleRefusals, 'personNotFound');
    const read = await readStatementFile(input);
    if (!read.allowed) return besideFile(read);
    const adds = decideReconciled(read.value.account);
    if (!adds.allowed) return besideFile(adds);
    const sentId = await keepSentStatement(context, input);
    await recordAct(context, {
      action: 'monitoring.sendStatement',
      personId,
      subjectKind: 'sentStatement',
      subjectId: sentId,
    });
    return allow({ sentId });
  },
});

/** What is wrong with the file stands beside the box for the file; which account is meant, beside its own. */
function besideFile(refused: Refused): Refused {
  const field = refused.refusal.code === 'statementAccountWanted' ? 'accountInFile' : 'file';
  return besideField(refused, field);
}

interface AddSentStatement {
  readonly personId: string;
  readonly sentId: string;
}

/** Adds what was sent and looked at, just as it was sent. */
export const addSentStatement = defineCommand<AddSentStatement, ImportedStatement>({
  name: 'monitoring.addSentStatement',
  summary: 'Add what is new in a bank statement that was sent and looked at.',
  input: Input({
    personId: Id({ words: 'Give the id of the person.' }),
    sentId: Id({ words: 'Give the id of the statement that was sent.' }),
  }),
  about: (input) => input.personId,
  handle: async (context, { personId, sentId }): Promise<Decision<ImportedStatement>> => {
    const sent = await findSentStatement(context, personId, sentId);
    if (sent === null) return refuse(monitoringRefusals, 'sentStatementGone');
    const added = await addStatementFile(context, sent);
    if (added.allowed) await forgetSentStatement(context, sentId);
    return added;
  },
});
