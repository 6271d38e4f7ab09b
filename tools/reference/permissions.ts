import { commands, questions } from '../../src/composition/modules.ts';
import { type Permission, permissions } from '../../src/modules/access/index.ts';
import { page, table } from './page.ts';

/** Who may do and ask what, as `execute` and `ask` hold everyone to it. */
export function writePermissions(): string {
  const asked = [...commands, ...questions].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const rows = asked.map(({ name, summary }) => [`\`${name}\``, summary, ...cellsOf(permissions[name])]);
  return page(
    'Permissions',
    `Commands: ${commands.length}. Questions: ${questions.length}. What is not written here is not allowed, and nobody does staff work on a record to which they have a personal tie. What comes of it for everyone is in \`test/permissions.expected.json\`.`,
    table(['Name', 'What it does', 'Staff', 'The person', 'Who acts for them', 'Says why'], rows),
  );
}

/** Who may, as a sentence or more. */
export function describePermission(permission: Permission | undefined): string {
  const who = ['Staff', 'The person', 'Who acts for them', 'Says why'];
  return cellsOf(permission)
    .flatMap((words, place) => (words === '–' ? [] : [`${who[place]}: ${words}.`]))
    .join(' ');
}

function cellsOf(permission: Permission | undefined): readonly string[] {
  if (permission === undefined) return ['nobody', '–', '–', '–'];
  return [
    permission.staff.join(', ') || '–',
    [permission.self ? 'yes' : '', permission.anyone ? 'anyone signed in, about nobody on record' : '']
      .filter(Boolean)
      .join('; ') || '–',
    permission.actingFor === null ? '–' : `with the power \`${permission.actingFor}\``,
    permission.purpose === 'needed' ? 'staff, but not their own worker' : '–',
  ];
}
