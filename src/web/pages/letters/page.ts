import { councilPage, type Desk, type Visit, type Visitor } from '../../../modules/access/index.ts';
import { listLetters, printLetter, readLetter } from '../../../modules/letters/index.ts';
import { showPerson } from '../../../modules/people/index.ts';
import { file, type Route, refused } from '../../../platform/http/index.ts';
import { paths } from '../../../site/paths.ts';
import { mayDo, voiceFor } from '../whose-page.ts';
import { lettersView, oneLetterView } from './view.ts';

/** The letters, each as a page and as a file to keep or print. */
export function lettersRoutes(desk: Desk): readonly Route<Visitor>[] {
  const letterOf = (visit: Visit) =>
    visit.ask(readLetter, { personId: visit.param('personId'), letterId: visit.param('letterId') });
  const whose = (visit: Visit) => ({
    where: { councilId: visit.councilId, personId: visit.param('personId') },
    today: visit.today,
  });
  return [
    councilPage(desk, {
      name: 'letters.show',
      path: paths.letters,
      show: async (visit) => {
        const about = { personId: visit.param('personId') };
        const person = await visit.ask(showPerson, about);
        const { letters } = await visit.ask(listLetters, about);
        return visit.page(lettersView(letters, { ...whose(visit), voice: voiceFor(visit, person) }));
      },
    }),
    councilPage(desk, {
      name: 'letter.show',
      path: paths.letter,
      show: async (visit) =>
        visit.page(
          oneLetterView(await letterOf(visit), { ...whose(visit), mayAsk: await mayDo(visit, 'ask') }),
        ),
    }),
    councilPage(desk, {
      name: 'letterPdf.show',
      path: paths.letterPdf,
      show: async (visit) => {
        const { contact, colours } = visit.site;
        const printed = await printLetter(await letterOf(visit), { ...contact, accent: colours.accent });
        if (!printed.allowed) return refused(printed.refusal);
        return file(printed.value.bytes, 'application/pdf', printed.value.fileName);
      },
    }),
  ];
}
