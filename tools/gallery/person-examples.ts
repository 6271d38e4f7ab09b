import { type Pence, pence } from '../../src/core/money/pence.ts';
import { button, type Html, html, linkButton } from '../../src/platform/html/index.ts';
import { actions } from '../../src/site/components/actions.ts';
import { budgetLines } from '../../src/site/components/budget-lines.ts';
import { type ChoiceCard, choiceCards } from '../../src/site/components/choice-cards.ts';
import { dashList } from '../../src/site/components/dash-list.ts';
import { figures } from '../../src/site/components/figures.ts';
import { lateness } from '../../src/site/components/lateness.ts';
import { looks } from '../../src/site/components/looks.ts';
import { panelBox } from '../../src/site/components/panel-box.ts';
import { question } from '../../src/site/components/question.ts';
import { range } from '../../src/site/components/range.ts';
import { staircase } from '../../src/site/components/staircase.ts';
import { steps } from '../../src/site/components/steps.ts';
import { sum } from '../../src/site/components/sum.ts';
import { tabs } from '../../src/site/components/tabs.ts';
import { weeks } from '../../src/site/components/weeks.ts';

// Invented people, places and amounts, after the pictures of intent.

/** The components of a person's pages, one under another. */
export async function personExamples(): Promise<Html> {
  return html`<h1 class="govuk-heading-xl">Amina Yusuf</h1>
    <p class="govuk-body-l">Your support is running, you have <a class="govuk-link" href="#open"><strong>£2,998.29</strong></a> to use now, and we owe you a phone call.</p>
    ${late()}
    <h2 class="govuk-heading-m">Where things are</h2>${stepsExample()}
    <h2 class="govuk-heading-m">Your money this year</h2>${figuresExample()}${await weeksExample()}
    <h2 class="govuk-heading-m">Things you can do</h2>${actionsExample()}
    <h2 class="govuk-heading-m">Who looked at your record</h2>${looksExample()}
    <h2 class="govuk-heading-m">Your first figure</h2>${ranges()}
    <h2 class="govuk-heading-m">From your answers to pounds</h2>${stairs()}
    <h2 class="govuk-heading-m">What it is not</h2>${dashList(['It is not a limit on what you need.', 'It is not our final answer. The plan you agree sets that.'])}
    ${panelBox({ kind: 'outlined', heading: 'This is not enough', content: html`<p class="govuk-body">Tell us at any time. We will look at what your care really costs.</p>${linkButton({ text: 'Say this is not enough', href: '#open' })}` })}
    <form method="post" action="#open">${cards()}${button({ text: 'Continue' })}</form>
    <h2 class="govuk-heading-m">Your spending</h2>${spending()}`;
}

function late(): Html {
  return lateness({
    promise: 'look at how your payments are going',
    promisedBy: 'Friday 16 October',
    next: {
      who: 'Joanne Clarke',
      does: 'text you, then ring,',
      by: 'Thursday 5 November',
      purpose: 'to agree a day',
    },
    carriesOn: 'Your payments carry on.',
    nothingToDo: true,
    actions: [
      { text: 'Choose a day myself', href: '#open' },
      { text: 'Tell us what this delay has meant', href: '#open' },
    ],
  });
}

function stepsExample(): Html {
  return steps([
    {
      state: 'done',
      title: 'Your plan is agreed',
      detail: 'Done on 8 April.',
      link: { text: 'Who agreed it, and why', href: '#open' },
    },
    {
      state: 'done',
      title: 'Your payments have started',
      detail: 'Done on 17 April. We paid £1,671.92 on Friday 30 October.',
      link: { text: 'All 8 payments', href: '#open' },
    },
    {
      state: 'now',
      title: 'your six-month check',
      detail: html`Promised by 16 October. <strong>16 days late.</strong> Joanne Clarke owes you this.`,
    },
    {
      state: 'next',
      title: 'we pay you £1,671.92',
      detail: 'The council will pay this by Friday 27 November.',
    },
    {
      state: 'next',
      title: 'we go through your plan with you',
      detail: 'By Thursday 8 April 2027.',
      link: { text: 'Ask for this sooner', href: '#open' },
    },
  ]);
}

function figuresExample(): Html {
  return figures([
    { label: 'This year’s budget', href: '#open', pence: pence(2491476), note: '52 weeks of £479.13' },
    {
      label: 'Paid in so far',
      href: '#open',
      pence: pence(1533216),
      note: '£13,375.36 from us, £1,956.80 from you',
    },
    { label: 'Spent', href: '#open', pence: pence(1172147), note: 'to today, 1 November' },
    { label: 'Kept safe', href: '#open', pence: pence(61240), note: 'for tax and holiday cover' },
    { label: 'Left to use now', href: '#open', pence: pence(299829), note: 'until 26 November' },
  ]);
}

const spentByWeek = [
  204, 430, 190, 245, 812, 300, 340, 290, 720, 300, 345, 290, 720, 410, 340, 300, 720, 300, 340, 395, 720,
  300, 345, 290, 730, 300, 580, 300, 263,
];

async function weeksExample(): Promise<Html> {
  const planned = pence(47913);
  return weeks({
    title: 'Your 52 weeks',
    description:
      '7 of 28 weeks cost more than the plan. In those weeks the weekend agency, or tax and insurance, were paid.',
    weeks: Array.from({ length: 52 }, (_, week) => {
      const spentPence = pence((spentByWeek[week] ?? 0) * 100);
      const day = Temporal.PlainDate.from('2026-04-17').add({ weeks: week });
      return {
        label: day.toLocaleString('en-GB', { day: 'numeric', month: 'long' }),
        spentPence,
        toComePence: toCome(week, spentPence, planned),
      };
    }),
    plannedPence: planned,
    thisWeek: 28,
    endsOn: '15 April',
  });
}

function toCome(week: number, spent: Pence, planned: Pence): Pence {
  if (week < 28) return pence(0);
  return week === 28 ? pence(planned - spent) : planned;
}

function actionsExample(): Html {
  return actions([
    { text: 'Ask for a review', href: '#open', detail: 'If something has changed, or you want to talk' },
    { text: 'Say this is not enough', href: '#open', detail: 'We will look at what your care really costs' },
    { text: 'Change how it is managed', href: '#open', detail: 'You can change your mind at any time' },
    {
      text: 'Tell us about a worry',
      href: '#open',
      detail: 'About you, or someone else. You can ask to talk alone',
    },
    { text: 'Let someone help me', href: '#open', detail: 'Hodan can read your plan. No one else can' },
    { text: 'Comment or complain', href: '#open', detail: 'It will not change your support' },
  ]);
}

function looksExample(): Html {
  return looks([
    {
      name: 'Joanne Clarke',
      role: 'your social worker',
      date: '29 October',
      why: 'To get ready for your check.',
    },
    { name: 'Dev Patel', role: 'payments', date: '28 October', why: 'To make Friday’s payment.' },
    {
      name: 'Hodan Yusuf',
      role: 'your sister',
      date: '25 October',
      why: 'Read your plan, as you said she could.',
    },
  ]);
}

function ranges(): Html {
  return html`${range({ lowPence: pence(42800), pence: pence(47310), highPence: pence(53400) })}
    <p class="govuk-body-s">8 in 10 of 214 people with answers like yours fell in this range.</p>
    ${range({ lowPence: pence(42800), pence: pence(43010), highPence: pence(53400) })}`;
}

function stairs(): Html {
  const told = [
    ['Getting washed and dressed', 'I need one person to help me every day.', 14],
    ['Meals and drinks', 'Someone has to cook my main meal most days.', 9],
    ['Using the toilet', 'I manage. On bad days I need a hand.', 4],
    ['Safe at home', 'I need someone nearby for some of the day.', 10],
    ['Looking after my home', 'I need help with it each week.', 5],
    ['Seeing people I care about', 'I need help to keep in touch.', 6],
    ['Getting out', 'I cannot go out without someone with me.', 12],
    ['Nights', 'I sleep well most nights.', 0],
    ['What my sister Hodan is glad to do', 'Saturday mornings. She wants to.', -3],
  ] as const;
  let soFar = 0;
  const rows = told.map(([topic, answer, points]) => {
    soFar += points * 830;
    const countsFor = `${String(points).replace('-', '−')} points`;
    return { topic, answer, countsFor, addsPence: pence(points * 830), soFarPence: pence(soFar) };
  });
  const total = { label: '57 points × £8.30', pence: pence(47310), unit: 'a week' };
  return staircase({ caption: 'From your answers to pounds', rows, total });
}

/** One field has a message, as a page does that comes back. */
export const shownFault = { field: 'managedBy', words: 'Choose how you would like it to be managed' };

function cards(): Html {
  return choiceCards({
    name: 'managedBy',
    legend: 'How would you like Marta’s support to be managed?',
    headings: [
      'What you do',
      'What it costs a year',
      'Who helps',
      'If it goes wrong',
      'If you change your mind',
    ],
    errorMessage: { text: shownFault.words },
    cards: ways,
  });
}

function cost(amount: string, from: string): Html {
  return html`<strong>${amount}</strong> from your budget<br><span class="site-soft">${from}<br>£0.00 extra from your pocket.</span>`;
}

const ways: readonly ChoiceCard[] = [
  {
    value: 'council',
    title: 'Arranged by the council',
    summary: 'You say what you want. We find and pay the support.',
    cells: [
      dashList(['Tell us what you want, and when', 'Tell us if it goes wrong']),
      cost('£0.00', 'No fees.'),
      dashList(['Your social worker']),
      dashList(['We must find other support', 'Ring us any hour']),
      'Tell us. It changes on your next payment day.',
    ],
  },
  {
    value: 'direct-payment',
    title: 'Direct payment',
    summary: 'We pay you. You choose and pay for the support.',
    cells: [
      dashList([
        'Open an account just for this',
        'Be the boss of anyone you employ',
        'Show what you spent, twice a year',
      ]),
      cost('£312.00', 'Payroll £234.00 and insurance £78.00, if you employ someone.'),
      dashList(['A direct payment adviser', 'Payroll does wages and tax']),
      dashList(['Your adviser helps the same day']),
      'Tell us. It changes on your next payment day.',
    ],
  },
  {
    value: 'fund',
    title: 'Individual service fund',
    summary: 'A provider you choose holds the money and runs the support.',
    cells: [
      dashList(['Choose the provider', 'Agree your week with them']),
      cost('£520.00', 'The provider’s fee, £10.00 a week.'),
      dashList(['The provider’s own worker']),
      dashList(['Tell the provider, or us']),
      'Tell us. It changes 4 weeks later.',
    ],
  },
  {
    value: 'account',
    title: 'Managed account',
    summary: 'You choose the support. A company holds the money and pays the bills.',
    cells: [
      dashList(['Choose who supports you', 'Say yes to each bill']),
      cost('£507.00', 'Account £195.00, payroll £234.00 and insurance £78.00.'),
      dashList(['The account company']),
      dashList(['Tell the company, or us']),
      'Tell us. It changes on your next payment day.',
    ],
  },
];

function spending(): Html {
  const current = tabs('Which weeks', [
    { text: 'Since 30 October', href: '#open', isCurrent: false },
    { text: '2 to 29 October', href: '#open', isCurrent: true },
    { text: 'Earlier', href: '#open', isCurrent: false },
  ]);
  return html`${current}<div class="site-columns"><div>${asked()}<h2 class="govuk-heading-m">By line of your plan</h2>${lines()}</div>
    <div class="site-columns__side"><h2 class="govuk-heading-m">What is coming</h2>${coming()}</div></div>`;
}

function asked(): Html {
  return question({
    action: '#open',
    hidden: { _csrf: 'invented' },
    about: html`<strong>£11.45, Lakeside Cafe</strong>, Saturday 3 October.`,
    name: 'what',
    legend: 'We could not match this to your plan. What was it for?',
    answers: [
      { value: 'marta', text: 'Marta’s lunch while with me' },
      { value: 'me', text: 'Food or a drink for me' },
      { value: 'mistake', text: 'Paid from this account by mistake' },
      { value: 'other', text: 'Something else' },
    ],
    links: [
      { text: 'Add a photo', href: '#open' },
      { text: 'Ask someone to ring me', href: '#open' },
    ],
    note: 'You do not need a receipt. Nothing is taken back while we ask.',
  });
}

function lines(): Html {
  return budgetLines({
    lines: [
      {
        label: 'Marta, personal assistant',
        href: '#open',
        spentPence: pence(136862),
        plannedPence: pence(135412),
        note: 'The year’s insurance, £78.00, was paid on 20 October.',
      },
      {
        label: 'Weekend agency, Brightside',
        href: '#open',
        spentPence: pence(39600),
        plannedPence: pence(42240),
        note: 'You got it back for a missed visit.',
      },
      { label: 'Taxis', href: '#open', spentPence: pence(5600), plannedPence: pence(5600) },
      {
        label: 'For the unexpected',
        href: '#open',
        spentPence: pence(0),
        plannedPence: pence(4800),
        note: 'It stays yours to use.',
      },
      {
        label: 'Not placed yet',
        href: '#open',
        spentPence: pence(1145),
        plannedPence: null,
        note: 'One payment',
      },
    ],
    total: { label: 'Spent', spentPence: pence(183207), plannedPence: pence(188052) },
  });
}

function coming(): Html {
  return sum({
    caption: 'What is coming in the next two weeks',
    rows: [
      { date: 'Tue 3 Nov', label: 'Swimming and two taxis', pence: pence(2300) },
      { date: 'Thu 5 Nov', label: 'Brightside, weekend agency', pence: pence(42240) },
      { date: 'Fri 6 Nov', label: 'Marta’s pay', pence: pence(26672) },
    ],
    total: { label: 'Next week', pence: pence(71212) },
  });
}
