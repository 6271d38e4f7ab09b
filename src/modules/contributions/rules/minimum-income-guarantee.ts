import type { FiguresOnDate } from '../../../core/calendar/dated-value.ts';
import { type Pence, pence } from '../../../core/money/pence.ts';

/** What the minimum income guarantee depends on. */
export interface IncomeCircumstances {
  readonly age: '18to24' | '25toPensionAge' | 'pensionAge';
  readonly couple: boolean;
  readonly children: number;
  readonly disabilityPremium: boolean;
  readonly enhancedDisabilityPremium: boolean;
  readonly carerPremium: boolean;
}

/** One part of the guarantee: which dated figure, how many times, and its words. */
export interface GuaranteePart {
  readonly key: string;
  readonly times: number;
  readonly words: string;
}

/**
 * The parts that make up a person's guarantee. Someone of pension age gets a base that has no disability premium
 * on top.
 * Source: SI 2014/2672 reg 7.
 */
export function listGuaranteeParts(who: IncomeCircumstances): readonly GuaranteePart[] {
  const status = who.couple ? 'couple' : 'single';
  const working = who.age !== 'pensionAge';
  const rows: readonly (readonly [boolean, string, number, string])[] = [
    [true, baseKey(who), 1, 'Minimum income that the law leaves you'],
    [who.children > 0, 'mig.child', who.children, `For ${who.children} children you look after`],
    [working && who.disabilityPremium, `mig.disabilityPremium.${status}`, 1, 'Disability premium'],
    [
      working && who.enhancedDisabilityPremium,
      `mig.enhancedDisabilityPremium.${status}`,
      1,
      'Enhanced disability premium',
    ],
    [who.carerPremium, 'mig.carerPremium', 1, 'Carer premium'],
  ];
  return rows.filter(([applies]) => applies).map(([, key, times, words]) => ({ key, times, words }));
}

/** A part in pence a week; null where its figure is not known that day. */
export function calculateGuaranteePart(part: GuaranteePart, figures: FiguresOnDate): Pence | null {
  const figure = figures[part.key];
  return figure === undefined ? null : pence(figure.value * part.times);
}

function baseKey({ age, couple }: IncomeCircumstances): string {
  if (!couple) return `mig.single.${age}`;
  return age === 'pensionAge' ? 'mig.couple.pensionAge' : 'mig.couple.workingAge';
}
