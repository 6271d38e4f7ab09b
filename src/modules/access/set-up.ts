import { generateSecret } from 'otplib';
import { allow, type Decision, type Fault, refuse } from '../../core/decision/decision.ts';
import { checkInput } from '../../platform/schema/check-input.ts';
import { Input, Line } from '../../platform/schema/fields.ts';
import { addCouncil, listCouncils } from '../councils/index.ts';
import { emailWords, isEmail } from './rules/email.ts';
import { faultOfPassword } from './rules/password.ts';
import { accessRefusals } from './rules/refusals.ts';
import { hashPassword } from './sign-in/passwords.ts';
import { type SignInServices, totpSecretOf } from './sign-in/sign-in.ts';
import { addAccount, addRole } from './store.ts';

/** What an empty product is told by whoever read the code on its terminal. */
export interface FirstSetUp {
  readonly code: string;
  readonly councilName: string;
  /** A short name in small letters, used in keys for ever. */
  readonly councilId: string;
  readonly displayName: string;
  readonly email: string;
  readonly password: string;
}

const firstSetUp = Input({
  code: Line({ words: 'Enter the code from the terminal.' }),
  councilName: Line({ words: 'Enter the council’s name.' }),
  councilId: Line({ words: 'Enter a short name for the council.', longest: 31 }),
  displayName: Line({ words: 'Enter your name.' }),
  email: Line({ words: 'Enter your email address.' }),
  password: Line({ words: 'Enter a password.' }),
});

/**
 * Makes the first council and its first administrator, once, for someone who can read the terminal that the product
 * was started from. Gives the secret for the administrator's authenticator, which is shown this one time.
 */
export async function setUpProduct(
  services: SignInServices,
  terminalCode: string,
  input: FirstSetUp,
): Promise<Decision<{ totpSecret: string }>> {
  const faults = [...checkInput(firstSetUp, input), ...moreFaults(input)];
  if (faults.length > 0) return refuse(accessRefusals, 'inputWrong', {}, firstOfEach(faults));
  if (services.digest('set-up', input.code.trim()) !== services.digest('set-up', terminalCode)) {
    return refuse(accessRefusals, 'setUpCodeWrong', {}, [
      { field: 'code', words: 'This is not the code on the terminal.' },
    ]);
  }
  const passwordHash = await hashPassword(input.password);
  const totpSecret = generateSecret();
  const id = services.newId();
  const now = services.clock.now();
  return await services.database.transaction({ councilIds: [input.councilId] }, async (tx) => {
    if ((await listCouncils(tx, 'lock')).length > 0) return refuse(accessRefusals, 'setUpDone');
    await addCouncil(
      tx,
      { councilId: input.councilId, name: input.councilName.trim(), gssCode: null, isInvented: false },
      now,
    );
    const secret = services.encrypt(totpSecret, totpSecretOf(id));
    await addAccount(
      tx,
      {
        id,
        email: input.email.trim(),
        displayName: input.displayName.trim(),
        passwordHash,
        totpSecret: secret,
        isInvented: false,
      },
      now,
    );
    await addRole(
      tx,
      { councilId: input.councilId, role: 'administrator', accountId: id, givenBy: null },
      now,
    );
    return allow({ totpSecret });
  });
}

function moreFaults(input: FirstSetUp): readonly Fault[] {
  const faults: Fault[] = [];
  if (!/^[a-z][a-z0-9-]{1,30}$/.test(input.councilId))
    faults.push({
      field: 'councilId',
      words: 'Use 2 to 31 small letters, digits and hyphens, starting with a letter, like north-vale.',
    });
  if (!isEmail(input.email)) faults.push({ field: 'email', words: emailWords });
  const fault = faultOfPassword(input.password);
  if (fault !== null) faults.push({ field: 'password', words: fault });
  return faults;
}

function firstOfEach(faults: readonly Fault[]): readonly Fault[] {
  return faults.filter(({ field }, place) => faults.findIndex((other) => other.field === field) === place);
}
