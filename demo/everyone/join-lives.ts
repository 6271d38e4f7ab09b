import { addDays } from '../../src/core/calendar/civil-date.ts';
import type { Life } from './life.ts';

/** Lives that belong together: two who share a home, and one person who moves from one council to another. */
export function joinLives(lives: readonly Life[]): readonly Life[] {
  return joinMoves(joinCouples(lives));
}

const couplesPerPerson = 0.01;

/** Couples have one address and one family name, and two plans with two budgets. */
function joinCouples(lives: readonly Life[]): readonly Life[] {
  const free = lives.filter(
    ({ stage, scenes, age, firstPayOn }) =>
      stage === 'supported' && scenes.length === 0 && age === '65andOver' && firstPayOn === null,
  );
  const many = Math.max(1, Math.round(lives.length * couplesPerPerson));
  const partnerOf = new Map<number, Life>();
  const first = new Set<number>();
  for (let pair = 0; pair < many; pair += 1) {
    const [one, other] = [free[2 * pair], free[2 * pair + 1]];
    if (one === undefined || other === undefined) break;
    first.add(one.number);
    partnerOf.set(other.number, one);
  }
  return lives.map((life) => {
    if (first.has(life.number)) return { ...life, scenes: ['couple'] };
    const partner = partnerOf.get(life.number);
    if (partner === undefined) return life;
    const { familyName, ethnicity, language, address } = partner.person.facts;
    const name = `${life.person.facts.givenNames} ${familyName}`;
    const facts = { ...life.person.facts, familyName, ethnicity, language, address };
    const call = { ...life.person.call, callerName: name };
    return {
      ...life,
      councilId: partner.councilId,
      scenes: ['couple'],
      person: { ...life.person, name, facts, call },
    };
  });
}

const nextCouncil = { ashmere: 'bexcombe', bexcombe: 'calderwick', calderwick: 'ashmere' } as const;

/** Who moves is one person with two records: the old payment ends the day before the new one begins. */
function joinMoves(lives: readonly Life[]): readonly Life[] {
  const away = lives.filter(({ scenes }) => scenes.includes('movedAway'));
  const here = lives.filter(({ scenes }) => scenes.includes('movedHere'));
  const changed = new Map<number, Life>();
  for (const [place, from] of away.entries()) {
    const to = here[place];
    const day = to?.firstPayOn ?? null;
    if (to === undefined || day === null || from.firstPayOn === null || day < addDays(from.firstPayOn, 28))
      continue;
    changed.set(from.number, { ...from, endsBefore: day });
    const { name, facts, answers, findings, helpedBy } = from.person;
    const councilId = nextCouncil[from.councilId];
    const town = councilId.slice(0, 1).toUpperCase() + councilId.slice(1);
    const call = {
      callerName: 'The council they move from',
      behind: 'someoneForThem',
      source: 'otherCouncil',
      routeOfAccess: 'Transfer from Other LA',
      said: 'Moves to be near family. The plan comes with this call; the payment here ends the day before yours begins.',
      saidToOffer: 'Yes. I would like it to go on as it is.',
    } as const;
    const address = `7 Ropewalk, ${town} (invented)`;
    const person = { ...to.person, name, call, answers, findings, helpedBy, facts: { ...facts, address } };
    const needs = from.person.plan.needs;
    const lines = to.person.plan.lines.map((line) => ({
      ...line,
      outcomes: needs.map(({ outcome }) => outcome),
    }));
    changed.set(to.number, {
      ...to,
      councilId,
      person: { ...person, plan: { ...to.person.plan, needs, lines } },
    });
  }
  return lives.map((life) => changed.get(life.number) ?? life);
}
