import { pence } from '../../src/core/money/pence.ts';
import { button, type Html, html, table } from '../../src/platform/html/index.ts';
import { changes } from '../../src/site/components/changes.ts';
import { checks } from '../../src/site/components/checks.ts';
import { figures } from '../../src/site/components/figures.ts';
import { held } from '../../src/site/components/held.ts';
import { staffLateness } from '../../src/site/components/lateness.ts';
import { ownWords } from '../../src/site/components/own-words.ts';
import { panelBox } from '../../src/site/components/panel-box.ts';
import { picture } from '../../src/site/components/picture.ts';
import { queue } from '../../src/site/components/queue.ts';
import { story } from '../../src/site/components/story.ts';
import { sum } from '../../src/site/components/sum.ts';
import { tabs } from '../../src/site/components/tabs.ts';

// Invented people, places and amounts, after the pictures of intent.

/** The components of staff's pages, one under another. */
export async function staffExamples(): Promise<Html> {
  return html`<h1 class="govuk-heading-xl">Monday 2 November</h1>
    <p class="govuk-body-l">One promise is late, and two more are due this week. Three of your 21 people are waiting for you.</p>
    ${tabsExample()}${queueExample()}
    <h2 class="govuk-heading-l">Amina Yusuf</h2>
    ${panelBox({ kind: 'outlined', content: html`<strong>How to reach Amina:</strong> text before you ring. Afternoons only. Plain words.` })}
    ${words()}${late()}
    <div class="site-columns"><div><h2 class="govuk-heading-m">The story so far</h2>${storyExample()}</div>
    <div class="site-columns__side"><h2 class="govuk-heading-m">Money, a week</h2>${moneyAWeek()}</div></div>
    <h2 class="govuk-heading-l">Payment run for Friday 6 November</h2>${runFigures()}
    <div class="site-columns"><div><h2 class="govuk-heading-m">Held: 3</h2>${heldExample()}
    <h2 class="govuk-heading-m">What changed since 9 October</h2>${changesExample()}</div>
    <div class="site-columns__side"><h2 class="govuk-heading-m">Checks: 7 passed, 1 for you</h2>${checksExample()}
    ${button({ text: 'Send 409 payments', classes: 'site-wide-button' })}${button({ text: 'Give it back to Dev', classes: 'govuk-button--secondary site-wide-button' })}</div></div>
    <h2 class="govuk-heading-m">How far each person would move, a week</h2>${await spread()}`;
}

function tabsExample(): Html {
  return tabs('My queue', [
    { text: 'Waiting for me', href: '#open', count: 10, isCurrent: true },
    { text: 'Waiting for someone else', href: '#open', count: 11, isCurrent: false },
    { text: 'All my people', href: '#open', count: 21, isCurrent: false },
  ]);
}

function queueExample(): Html {
  return queue({
    caption: 'People waiting for me',
    groups: [
      {
        heading: 'Late',
        rows: [
          {
            name: 'Amina Yusuf',
            href: '#open',
            reach: '46. Text before you ring',
            promised: 'Six-month check of her direct payment',
            since: '17 April',
            by: 'Friday 16 October',
            byNote: '17 days late',
            missing: 'A day that suits her. Her page says you will ring by Thursday',
            next: { text: 'Text, then ring', href: '#open' },
          },
        ],
      },
      {
        heading: 'Due this week',
        rows: [
          {
            name: 'Derek Hollins',
            href: '#open',
            reach: '82. Large print',
            promised: 'What he will pay when reablement ends',
            since: '20 October',
            by: 'Tuesday 3 November',
            byNote: 'tomorrow',
            missing: 'Nothing. His sum is ready: £79.10 a week',
            next: { text: 'Read and send', href: '#open' },
          },
          {
            name: 'Zubaida Begum',
            href: '#open',
            reach: '71. Urdu interpreter',
            promised: 'Sign-off of her plan. It came back with one question',
            since: '29 October',
            by: 'Wednesday 4 November',
            byNote: 'in 2 days',
            missing: 'Who helps when Imran is away?',
            next: { text: 'Answer it', href: '#open' },
          },
        ],
      },
      { heading: 'After that', rows: [] },
    ],
  });
}

function words(): Html {
  return ownWords({
    heading: 'In Amina’s words',
    said: 'I want to be the one who decides what happens in my day. On bad mornings I cannot do my buttons or lift the kettle, and I hate being hurried. I do not want Hodan to become my carer. I want her to stay my sister.',
    saidNote: html`Said on 10 March 2026. Unchanged. <a class="govuk-link" href="#open">Add what she says now</a>`,
    view: {
      heading: 'Joanne Clarke’s view',
      text: 'Amina has MS. It changes from week to week. Without help she cannot manage six of the ten everyday things in the law.',
      note: html`10 March 2026. <a class="govuk-link" href="#open">The decision and its reasons</a>`,
    },
  });
}

function late(): Html {
  return staffLateness({
    what: 'six-month check',
    promisedBy: 'Friday 16 October',
    daysLate: 17,
    told: 'Her page tells her you will ring by Thursday 5 November.',
    actions: [
      { text: 'Text Amina now', href: '#open' },
      { text: 'Agree a new date with her', href: '#open' },
    ],
  });
}

function storyExample(): Html {
  return story([
    {
      state: 'done',
      date: '9 Feb 2026',
      title: 'Amina asked for help',
      detail: 'By phone, after a fall in the kitchen. We promised to see her by 23 March.',
    },
    {
      state: 'done',
      date: '8 April',
      title: 'Plan agreed: £479.13 a week',
      detail: html`“This is mine.” Signed off by Ruth Adeyemi in one step. <a class="govuk-link" href="#open">Why £6.03 more</a>`,
    },
    {
      state: 'now',
      date: '16 Oct',
      title: 'Six-month check: not done',
      detail: 'Joanne Clarke owes this. We told Amina on 19 October, and said sorry.',
    },
    { state: 'next', date: '27 Nov', title: 'Next payment: £1,671.92' },
    {
      state: 'next',
      date: '8 April 2027',
      title: 'Go through the plan together',
      detail: 'No later than this. Amina can ask sooner.',
    },
  ]);
}

function moneyAWeek(): Html {
  return sum({
    caption: 'Money, a week',
    rows: [
      { label: 'Marta, 21 hours', pence: pence(33853) },
      { label: 'Weekend agency, 4 hours', pence: pence(10560) },
      { label: 'Everything else', pence: pence(3500), note: 'Swimming, taxis, the unexpected' },
    ],
    total: { label: 'Budget', href: '#open', pence: pence(47913) },
    after: [
      { label: 'Amina pays', href: '#open', pence: pence(6115) },
      { label: 'Council pays', href: '#open', pence: pence(41798) },
    ],
  });
}

function runFigures(): Html {
  return figures([
    { label: 'Lines in this run', href: '#open', count: 412, note: '£595,995.08' },
    { label: 'Same as last time', href: '#open', count: 371, note: 'Nothing to look at' },
    { label: 'Held', href: '#open', count: 3, note: '£2,590.72' },
    { label: 'To be paid', href: '#open', count: 409, note: '£593,404.36' },
  ]);
}

function heldExample(): Html {
  return held('Payments that are held', [
    {
      name: 'Zubaida Begum',
      href: '#open',
      pence: pence(101880),
      why: 'Name check: close match. We have Imran Begum, the bank has I M Begum',
      who: 'Dev Patel',
      does: 'rings the number on record by 1 pm today',
    },
    {
      name: 'Joe Malik',
      href: '#open',
      pence: pence(90272),
      why: 'New bank details, not yet rung back',
      who: 'Dev Patel',
      does: 'rings by 1 pm. If not, his wages go by bank on Friday',
    },
    {
      name: 'Jean Appleyard',
      href: '#open',
      pence: pence(66920),
      why: 'Same amount and account as Kenneth. They are a couple, so it may be right',
      who: 'You:',
      does: html`<a class="govuk-link" href="#open">look at both and decide</a>`,
    },
  ]);
}

function changesExample(): Html {
  const reason = (label: string, lines: number, difference: number, total: number) => ({
    label,
    href: '#open',
    lines,
    differencePence: pence(difference),
    totalPence: pence(total),
  });
  return changes({
    caption: 'From the last run’s total to this one’s',
    last: { label: 'Last run', lines: 409, totalPence: pence(58891412) },
    reasons: [
      reason('Started since last time', 9, 984620, 59876032),
      reason('Hours changed after a review', 14, 421264, 60297296),
      reason('New bank details, same amount', 2, 0, 60297296),
      {
        ...reason('In the last run, not in this one', -6, -720448, 59576848),
        detail: '2 now council-arranged, 2 moved, 1 asked to stop, 1 died',
      },
    ],
    now: { label: 'To be paid', lines: 412, totalPence: pence(59576848) },
  });
}

function checksExample(): Html {
  return checks([
    { result: 'forYou', text: 'Same amount, same account: 1 pair' },
    { result: 'passed', text: 'Lines add up to the file, to the penny' },
    { result: 'passed', text: 'No one is paid twice for the same days' },
    { result: 'notPassed', text: 'Payday is not a bank holiday' },
  ]);
}

async function spread(): Promise<Html> {
  const moved = [
    { move: '£16.60 less', people: 452 },
    { move: 'No change', people: 618 },
    { move: '£33.20 more', people: 84 },
    { move: '£49.80 more', people: 130 },
  ];
  const y = {
    field: 'move',
    type: 'nominal',
    sort: null,
    title: null,
    axis: { ticks: false, domain: false },
  } as const;
  return picture(
    {
      width: 600,
      height: 120,
      data: { values: moved },
      encoding: { y, x: { field: 'people', type: 'quantitative', axis: null } },
      layer: [
        { mark: { type: 'bar', fill: 'var(--bar)' } },
        {
          mark: {
            type: 'text',
            align: 'left',
            dx: 8,
            fontSize: 16,
            fontWeight: 'bold',
            fill: 'currentColor',
          },
          encoding: { text: { field: 'people' } },
        },
      ],
    },
    {
      title: 'How far each person would move, a week',
      description: 'Most would not move. 452 would get £16.60 less; 214 would get more.',
      table: table({
        caption: 'How far each person would move, a week',
        head: [{ text: 'A week' }, { text: 'People', format: 'numeric' }],
        rows: moved.map(({ move, people }) => [{ text: move }, { text: people, format: 'numeric' }]),
      }),
    },
  );
}
