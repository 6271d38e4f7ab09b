import type { HelperShown } from '../../modules/people/index.ts';

/** What someone is to the person, as the person would say it. */
export const kindWords: Readonly<Record<string, string>> = {
  carer: 'carer',
  nominatedPerson: 'looks after the direct payment, as agreed',
  authorisedPerson: 'looks after the direct payment',
  attorney: 'attorney',
  supporter: 'supporter',
  independentAdvocate: 'independent advocate',
  broker: 'helps to plan',
  provider: 'gives support',
  personalAssistant: 'personal assistant',
};

const powerWords: Readonly<Record<string, string>> = {
  see: 'read this record',
  ask: 'ask for things and send us words',
  spend: 'say what money was for, and look after it',
  decide: 'agree to a plan, and choose how it is managed',
};

/** "read this record; and ask for things and send us words". */
export function listPowers(powers: readonly string[]): string {
  const named = powers.flatMap((power) => powerWords[power] ?? []);
  return named.length < 2 ? named.join('') : `${named.slice(0, -1).join('; ')}; and ${named.at(-1)}`;
}

/** Why someone who helps may see what they see: the agreement or the authority behind it. */
function becauseOf(kind: string, name: string): string {
  switch (kind) {
    case 'nominatedPerson':
      return `because ${name} asked you to look after the direct payment, and you agreed`;
    case 'authorisedPerson':
      return `because the council agreed that you look after the direct payment for ${name}`;
    case 'attorney':
      return 'because you hold a power of attorney or a court order';
    case 'independentAdvocate':
      return `because you are ${name}’s independent advocate`;
    default:
      return `because ${name} agreed`;
  }
}

/** Told to someone who helps, at the head of what they may see: why they see it, and what else is theirs to do. */
export function seenAs({ kind, powers }: Pick<HelperShown, 'kind' | 'powers'>, name: string): string {
  const others = ['ask', 'spend', 'decide'].filter((power) => powers.includes(power));
  const may = others.map((power) => ` You can ${powerWords[power]}.`).join('');
  const rest = others.length < 3 ? ` Anything else is for ${name} to do.` : '';
  return `You can ${powerWords['see']}, ${becauseOf(kind, name)}.${may}${rest}`;
}
