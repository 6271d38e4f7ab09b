import { type Desk, formPage, type Visitor } from '../../../modules/access/index.ts';
import { changeDetails, showDetails } from '../../../modules/councils/index.ts';
import type { Route } from '../../../platform/http/index.ts';
import { paths } from '../../../site/paths.ts';
import { councilDetailsContent as words } from './content.ts';
import { councilDetailsView } from './view.ts';

/** Where an administrator says what the council is called and how to reach it. */
export function councilDetailsRoutes(desk: Desk): readonly Route<Visitor>[] {
  return formPage(desk, {
    name: 'councilDetails',
    path: paths.councilDetails,
    command: changeDetails,
    load: (visit) => visit.ask(showDetails, {}),
    read: (reader) => {
      const textNumber = reader.optionalText('textNumber');
      return {
        name: reader.text('name', words.nameMissing),
        accent: reader.text('accent', words.accentMissing),
        phone: reader.text('phone', words.phoneMissing),
        hours: reader.text('hours', words.hoursMissing),
        ...(textNumber !== undefined && { textNumber }),
      };
    },
    view: (details, form, { councilId }) => ({
      ...councilDetailsView(details, form),
      current: 'council',
      back: { href: paths.council({ councilId }) },
    }),
    done: (_answer, _facts, { councilId }) => ({ to: paths.council({ councilId }), said: words.saved }),
  });
}
