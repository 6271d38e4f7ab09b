import { addDays, addWeeks, type CivilDate } from '../../src/core/calendar/civil-date.ts';
import { visit } from '../steps/review.ts';
import type { Story } from '../story.ts';
import { type Dice, diceOf } from './dice.ts';
import type { Council } from './invent-lives.ts';
import type { Life } from './life.ts';
import { catchUpLetters, type Reached, tellBeginning, tellCarer, visitDays } from './tell-life.ts';
import { type Paid, startedBy, tellStart } from './tell-payment.ts';
import { sceneOf } from './tell-scenes.ts';
import { tellStatement } from './tell-statement.ts';
import { visitWords } from './words.ts';

/** A piece of a life that is told in one go. What it gives, later chapters know. */
export interface Chapter {
  readonly name: string;
  readonly startsOn: CivilDate;
  /** The day by which it is told at the latest: the payment run of a later day finds it done. */
  readonly by: CivilDate;
  /** Without what came before there is nothing to tell; a chapter that gives something can be told from its answers alone. */
  readonly givesMore: boolean;
  tell(story: Story, reached: Reached & Partial<Paid>): Promise<(Reached & Partial<Paid>) | null>;
}

/** Everything that is told of one life, in the order of its days. */
export function chaptersOf(life: Life, council: Council): readonly Chapter[] {
  const dice = diceOf(`${council.seed} chapters ${life.number}`);
  const later = [
    ...visits(life, council, dice),
    ...sceneChapter(life, council, dice),
    ...lettersCaughtUp(life, council),
    ...statement(life, council),
  ];
  return [
    ...beginning(life, council),
    ...[...later, ...carer(life, council)].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1)),
  ];
}

function beginning(life: Life, { seed, today }: Council): readonly Chapter[] {
  const { contactOn, firstPayOn } = life;
  return [
    {
      name: 'beginning',
      startsOn: contactOn,
      by: firstPayOn === null ? today : startedBy(firstPayOn),
      givesMore: true,
      tell: async (story) => {
        const reached = await tellBeginning(story, life, seed);
        return firstPayOn === null ? reached : await tellStart(story, life, reached, seed);
      },
    },
  ];
}

const once = (
  name: string,
  startsOn: CivilDate,
  tell: (story: Story, reached: Reached & Partial<Paid>) => Promise<void>,
): Chapter => ({
  name,
  startsOn,
  by: startsOn,
  givesMore: false,
  tell: async (story, reached) => {
    await tell(story, reached);
    return null;
  },
});

/** When support began: the reviews are counted from about then. */
const beganOn = ({ contactOn, firstPayOn }: Life) => firstPayOn ?? addDays(contactOn, 56);

function visits(life: Life, { today }: Council, dice: Dice): readonly Chapter[] {
  if (life.stage !== 'supported' && life.stage !== 'died') return [];
  const lastDay = life.endsBefore ?? (life.stage === 'died' ? beganOn(life) : addDays(today, -4));
  const days = visitDays(life, lastDay, dice);
  const isOverdue = life.scenes.includes('overdueReview') || dice.chance(0.06);
  return (isOverdue ? days.slice(0, -1) : days).map((day, place) => {
    const said = {
      money: dice.pick(visitWords.money),
      needs: dice.pick(visitWords.needs),
      wrong: dice.pick(visitWords.wrong),
    };
    const next = dice.pick(visitWords.next);
    return once(`visit${place}`, day, async (story, { personId }) => {
      await visit(story, { personId, self: { accountId: '' } }, said, next);
    });
  });
}

/** Letters that were owed in another language or form have been made by now, but for the newest people. */
function lettersCaughtUp({ person, contactOn, stage }: Life, { today }: Council): readonly Chapter[] {
  const { language, contactFormat } = person.facts;
  const isOwed = language !== 'English' || contactFormat !== undefined;
  const day = addDays(contactOn, 150);
  if (!isOwed || stage === 'died' || day > addDays(today, -9)) return [];
  return [once('letters', day, (story, { personId }) => catchUpLetters(story, personId))];
}

function sceneChapter(life: Life, { today }: Council, dice: Dice): readonly Chapter[] {
  const tell = sceneOf(life);
  if (tell === null) return [];
  const latest = addDays(today, -26);
  const wanted = life.endsBefore ?? addDays(beganOn(life), dice.whole(70, 160));
  const startsOn = life.scenes.includes('complaint')
    ? addDays(today, -dice.whole(5, 12))
    : wanted < latest
      ? wanted
      : latest;
  return [once('scene', startsOn, (story, reached) => tell(story, life, reached))];
}

function statement(life: Life, { seed, today, paydays }: Council): readonly Chapter[] {
  const { firstPayOn } = life;
  if (!life.scenes.includes('statementSent') || firstPayOn === null) return [];
  const payOn = paydays.findLast((day) => day >= firstPayOn && addWeeks(day, 4) < addDays(today, -4));
  if (payOn === undefined) return [];
  return [
    once('statement', addDays(payOn, 29), (story, reached) =>
      tellStatement(story, life, reached, payOn, seed),
    ),
  ];
}

function carer(life: Life, { today }: Council): readonly Chapter[] {
  const { carer: who } = life;
  if (who === null || life.stage !== 'supported') return [];
  const wanted = addDays(beganOn(life), 20);
  const latest = addDays(today, -34);
  return [
    once('carer', wanted < latest ? wanted : latest, (story, { personId }) =>
      tellCarer(story, who, personId),
    ),
  ];
}
