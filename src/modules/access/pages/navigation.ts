import type { NavigationItem } from '../../../site/layout.ts';
import { paths } from '../../../site/paths.ts';
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
    return [
      item('queue', 'My queue', paths.queue({ councilId })),
      item('people', 'People', paths.people({ councilId })),
      ...(roles.some((role) => paymentRoles.includes(role))
        ? [item('payments', 'Payments', paths.payments({ councilId }))]
        : []),
      ...(roles.includes('administrator')
        ? [item('settings', 'Settings', paths.settings({ councilId }))]
        : []),
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
