import { sql } from 'kysely';
import { Type } from 'typebox';
import type { CivilDate } from '../../../core/calendar/civil-date.ts';
import { allow, refuse } from '../../../core/decision/decision.ts';
import { DateField, Input, Line } from '../../../platform/schema/fields.ts';
import { defineQuestion, recordAct } from '../../audit/index.ts';
import { tidyName } from '../rules/names.ts';
import { parseNhsNumber } from '../rules/nhs-number.ts';
import { parsePostcode } from '../rules/postcode.ts';
import { peopleRefusals } from '../rules/refusals.ts';

interface SearchPeople {
  /** The beginning of either name, or both with a space between. */
  readonly name?: string;
  readonly bornOn?: CivilDate;
  readonly nhsNumber?: string;
  readonly postcode?: string;
}

export interface FoundPerson {
  readonly personId: string;
  readonly personNumber: number;
  readonly givenNames: string | null;
  readonly familyName: string | null;
  readonly bornOn: CivilDate | null;
  readonly postcode: string | null;
}

const most = 20;

/** People who fit everything that is given, at most twenty. Each person found is kept as looked at. */
export const searchPeople = defineQuestion<
  SearchPeople,
  { readonly people: readonly FoundPerson[]; readonly isMore: boolean }
>({
  name: 'people.searchPeople',
  summary: 'Find people by name, date of birth, NHS number or postcode.',
  input: Input({
    name: Type.Optional(Line({ words: 'Enter a name or the beginning of one.' })),
    bornOn: Type.Optional(DateField({ words: 'Enter the date of birth.' })),
    nhsNumber: Type.Optional(Line({ words: 'Enter the NHS number.', longest: 20 })),
    postcode: Type.Optional(Line({ words: 'Enter the postcode.', longest: 12 })),
  }),
  about: () => null,
  answer: async (context, input) => {
    if (Object.keys(input).length === 0) return refuse(peopleRefusals, 'searchEmpty');
    const name =
      input.name === undefined
        ? null
        : `${tidyName(input.name)
            .toLowerCase()
            .replace(/[\\%_]/g, '\\$&')}%`;
    const nhsNumber = input.nhsNumber === undefined ? null : (parseNhsNumber(input.nhsNumber) ?? '');
    const postcode = input.postcode === undefined ? null : (parsePostcode(input.postcode) ?? '');
    const { rows } = await sql<FoundPerson>`
      select id as "personId", person_number as "personNumber", given_names as "givenNames", family_name as "familyName",
        born_on as "bornOn", postcode
      from people where council_id = ${context.councilId}
        and (${name}::text is null or lower(family_name) like ${name} or lower(given_names) like ${name}
          or lower(concat_ws(' ', given_names, family_name)) like ${name})
        and (${input.bornOn ?? null}::date is null or born_on = ${input.bornOn ?? null}::date)
        and (${nhsNumber}::text is null or nhs_number = ${nhsNumber})
        and (${postcode}::text is null or postcode = ${postcode})
      order by lower(family_name), lower(given_names), id limit ${most + 1}`.execute(context.tx);
    const people = rows.slice(0, most);
    for (const { personId } of people) {
      await recordAct(context, {
        action: 'people.searchPeople',
        kind: 'saw',
        personId,
        subjectKind: 'person',
        subjectId: personId,
      });
    }
    return allow({ people, isMore: rows.length > most });
  },
});
