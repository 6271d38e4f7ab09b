/** Who leads whose work, and so sees what is owed there. Source: our choice, as the rest of who may do what. */
const leads: Readonly<Record<string, readonly string[]>> = {
  teamManager: ['socialWorker', 'occupationalTherapist', 'contactOfficer'],
  principalSocialWorker: ['socialWorker', 'occupationalTherapist'],
};

/** The lists that someone sees: what their own roles owe, and what is owed by those whose work they lead. */
export function listsOf(roles: readonly string[]): readonly string[] {
  return [...new Set(roles.flatMap((role) => [role, ...(leads[role] ?? [])]))];
}
