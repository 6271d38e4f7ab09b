import { addKeptForm, findKeptForm } from '../store-kept-forms.ts';
import type { SignInServices } from './sign-in.ts';

/** A form as it was sent: where to, and each field in its order. */
export interface KeptForm {
  readonly path: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
}

/** Keeps a form for an account, encrypted, for a day; gives its id. */
export async function keepForm(services: SignInServices, accountId: string, form: KeptForm): Promise<string> {
  const id = services.newId();
  const sealed = services.encrypt(JSON.stringify(form), placeOf(id));
  await services.database.transaction({ councilIds: [] }, (tx) =>
    addKeptForm(tx, { id, accountId, sealed }, services.clock.now()),
  );
  return id;
}

/** The kept form of an account; null where it is another's, or gone. */
export async function findKept(
  services: SignInServices,
  id: string,
  accountId: string,
): Promise<KeptForm | null> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return null;
  const sealed = await services.database.transaction({ councilIds: [] }, (tx) =>
    findKeptForm(tx, id, accountId, services.clock.now()),
  );
  return sealed === null ? null : (JSON.parse(services.decrypt(sealed, placeOf(id))) as KeptForm);
}

function placeOf(id: string): string {
  return `kept_forms.sealed.${id}`;
}
