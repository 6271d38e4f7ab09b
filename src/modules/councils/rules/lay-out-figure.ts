import type { CivilDate, Instant } from '../../../core/calendar/civil-date.ts';
import { type DatedFigure, valueOn } from '../../../core/calendar/dated-value.ts';

/** One value of a figure from a day: of law or practice, or the council's own. */
export interface FigureValue {
  readonly startsOn: CivilDate;
  /** Null where the figure is not known from that day. */
  readonly value: number | null;
  readonly source: string;
  /** The name of who set it for the council, and when; null for a value of law or practice. */
  readonly own: { readonly decidedBy: string; readonly decidedAt: Instant } | null;
}

/** A figure as a council reads it on one day. */
export interface LaidOutFigure {
  readonly key: string;
  readonly unit: string;
  /** Nobody has checked it against the law, and the council has not set its own. */
  readonly isToConfirm: boolean;
  readonly councilSets: { readonly least: number; readonly most: number } | null;
  /** What counts today; null where nothing is in force. */
  readonly now: FigureValue | null;
  /** What will count, and from which day. */
  readonly toCome: readonly FigureValue[];
  /** Every value that there was, is or will be, newest first. */
  readonly all: readonly FigureValue[];
}

/** Lays the council's own values over those of law and practice. */
export function layOutFigure(
  figure: DatedFigure,
  own: readonly FigureValue[],
  today: CivilDate,
): LaidOutFigure {
  const { key, unit, source, confirm = false, councilSets = null } = figure;
  const general = figure.values.map((row): FigureValue => ({ ...row, source, own: null }));
  const ownNow = own.findLast(({ startsOn }) => startsOn <= today) ?? null;
  const known = valueOn(figure, today);
  const generalNow = general.findLast(({ startsOn }) => startsOn <= today) ?? null;
  const now = ownNow ?? (known === null ? null : generalNow);
  const mattersTo = (row: FigureValue) => row.startsOn > today && (row.own !== null || ownNow === null);
  const all = [...general, ...own].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  return {
    key,
    unit,
    isToConfirm: confirm && ownNow === null,
    councilSets,
    now,
    toCome: all.filter(mattersTo),
    all: all.toReversed(),
  };
}
