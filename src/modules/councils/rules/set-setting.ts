import { type CivilDate, formatDate } from '../../../core/calendar/civil-date.ts';
import type { DatedFigure } from '../../../core/calendar/dated-value.ts';
import { allow, type Decision, refuse } from '../../../core/decision/decision.ts';
import { councilsRefusals } from './refusals.ts';
import { sayNumber } from './say-figure.ts';

export interface SettingFacts {
  /** The figure that is set; undefined where there is none of that key. */
  readonly figure: DatedFigure | undefined;
  readonly key: string;
  readonly value: number;
  readonly startsOn: CivilDate;
  readonly today: CivilDate;
  /** The staff roles of whoever sets it. */
  readonly roles: readonly string[];
}

/**
 * Whether a council may set a figure to a value from a day. The law's figures are not a council's to change, save
 * those that the law leaves to it; those have a least and a most. Source: our choice, figure by figure in `policy`.
 */
export function decideSetting(facts: SettingFacts): Decision<true> {
  const { figure, key, value, startsOn, today, roles } = facts;
  if (figure === undefined) return refuse(councilsRefusals, 'settingUnknown', { key });
  const { councilSets, unit } = figure;
  if (councilSets === undefined) return refuse(councilsRefusals, 'settingIsLaw');
  if (isLimitOf(key, roles)) return refuse(councilsRefusals, 'ownLimit', { key });
  if (startsOn < today) {
    return refuse(councilsRefusals, 'settingInThePast', { startsOn: formatDate(startsOn) }, [
      {
        field: 'startsOn',
        words: 'Choose today or a later day. What was decided by the value before it stays.',
      },
    ]);
  }
  const { least, most } = councilSets;
  if (value < least || value > most) {
    const range = { least: sayNumber(unit, least), most: sayNumber(unit, most) };
    return refuse(councilsRefusals, 'settingOutOfRange', range, [
      { field: 'value', words: `Enter a value from ${range.least} to ${range.most}.` },
    ]);
  }
  return allow(true);
}

/** Limits of approving and signing off are named after a role: nobody who holds it sets it. */
function isLimitOf(key: string, roles: readonly string[]): boolean {
  const role = /^(?:payments\.approvalLimit|signOff\.limit[A-Za-z]+)\.([A-Za-z]+)$/.exec(key)?.[1];
  return role !== undefined && roles.includes(role);
}
