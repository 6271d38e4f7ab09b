import { type CivilDate, formatDate } from '../../src/core/calendar/civil-date.ts';
import { formatPounds, pence } from '../../src/core/money/pence.ts';

/** One step of the main job as it was told: what happened in words, and what was written. */
export interface ToldStep {
  readonly step: number;
  readonly title: string;
  readonly on: CivilDate;
  readonly lines: readonly string[];
  /** Ids and figures for whoever looks the step up afterwards; the words of it end the lines. */
  readonly wrote: Readonly<Record<string, string | number | null>>;
}

export type Tell = (title: string, on: CivilDate, lines: readonly string[], wrote: ToldStep['wrote']) => void;

/** Keeps each told step, numbered, and lets someone know of it. */
export function startTelling(onStep: (step: ToldStep) => void): { readonly told: ToldStep[]; tell: Tell } {
  const told: ToldStep[] = [];
  const tell: Tell = (title, on, lines, wrote) => {
    const step = { step: told.length + 1, title, on, lines, wrote };
    told.push(step);
    onStep(step);
  };
  return { told, tell };
}

/** A told step as words: the heading and what happened. */
export function explainStep({ step, title, on, lines }: ToldStep): string {
  const heading = `${String(step).padStart(2)}. ${title}, ${formatDate(on)}`;
  return [heading, ...lines.map((line) => `    ${line}`), ''].join('\n');
}

export function pounds(amount: number): string {
  return formatPounds(pence(amount));
}

/** An amount and what it is for, with the amounts under one another. */
export function row(amount: number, words: string): string {
  return `  ${pounds(amount).padStart(10)}  ${words}`;
}
