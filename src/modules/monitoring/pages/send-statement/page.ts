import { addDays } from '../../../../core/calendar/civil-date.ts';
import type { Route } from '../../../../platform/http/index.ts';
import type { FormReader } from '../../../../site/form-reader.ts';
import { paths } from '../../../../site/paths.ts';
import { type Desk, formPage, type Visitor } from '../../../access/index.ts';
import { fullNameOf, showPerson } from '../../../people/index.ts';
import { sendStatement } from '../../commands/send-statement.ts';
import { showSpending } from '../../read-models/show-spending.ts';
import { mostBytes } from '../../read-statement-file.ts';
import { sendStatementContent as words } from './content.ts';
import { sendStatementView } from './view.ts';

/** Where a bank statement is sent in, by the person, someone for them, or staff. */
export function sendStatementRoutes(desk: Desk): readonly Route<Visitor>[] {
  return formPage(desk, {
    name: 'sendStatement',
    path: paths.statementUpload,
    command: sendStatement,
    load: async (visit) => {
      const personId = visit.param('personId');
      const person = await visit.find(showPerson, { personId });
      const today = { from: visit.today, before: addDays(visit.today, 1) };
      return { person, spending: await visit.find(showSpending, { personId, ...today }) };
    },
    read: (reader, _facts, visit) => {
      const accountInFile = reader.optionalText('accountInFile');
      return {
        personId: visit.param('personId'),
        accountLabel: reader.text('accountLabel', words.accountLabelMissing),
        file: readFile(reader),
        ...(accountInFile !== undefined && { accountInFile }),
      };
    },
    view: ({ person, spending }, form, visit) => ({
      ...sendStatementView(
        visit.isStaff && person !== null ? fullNameOf(person) : null,
        spending?.accounts[0]?.label,
        form,
      ),
      current: visit.isStaff ? 'people' : 'money',
      back: { href: visit.isStaff ? paths.record(visit.whose) : paths.money(visit.whose) },
    }),
    done: ({ sentId }, _facts, visit) => ({ to: paths.sentStatement({ ...visit.whose, sentId }) }),
  });
}

/** The file as the command takes it; nothing is sent on that is not there, is empty or is too large. */
function readFile(reader: FormReader): string {
  const file = reader.form.file('file');
  if (file === null) reader.fault('file', words.fileMissing);
  else if (file.bytes.length === 0) reader.fault('file', words.fileEmpty);
  else if (file.bytes.length > mostBytes) reader.fault('file', words.fileTooLarge);
  else return Buffer.from(file.bytes).toString('base64');
  return '';
}
