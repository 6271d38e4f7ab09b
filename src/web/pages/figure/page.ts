import { civilDate } from '../../../core/calendar/civil-date.ts';
import { speakDate } from '../../../core/calendar/spoken-date.ts';
import { type Desk, formPage, type Visitor } from '../../../modules/access/index.ts';
import { type LaidOutFigure, listFigures, setSetting, shapeOf } from '../../../modules/councils/index.ts';
import type { Route } from '../../../platform/http/index.ts';
import type { FormReader } from '../../../site/form-reader.ts';
import { paths } from '../../../site/paths.ts';
import { choicesFor, titleOf } from '../settings/figure-words.ts';
import { sayValue } from '../settings/say-value.ts';
import { figureContent as words } from './content.ts';
import { figureView } from './view.ts';

/** One figure with its whole history; an administrator sets the council's own from a day. */
export function figureRoutes(desk: Desk): readonly Route<Visitor>[] {
  return formPage(desk, {
    name: 'figure',
    path: paths.figure,
    command: setSetting,
    load: async (visit) => {
      const { figures } = await visit.ask(listFigures, {});
      const key = visit.param('figure');
      return { figure: figures.find((one) => one.key === key) ?? visit.notFound() };
    },
    read: (reader, { figure }) => ({
      key: figure.key,
      value: readValue(reader, figure),
      startsOn: civilDate(reader.date('startsOn', words.startsOnMissing)),
      source: reader.text('source', words.sourceMissing),
    }),
    view: ({ figure }, form, visit) => ({
      ...figureView(figure, form, {
        today: visit.today,
        maySet: visit.roles.includes('administrator'),
      }),
      current: 'settings',
      back: { href: paths.settings({ councilId: visit.councilId }) },
    }),
    done: ({ value, startsOn }, { figure }, visit) => ({
      to: paths.figure({ councilId: visit.councilId, figure: figure.key }),
      said: words.saved(titleOf(figure.key), sayValue(figure, value), speakDate(startsOn, visit.today)),
    }),
  });
}

function readValue(reader: FormReader, { key, unit }: LaidOutFigure): number {
  const choices = choicesFor(key);
  if (choices !== null) return Number(reader.choice('value', Object.keys(choices), words.choiceMissing));
  const shape = shapeOf(unit);
  // A share in per cent has two decimals, as pounds have.
  return shape === 'count'
    ? reader.whole('value', words.valueMissing[shape])
    : reader.pence('value', words.valueMissing[shape]);
}
