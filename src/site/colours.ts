import { faultOfAccent } from '../core/colour/accent.ts';

/** A council's own colour for links, buttons and the band at the top, as `#0b5a5e`. */
export interface Colours {
  readonly accent: string;
}

/** Takes a council's colour. Refuses one in which links on our palest ground could not be read. */
export function coloursOf(accent: string): Colours {
  const fault = faultOfAccent(accent);
  if (fault !== null) throw new RangeError(fault);
  return { accent };
}
