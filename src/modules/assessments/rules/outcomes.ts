/**
 * The ten outcomes for adults, with the words people read.
 * Source: SI 2015/313 reg 2(2).
 */
export const adultOutcomes = {
  nutrition: 'managing and maintaining nutrition',
  personalHygiene: 'maintaining personal hygiene',
  toilet: 'managing toilet needs',
  clothing: 'being appropriately clothed',
  safeAtHome: 'being able to make use of the home safely',
  habitableHome: 'maintaining a habitable home',
  relationships: 'developing and maintaining family or other personal relationships',
  workAndLearning: 'accessing and engaging in work, training, education or volunteering',
  community:
    'making use of necessary facilities or services in the local community, including public transport and recreation',
  caringForChild: 'carrying out caring responsibilities for a child',
} as const;
export type AdultOutcome = keyof typeof adultOutcomes;

/**
 * The eight outcomes for carers.
 * Source: SI 2015/313 reg 3(2)(b).
 */
export const carerOutcomes = {
  caringForChild: 'carrying out caring responsibilities for a child',
  caringForOthers: 'providing care to other people',
  habitableHome: 'maintaining a habitable home',
  nutrition: 'managing and maintaining nutrition',
  relationships: 'developing and maintaining family or other personal relationships',
  workAndLearning: 'engaging in work, training, education or volunteering',
  community: 'making use of necessary facilities or services in the local community, including recreation',
  recreation: 'engaging in recreational activities',
} as const;
export type CarerOutcome = keyof typeof carerOutcomes;

/**
 * The ways in which someone counts as unable to achieve an outcome. The last one is for adults only.
 * Source: SI 2015/313 reg 2(3) for adults, reg 3(3) for carers.
 */
export const waysOfBeingUnable = {
  needsAssistance: 'cannot do this without help',
  causesDistress: 'can do this, but with significant pain, distress or anxiety',
  endangers: 'can do this, but it is or may be a danger to their own or someone else’s health or safety',
  takesLonger: 'can do this, but it takes significantly longer than it normally would',
} as const;
export type WayOfBeingUnable = keyof typeof waysOfBeingUnable;

/**
 * The nine areas of wellbeing.
 * Source: Care Act 2014 s.1(2)(a)–(i).
 */
export const wellbeingAreas = {
  dignity: 'personal dignity, including being treated with respect',
  health: 'physical and mental health and emotional wellbeing',
  protection: 'protection from abuse and neglect',
  control: 'control over day-to-day life',
  participation: 'taking part in work, education, training or recreation',
  socialAndEconomic: 'social and economic wellbeing',
  relationships: 'domestic, family and personal relationships',
  accommodation: 'suitability of where they live',
  contribution: 'contribution to society',
} as const;
export type WellbeingArea = keyof typeof wellbeingAreas;
