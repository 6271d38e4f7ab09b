import type { CivilDate } from '../../src/core/calendar/civil-date.ts';
import type { demoCouncils } from '../demo-accounts.ts';
import type { InventedPerson, PlannedFor } from '../people/invented-person.ts';
import type { RunBy } from './invent-plan.ts';
import type { Age } from './published-figures.ts';

/** How far someone has come by today. */
export type Stage =
  | 'contactWaits'
  | 'adviceGiven'
  | 'assessmentUnderWay'
  | 'notEligible'
  | 'planWaits'
  | 'signOffWaits'
  | 'supported'
  | 'died';

/** Something that happens to people, and that a system like this one must get right. */
export type Scene =
  | 'hospitalStay'
  | 'capacityLost'
  | 'assistantSick'
  | 'contributionUnpaid'
  | 'couple'
  | 'planChanged'
  | 'movedAway'
  | 'movedHere'
  | 'paymentHeld'
  | 'nhsTookOver'
  | 'askedToStop'
  | 'overdueReview'
  | 'complaint'
  | 'deathWithDirectPayment'
  | 'death'
  | 'carerAssessed'
  | 'freeByLaw'
  | 'statementSent';

/** One invented person's time with a council, as a plan of what to tell. */
export interface Life {
  readonly number: number;
  readonly councilId: (typeof demoCouncils)[number]['councilId'];
  readonly person: PlannedFor;
  readonly age: Age;
  readonly runBy: RunBy;
  readonly stage: Stage;
  readonly scenes: readonly Scene[];
  readonly contactOn: CivilDate;
  /** The first payday of a direct payment, or null for someone without one. */
  readonly firstPayOn: CivilDate | null;
  /** The first day that is not paid for, where a direct payment has ended. */
  readonly endsBefore: CivilDate | null;
  readonly carer: InventedPerson | null;
}
