/**
 * What the invented councils are made like. All of it was published; none of it is about anyone.
 * Contains public sector information licensed under the Open Government Licence v3.0.
 */

export type Age = '18to64' | '65andOver';

/**
 * People who had long-term support in the year, by age and primary support reason, under the names of the list in
 * use since 2025. Source: NHS Digital, Adult Social Care Activity and Finance Report, England 2020-21.
 */
export const supportReasons: Readonly<Record<Age, readonly (readonly [reason: string, people: number])[]>> = {
  '18to64': [
    ['Physical support: Access and mobility only', 18_255],
    ['Physical support: Personal care support', 67_700],
    ['Sensory support: Support for visual impairment', 2_065],
    ['Sensory support: Support for hearing impairment', 915],
    ['Sensory support: Support for dual impairment', 635],
    ['Support with memory and cognition', 4_905],
    ['Learning disability support', 133_670],
    ['Mental health support', 53_785],
    ['Social support: Substance misuse support', 980],
    ['Social support: Asylum seeker support', 95],
    ['Social support: Support for social isolation or other reason', 6_680],
  ],
  '65andOver': [
    ['Physical support: Access and mobility only', 63_565],
    ['Physical support: Personal care support', 345_005],
    ['Sensory support: Support for visual impairment', 4_415],
    ['Sensory support: Support for hearing impairment', 1_840],
    ['Sensory support: Support for dual impairment', 1_315],
    ['Support with memory and cognition', 74_040],
    ['Learning disability support', 17_895],
    ['Mental health support', 33_980],
    ['Social support: Substance misuse support', 490],
    ['Social support: Asylum seeker support', 35],
    ['Social support: Support for social isolation or other reason', 8_965],
  ],
};

/**
 * People with long-term support in the community in the year, by who runs it. Source: the same report, table LTS001a.
 */
export const communitySupport: Readonly<
  Record<
    Age,
    { readonly directPaymentOnly: number; readonly partDirectPayment: number; readonly council: number }
  >
> = {
  '18to64': { directPaymentOnly: 67_605, partDirectPayment: 25_180, council: 130_200 + 22_325 },
  '65andOver': { directPaymentOnly: 34_725, partDirectPayment: 12_240, council: 264_660 + 29_895 },
};

/**
 * Payments of £500 or more that one council made to people in their own homes, January 2023 to July 2025: 356 of
 * them, in pounds at these shares of the whole. Smaller ones are not published.
 * Source: Devon County Council, spending over £500 (adult social care, payees not named).
 */
export const paymentsOf500AndMore: readonly (readonly [share: number, pounds: number])[] = [
  [0, 500],
  [0.1, 598.28],
  [0.25, 779.08],
  [0.5, 1_560],
  [0.75, 2_011.32],
  [0.9, 2_368.38],
  [0.97, 5_394.88],
  [1, 5_550],
];

/** The cost of care in the invented councils, April 2026: an hour, a day or a visit, in pence. Source: our choice,
 * near the fees that councils' own pages and the Homecare Association's reports of 2025 show. */
export const prices = {
  homeCareHour: [2350, 2700],
  assistantHour: [1320, 1450],
  supportWorkerHour: [2080, 2460],
  dayOpportunity: [5500, 8500],
} as const;
