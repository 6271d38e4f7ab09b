import { recordVisit } from '../../src/modules/reviews/index.ts';
import type { Story } from '../story.ts';
import type { OnRecord } from './contact.ts';

/** The social worker visits, and writes down what the person says about how things go. */
export async function visit(
  story: Story,
  { personId }: OnRecord,
  said: { readonly money: string; readonly needs: string; readonly wrong: string },
  whatHappensNext: string,
) {
  return await story.does('socialWorker', recordVisit, {
    personId,
    visitedOn: story.today(),
    answers: [
      { topic: 'managingMoney', words: said.money },
      { topic: 'needsMet', words: said.needs },
      { topic: 'anythingWrong', words: said.wrong },
    ],
    whatHappensNext,
  });
}
