import { civilDate } from '../../../../core/calendar/civil-date.ts';
import type { Route } from '../../../../platform/http/index.ts';
import { paths } from '../../../../site/paths.ts';
import { type Desk, purposes, searchPage, type Visitor } from '../../../access/index.ts';
import { searchPeople } from '../../read-models/search-people.ts';
import { findContent as words } from './content.ts';
import { findView } from './view.ts';

/** Where staff find someone who is on record, having said why they look. */
export function findPeopleRoutes(desk: Desk): readonly Route<Visitor>[] {
  return searchPage(desk, {
    name: 'people',
    path: paths.people,
    question: searchPeople,
    read: (reader) => {
      const name = reader.optionalText('name');
      const bornOn = reader.optionalDate('bornOn', words.dateWrong);
      const nhsNumber = reader.optionalText('nhsNumber');
      const postcode = reader.optionalText('postcode');
      const input = {
        ...(name !== undefined && { name }),
        ...(bornOn !== undefined && { bornOn: civilDate(bornOn) }),
        ...(nhsNumber !== undefined && { nhsNumber }),
        ...(postcode !== undefined && { postcode }),
      };
      if (Object.keys(input).length === 0 && reader.faults.length === 0)
        reader.fault('name', words.nothingGiven);
      return { input, purpose: reader.choice('purpose', purposes, words.purposeMissing) };
    },
    view: (found, form, visit) => ({
      ...findView(found, form, { councilId: visit.councilId, today: visit.today }),
      current: 'people',
      density: 'staff',
    }),
  });
}
