/** What invented people say and what is written with them. Each outcome has the same words in every record it needs. */

export type Outcome =
  | 'nutrition'
  | 'personalHygiene'
  | 'toilet'
  | 'clothing'
  | 'safeAtHome'
  | 'habitableHome'
  | 'relationships'
  | 'workAndLearning'
  | 'community';

export interface OutcomeWords {
  readonly way: 'slow' | 'hurts' | 'unsafe' | 'help';
  readonly unable: 'needsAssistance' | 'causesDistress' | 'endangers' | 'takesLonger';
  readonly badDay: readonly string[];
  readonly difference: readonly string[];
  readonly found: readonly string[];
  readonly need: readonly string[];
}

export const outcomeWords: Readonly<Record<Outcome, OutcomeWords>> = {
  nutrition: {
    way: 'help',
    unable: 'needsAssistance',
    badDay: [
      'I eat biscuits.',
      'I forget, and then it is evening.',
      'Toast, if someone makes it.',
      'I do not cook at all.',
    ],
    difference: [
      'I have lost weight.',
      'I am tired by noon.',
      'I would like a proper tea.',
      'I miss my own cooking.',
    ],
    found: [
      'Cannot prepare a hot meal safely.',
      'Needs reminding to eat, and help to cook.',
      'Has lost weight since the summer.',
    ],
    need: ['A hot meal each day.', 'Someone to cook with.', 'Meals, and enough to drink.'],
  },
  personalHygiene: {
    way: 'help',
    unable: 'needsAssistance',
    badDay: [
      'I wash what I can reach.',
      'It waits until tomorrow.',
      'I do not dare get in.',
      'A flannel, at the sink.',
    ],
    difference: ['I do not feel like myself.', 'I do not want people close.', 'I used to love a bath.'],
    found: [
      'Cannot get in or out of the bath alone.',
      'Cannot wash back or feet.',
      'Needs someone there to wash at all.',
    ],
    need: ['A wash each morning.', 'A shower, without fear.', 'Help to wash.'],
  },
  toilet: {
    way: 'hurts',
    unable: 'causesDistress',
    badDay: ['I do not get there in time.', 'I do not drink, so that I need not go.'],
    difference: ['I do not go out because of it.', 'I am ashamed.'],
    found: ['Needs help to transfer, and with pads.', 'Does not always get there in time.'],
    need: ['Help to get to the toilet.', 'Help at set times.'],
  },
  clothing: {
    way: 'slow',
    unable: 'takesLonger',
    badDay: ['I stay in my night things.', 'Buttons are not possible.', 'Slippers, no socks.'],
    difference: ['I wear the same three things.', 'I will not open the door.', 'It takes the whole morning.'],
    found: [
      'Takes most of an hour, and socks not at all.',
      'Cannot manage fastenings.',
      'Does not dress for the weather without help.',
    ],
    need: ['To be dressed before ten.', 'Help with socks and shoes.', 'Help to choose and put on clothes.'],
  },
  safeAtHome: {
    way: 'unsafe',
    unable: 'endangers',
    badDay: [
      'I hold on to the walls.',
      'I stay in the chair.',
      'I left the gas on.',
      'I do not go upstairs.',
    ],
    difference: [
      'I am afraid of falling.',
      'I do not sleep for worry.',
      'My daughter rings five times a day.',
    ],
    found: ['Fell twice this year.', 'Does not recognise danger in the kitchen.', 'Unsteady on the stairs.'],
    need: [
      'To move about at home without falling.',
      'Someone near at the risky times.',
      'A check morning and night.',
    ],
  },
  habitableHome: {
    way: 'hurts',
    unable: 'needsAssistance',
    badDay: ['It waits.', 'I shut the door on it.', 'The post piles up.'],
    difference: ['I do not ask people in.', 'I am not proud of it.'],
    found: [
      'Cannot clean, lift or carry.',
      'Needs help to keep the home fit to live in.',
      'Bills and repairs are left.',
    ],
    need: ['A home to ask people into.', 'Help with the floors and the bed.', 'Help with letters and bills.'],
  },
  relationships: {
    way: 'slow',
    unable: 'causesDistress',
    badDay: ['The television.', 'I speak to nobody.', 'I do not answer the phone.'],
    difference: ['A week is long.', 'I miss my friends.', 'I used to sing.'],
    found: [
      'Sees nobody from one week to the next.',
      'Needs support to keep friendships.',
      'Gets very anxious with people.',
    ],
    need: ['To see people.', 'Friends, and time with them.', 'Someone to talk to who stays the same.'],
  },
  workAndLearning: {
    way: 'help',
    unable: 'needsAssistance',
    badDay: ['I do not go.', 'I get the bus wrong.'],
    difference: ['I want a job.', 'I like learning. I get bored at home.'],
    found: ['Needs support to learn and to volunteer.', 'Cannot get there, or stay, without someone.'],
    need: ['Something worth doing in the week.', 'Support to learn and to volunteer.'],
  },
  community: {
    way: 'help',
    unable: 'needsAssistance',
    badDay: ['I stay in.', 'Nobody comes.', 'I look out of the window.'],
    difference: [
      'I have not been to the shops since spring.',
      'I miss the market.',
      'I would like to swim again.',
    ],
    found: [
      'Cannot use the bus alone.',
      'Does not go out without someone.',
      'Needs help to get there and back.',
    ],
    need: [
      'Getting out twice a week.',
      'The shops, and a cup of tea there.',
      'Somewhere to go, and a way to get there.',
    ],
  },
};

export interface Reason {
  readonly outcomes: readonly Outcome[];
  readonly condition: readonly string[];
  readonly said: readonly string[];
}

const physical: Reason = {
  outcomes: [
    'personalHygiene',
    'clothing',
    'toilet',
    'nutrition',
    'safeAtHome',
    'habitableHome',
    'community',
  ],
  condition: [
    'Arthritis in both hands and knees.',
    'A stroke last year, on the right side.',
    'Multiple sclerosis.',
    'A broken hip that did not mend well.',
    'Parkinson’s.',
    'My heart, and my breathing.',
    'Motor neurone disease.',
    'Rheumatoid arthritis since my thirties.',
  ],
  said: [
    'I cannot manage the bath any more.',
    'Getting dressed takes me the whole morning.',
    'I fell again on Tuesday and could not get up.',
    'Since I came out of hospital I cannot do the mornings.',
    'My hands will not do what I tell them.',
    'I do not want a fuss. I want to stay in my own home.',
  ],
};
const mobility: Reason = {
  outcomes: ['habitableHome', 'community', 'safeAtHome', 'nutrition', 'clothing'],
  condition: [
    'My hips, and I use a frame.',
    'I lost a leg to diabetes.',
    'A back injury at work.',
    'I use a wheelchair.',
  ],
  said: [
    'I can do most things, but I cannot get out.',
    'The stairs are the trouble, and the shops.',
    'I have not left the flat since August.',
  ],
};
const sensory: Reason = {
  outcomes: ['community', 'safeAtHome', 'habitableHome', 'relationships', 'nutrition'],
  condition: [
    'I see light and dark and not much more.',
    'I am deaf; British Sign Language is my first language.',
    'My sight is going in both eyes.',
  ],
  said: [
    'I cannot read my post and I do not know what is in the fridge.',
    'I want to go out by myself again.',
    'Nobody at the surgery signs.',
  ],
};
const memory: Reason = {
  outcomes: ['nutrition', 'safeAtHome', 'personalHygiene', 'community', 'habitableHome', 'clothing'],
  condition: [
    'Alzheimer’s, they told us in March.',
    'Memory trouble after a stroke.',
    'Vascular dementia.',
    'I forget. My wife says it is getting worse.',
  ],
  said: [
    'They found me at the bus stop at night. I do not know why I was there.',
    'My wife says I left the gas on.',
    'I forget things. I would like someone to remind me, not to take over.',
  ],
};
const learning: Reason = {
  outcomes: [
    'workAndLearning',
    'community',
    'relationships',
    'nutrition',
    'habitableHome',
    'personalHygiene',
  ],
  condition: [
    'I have a learning disability.',
    'I have Down’s syndrome.',
    'I am autistic and have a learning disability.',
  ],
  said: [
    'I have left college and I want something to do.',
    'Mum does it all and she is getting older.',
    'I want my own flat.',
    'I want to choose who helps me.',
  ],
};
const mental: Reason = {
  outcomes: ['relationships', 'community', 'habitableHome', 'nutrition', 'workAndLearning'],
  condition: [
    'Bipolar disorder.',
    'Depression, for many years.',
    'I hear voices. It is better with the new tablets.',
    'Anxiety, and I do not go out.',
  ],
  said: [
    'I have been in bed for most of three weeks.',
    'When I am well I am fine. When I am not, I lose the flat.',
    'The ward said to ring you.',
  ],
};
const social: Reason = {
  outcomes: ['relationships', 'community', 'habitableHome', 'nutrition'],
  condition: [
    'Nothing with a name. I am worn out.',
    'I drank for years. I am eight months dry.',
    'My nerves, since my husband died.',
  ],
  said: [
    'I have nobody. That is all it is, really.',
    'I came here two years ago and I know no one.',
    'I need to get out of this flat before I drink again.',
  ],
};

/** By the beginning of the primary support reason. */
export const reasons: readonly (readonly [string, Reason])[] = [
  ['Physical support: Personal', physical],
  ['Physical support: Access', mobility],
  ['Sensory', sensory],
  ['Support with memory', memory],
  ['Learning', learning],
  ['Mental', mental],
  ['Social', social],
];

/** Two of these make up what matters to someone, in their own words. */
export const matters: readonly string[] = [
  'to stay in my own home',
  'to swim on a Tuesday',
  'to see my grandchildren on Sundays',
  'to choose who comes through my door',
  'to go to the mosque on Fridays',
  'to sing in the choir again',
  'to cook my own food',
  'to look after my dog',
  'to get to the match',
  'to have a bath in peace',
  'to learn to read music',
  'to go to the gurdwara with my sister',
  'to be up before the post comes',
  'to keep my allotment',
  'to have a job, with a badge',
  'to go on the train by myself',
  'to see my friends without my mum there',
  'to get through a night without being afraid',
  'to go to church and stay for tea',
  'to paint',
  'to play dominoes at the club',
  'to speak my own language with someone',
  'to sit in the garden when it is dry',
  'to be asked, and not told',
  'to keep the flat nice',
  'to have the same two people, not twenty',
  'to go dancing once a month',
  'to live to see the wedding',
];

/** What people say at a visit about how things are. */
export const visitWords = {
  money: [
    'I look at it on Sundays. It is clear.',
    'The payroll people do it.',
    'My son keeps the receipts with me.',
    'It is more paper than I thought.',
    'Nothing to say about that.',
  ],
  needs: [
    'It works. I get out twice a week.',
    'She knows how I like things.',
    'I slept through, three nights running.',
    'Mornings are good. Evenings are long.',
    'I have been swimming four weeks running.',
    'It is enough for now.',
  ],
  wrong: [
    'They came late twice.',
    'A different face every Saturday.',
    'Nothing. I would say.',
    'The taxi did not come.',
    'I was poorly for a week and it was fine.',
  ],
  next: [
    'Nothing to change before the next review.',
    'We ring the agency about the times.',
    'We look at the evenings again next time.',
    'We ask about a second taxi firm.',
  ],
} as const;

export const advice: readonly string[] = [
  'The strength class on Thursdays is free. Your doctor’s surgery has a link worker.',
  'Carers Together (invented) runs a café on the first Monday. Ask about the warm homes grant.',
  'The library has a hearing loop and a reading group. Ask the fire service for a free home visit.',
  'A falls clinic can look at the stairs with you. The pool has a quiet hour and a hoist.',
  'The Money Line (invented) can check that you get every benefit that is yours.',
];
