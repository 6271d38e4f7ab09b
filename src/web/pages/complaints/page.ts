import { speakDay } from '../../../core/calendar/spoken-date.ts';
import { councilPage, type Desk, formPage, type Visitor } from '../../../modules/access/index.ts';
import { listComplaints, makeComplaint } from '../../../modules/complaints/index.ts';
import { showPerson } from '../../../modules/people/index.ts';
import type { Route } from '../../../platform/http/index.ts';
import { paths } from '../../../site/paths.ts';
import { mayDo } from '../whose-page.ts';
import { type Topic, topicNames, topics, complaintContent as words } from './content.ts';
import { makeComplaintView, ownComplaintsView } from './view.ts';

const kinds = ['complaint', 'comment', 'compliment'] as const;

/** Telling us something, in one's own words, and reading what became of it. */
export function complaintsRoutes(desk: Desk): readonly Route<Visitor>[] {
  return [
    ...formPage(desk, {
      name: 'makeComplaint',
      path: paths.makeComplaint,
      command: makeComplaint,
      load: async (visit) => {
        await visit.ask(showPerson, { personId: visit.param('personId') });
        return { asked: topicOf(visit.query.text('about')) };
      },
      read: (reader, _facts, visit) => {
        const topic = topicOf(reader.form.text('about'));
        const kind = topic && topics[topic].kind;
        return {
          personId: visit.param('personId'),
          kind: kind ?? reader.choice('kind', kinds, words.kindMissing),
          words: reader.text('words', words.wordsMissing),
          receivedBy: 'page' as const,
          ...(topic && { theme: topic }),
        };
      },
      view: ({ asked }, form, visit) =>
        makeComplaintView(topicOf(form.text('about')) ?? asked, form, visit.whose),
      done: ({ acknowledgeBy }, _facts, visit) => ({
        to: paths.ownComplaints(visit.whose),
        said: words.done(speakDay(acknowledgeBy, visit.today)),
      }),
    }),
    councilPage(desk, {
      name: 'ownComplaints.show',
      path: paths.ownComplaints,
      show: async (visit) => {
        const { complaints } = await visit.ask(listComplaints, { personId: visit.param('personId') });
        return visit.page(
          ownComplaintsView(complaints, {
            whose: visit.whose,
            today: visit.today,
            mayAsk: await mayDo(visit, 'ask'),
          }),
        );
      },
    }),
  ];
}

function topicOf(name: string): Topic | null {
  return topicNames.find((one) => one === name) ?? null;
}
