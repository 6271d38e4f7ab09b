import type { NavigationItem } from '../../../site/layout.ts';
import { paths } from '../../../site/paths.ts';
import { permissions } from '../rules/permissions.ts';
import type { StaffRole } from '../rules/roles.ts';

export type NavigationName =
  | 'home'
  | 'plan'
  | 'money'
  | 'letters'
  | 'help'
  | 'queue'
  | 'people'
  | 'payments'
  | 'complaints'
  | 'refusals'
  | 'colleagues'
  | 'council'
  | 'settings';

interface Here {
  readonly councilId: string;
  readonly roles: readonly StaffRole[];
  /** Whose page this is; null where it is about no one person. */
  readonly personId: string | null;
  readonly current: NavigationName | null;
}

const paymentRoles: readonly StaffRole[] = [
  'paymentsOfficer',
  'approver',
  'directPaymentAdviser',
  'financialAssessor',
];

/** The links at the head of a page: a person's own, or those of the work that someone does here. */
export function navigationFor({ councilId, roles, personId, current }: Here): readonly NavigationItem[] {
  const item = (name: NavigationName, text: string, href: string): NavigationItem => ({
    text,
    href,
    isCurrent: name === current,
  });
  if (roles.length > 0) {
    const may = (asked: string) => roles.some((role) => permissions[asked]?.staff.includes(role));
    const door = (asked: string, ...link: Parameters<typeof item>) => (may(asked) ? [item(...link)] : []);
    return [
      ...door('referrals.listQueue', 'queue', 'My queue', paths.queue({ councilId })),
      ...door('people.searchPeople', 'people', 'People', paths.people({ councilId })),
      ...(roles.some((role) => paymentRoles.includes(role))
        ? [item('payments', 'Payments', paths.payments({ councilId }))]
        : []),
      ...door('complaints.countComplaints', 'complaints', 'Complaints', paths.complaintsHere({ councilId })),
      ...door('audit.listRefusals', 'refusals', 'Refusals', paths.refusals({ councilId })),
      ...door('councils.changeDetails', 'council', 'Council', paths.council({ councilId })),
      ...door('access.makeAccount', 'colleagues', 'People who work here', paths.colleagues({ councilId })),
      ...door('councils.listFigures', 'settings', 'Settings', paths.settings({ councilId })),
    ];
  }
  if (personId === null) return [];
  const whose = { councilId, personId };
  return [
    item('home', 'Home', paths.personHome(whose)),
    item('plan', 'My plan', paths.myPlan(whose)),
    item('money', 'Money', paths.money(whose)),
    item('letters', 'Letters', paths.letters(whose)),
    item('help', 'Help', paths.help(whose)),
  ];
}
