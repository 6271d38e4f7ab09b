import { type Html, html, type Words } from '../../platform/html/index.ts';
import { componentContent as words } from './content.ts';
import { type Link, linkRow } from './link.ts';

export interface LatenessOptions {
  /** What follows "We promised to": "look at how your payments are going". */
  readonly promise: Words;
  /** "Friday 16 October". */
  readonly promisedBy: string;
  readonly next: NextStep;
  /** What goes on meanwhile, as sentences: "Your payments carry on." */
  readonly carriesOn: Words;
  /** Whether the person need do nothing, which is then said. */
  readonly nothingToDo: boolean;
  readonly actions?: readonly Link[] | undefined;
}

/** "Joanne Clarke will text you, then ring, by Thursday 5 November to agree a day." */
export interface NextStep {
  readonly who: Words;
  readonly does: Words;
  /** Left out where no day is promised: a new promise is not made up on a page. */
  readonly by?: string | undefined;
  readonly purpose?: Words | undefined;
}

/** What a person reads first when we are late: the promise, sorry, who does what by when, and what carries on. */
export function lateness(options: LatenessOptions): Html {
  const { who, does, by, purpose } = options.next;
  const content = html`<p class="govuk-body">${words.latePromise} ${options.promise} ${words.lateBy} <strong>${options.promisedBy}</strong>. ${words.lateSorry}</p>
    <p class="govuk-body"><strong>${words.lateNext}</strong> ${who} ${words.lateWill} ${does}${by && html` ${words.lateBy} <strong>${by}</strong>`}${purpose && html` ${purpose}`}. ${options.carriesOn} ${options.nothingToDo && words.lateNothingToDo}</p>`;
  return bar(words.lateTitle, content, options.actions);
}

export interface StaffLatenessOptions {
  /** "six-month check". */
  readonly what: string;
  readonly promisedBy: string;
  readonly daysLate: number;
  /** What the person has been told, as a sentence. */
  readonly told?: Words | undefined;
  readonly actions?: readonly Link[] | undefined;
}

/** The same lateness on a record, with its days counted as the person's page counts them. */
export function staffLateness({ what, promisedBy, daysLate, told, actions }: StaffLatenessOptions): Html {
  const content = html`<p class="govuk-body">${words.daysLate(daysLate)} ${told}</p>`;
  return bar(words.staffLate(what, promisedBy), content, actions);
}

function bar(heading: string, content: Html, actions: readonly Link[] | undefined): Html {
  return html`<section class="site-bar site-late">
    <h2 class="govuk-heading-m">${heading}</h2>
    ${content}${linkRow(actions)}
  </section>`;
}
