import { type Colours, coloursOf } from './colours.ts';
import { siteContent as words } from './content.ts';

/** Whose site it is: what every page says of the council. */
export interface Site {
  readonly councilName: string;
  readonly colours: Colours;
  readonly contact: CouncilContact;
  /** True where all people and councils are made up; each page then says so. */
  readonly invented: boolean;
}

export interface CouncilContact {
  readonly phone: string;
  /** For example "Monday to Friday, 9 am to 5 pm". */
  readonly hours: string;
  readonly textNumber: string | null;
}

/** Takes what a council says of itself; until it has, "Ring the council, when it is open." Refuses a pale colour. */
export function siteOf(site: Omit<Site, 'colours'> & { readonly accent: string }): Site {
  const { accent, contact, ...rest } = site;
  const { phone, textNumber, hours } = contact;
  const unbroken = {
    hours: hours || words.whenOpen,
    phone: phone === '' ? words.noNumber : unbreakable(phone),
    textNumber: textNumber && unbreakable(textNumber),
  };
  return { ...rest, contact: unbroken, colours: coloursOf(accent) };
}

/** A number that does not fall apart at the end of a line. */
function unbreakable(number: string): string {
  return number.replaceAll(' ', '\u00a0');
}

/** An invented council, for the demonstration and for tests. Its numbers are Ofcom's, kept for drama. */
export const ashmere: Site = siteOf({
  councilName: 'Ashmere Borough Council',
  accent: '#0b5a5e',
  contact: {
    phone: '01632 960 118',
    hours: 'Monday to Friday, 9\u00a0am to 5\u00a0pm',
    textNumber: '07700 900 118',
  },
  invented: true,
});
