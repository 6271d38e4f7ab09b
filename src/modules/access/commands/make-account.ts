import { randomBytes } from 'node:crypto';
import { generateSecret } from 'otplib';
import { allow, refuse } from '../../../core/decision/decision.ts';
import { Id, Input, Line, OneOf } from '../../../platform/schema/fields.ts';
import { type Context, defineCommand, recordAct } from '../../audit/index.ts';
import { listCouncils } from '../../councils/index.ts';
import { emailWords, isEmail } from '../rules/email.ts';
import { accessRefusals } from '../rules/refusals.ts';
import { type StaffRole, staffRoles } from '../rules/roles.ts';
import { tidyCode } from '../sign-in/first-sign-in.ts';
import { hashPassword } from '../sign-in/passwords.ts';
import { totpSecretOf } from '../sign-in/sign-in.ts';
import { addAccount, addRole, takesEmail } from '../store.ts';
import { addFirstSignIn, renewFirstSignIn } from '../store-first-sign-ins.ts';

interface MakeAccount {
  readonly displayName: string;
  readonly email: string;
  readonly role: StaffRole;
  readonly code: string;
}

const codeField = Line({ words: 'Give a code of 12 letters and figures.', longest: 20 });

/**
 * Makes an account for a colleague, with one role. Whoever makes it tells them the code, with which they choose their
 * own password and get their authenticator's secret: nobody else ever knows either.
 */
export const makeAccount = defineCommand<MakeAccount, { accountId: string }>({
  name: 'access.makeAccount',
  summary: 'Make an account for a colleague, with one role and a code for signing in the first time.',
  input: Input({
    displayName: Line({ words: 'Enter their name.', longest: 100 }),
    email: Line({ words: emailWords }),
    role: OneOf(staffRoles, { words: 'Choose what they do here.' }),
    code: codeField,
  }),
  about: () => null,
  handle: async (context, { displayName, email, role, code }) => {
    const { tx, councilId, now, actor } = context;
    if (!isEmail(email))
      return refuse(accessRefusals, 'inputWrong', {}, [{ field: 'email', words: emailWords }]);
    if (!isStrong(code)) return refuse(accessRefusals, 'firstCodeWeak');
    if (!(await takesEmail(tx, email.trim()))) {
      const words = 'There is an account with this email address already.';
      return refuse(accessRefusals, 'emailTaken', {}, [{ field: 'email', words }]);
    }
    const accountId = context.newId();
    const account = {
      id: accountId,
      email: email.trim(),
      displayName: displayName.trim(),
      passwordHash: await hashPassword(randomBytes(32).toString('base64url')),
      totpSecret: context.encrypt(generateSecret(), totpSecretOf(accountId)),
      isInvented: await isInvented(context),
    };
    await addAccount(tx, account, now);
    await addRole(tx, { councilId, role, accountId, givenBy: actor.accountId }, now);
    const first = {
      accountId,
      councilId,
      codeHash: await hashPassword(tidyCode(code)),
      madeBy: actor.accountId,
    };
    await addFirstSignIn(tx, first, now);
    await recordAct(context, {
      action: 'access.makeAccount',
      personId: null,
      subjectKind: 'account',
      subjectId: accountId,
      details: { role },
    });
    return allow({ accountId });
  },
});

interface RenewFirstCode {
  readonly accountId: string;
  readonly code: string;
}

/** Gives a colleague a new code while they have not signed in yet; the one before it opens nothing any more. */
export const renewFirstCode = defineCommand<RenewFirstCode, { accountId: string }>({
  name: 'access.renewFirstCode',
  summary: 'Give a colleague a new code for signing in the first time.',
  input: Input({ accountId: Id({ words: 'Choose the account.' }), code: codeField }),
  about: () => null,
  handle: async (context, { accountId, code }) => {
    const { tx, councilId, now, actor } = context;
    if (!isStrong(code)) return refuse(accessRefusals, 'firstCodeWeak');
    const first = {
      accountId,
      councilId,
      codeHash: await hashPassword(tidyCode(code)),
      madeBy: actor.accountId,
    };
    if (!(await renewFirstSignIn(tx, first, now))) return refuse(accessRefusals, 'firstSignInDone');
    await recordAct(context, {
      action: 'access.renewFirstCode',
      personId: null,
      subjectKind: 'account',
      subjectId: accountId,
    });
    return allow({ accountId });
  },
});

function isStrong(code: string): boolean {
  return tidyCode(code).length === 12;
}

async function isInvented({ tx, councilId }: Context): Promise<boolean> {
  return (await listCouncils(tx)).some((council) => council.councilId === councilId && council.isInvented);
}
