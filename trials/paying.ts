import { execute, type Services, systemContext } from '../src/modules/access/index.ts';
import { addPersonalBudget } from '../src/modules/budgets/index.ts';
import { aminasBudget } from '../src/modules/budgets/testing.ts';
import { type Act, directPaymentInForce } from '../src/modules/payments/testing.ts';
import { newId } from '../src/platform/ids/new-id.ts';
import { staffAccount, take } from './acting.ts';

/** A personal budget and a direct payment in force for one person of Ashmere, and the account that it is paid from. */
export async function payPerson(services: Services, personId: string): Promise<void> {
  const councilId = 'ashmere';
  await services.database.transaction({ councilIds: [councilId] }, (tx) =>
    addPersonalBudget(systemContext(services, tx, councilId, 'invented'), aminasBudget(personId)),
  );
  const act: Act = (as, command, input) =>
    execute(services, command, { councilId, accountId: staffAccount(as), input, key: newId() });
  await directPaymentInForce(act, personId);
  const payer = {
    accountName: 'Ashmere Borough Council',
    sortCode: '309430',
    accountNumber: '12345678',
    rail: 'bacs',
  };
  const set = await take(services, {
    name: 'payments.setPayerAccount',
    as: 'administrator',
    councilId,
    input: payer,
    key: 'payer',
  });
  if (!set.allowed)
    throw new Error(`The payer could not be set: ${set.refusal.code} ${JSON.stringify(set.refusal.faults)}`);
}
