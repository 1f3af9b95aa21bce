/**
 * The Technology Achievement Index of 23 countries.
 *
 * Values, weights, ranks and the normalised schooling: OECD/JRC (2008), Handbook on Constructing Composite Indicators:
 * Methodology and User Guide, ISBN 978-92-64-04345-9, Tables 15, 22 and 23 and Appendix Table A.1. Telephones and
 * electricity are log10 already, rounded to two decimals as printed.
 * Goalposts (of 72 countries): Saisana, Saltelli & Tarantola (2005), JRSS A 168(2):307-323, Table 1; telephones and
 * electricity are capped at the OECD average (Human Development Report 2001).
 */

export const indicators = [
  { id: 'patents', name: 'Patents', goalposts: { low: 0, high: 994.0 } },
  { id: 'royalties', name: 'Royalties', goalposts: { low: 0, high: 272.6 } },
  { id: 'internet', name: 'Internet hosts', goalposts: { low: 0, high: 232.4 } },
  { id: 'exports', name: 'High-tech exports', goalposts: { low: 0, high: 80.8 } },
  { id: 'telephones_log10', name: 'Telephones (log10)', goalposts: { low: 0, high: 2.954724791 } },
  {
    id: 'electricity_log10',
    name: 'Electricity (log10)',
    goalposts: { low: 1.3424226808, high: 3.8431704645 },
  },
  { id: 'schooling', name: 'Schooling', goalposts: { low: 0.8, high: 12.0 } },
  { id: 'university', name: 'University science', goalposts: { low: 0.1, high: 27.4 } },
] as const;

/** A country and its values, in the order of the indicators. */
export const countries: readonly (readonly [string, ...number[]])[] = [
  ['Finland', 187.0, 125.6, 200.2, 50.7, 3.08, 4.15, 10.0, 27.4],
  ['United States', 289.0, 130.0, 179.1, 66.2, 3.0, 4.07, 12.0, 13.9],
  ['Sweden', 271.0, 156.6, 125.8, 59.7, 3.1, 4.14, 11.4, 15.3],
  ['Japan', 994.0, 64.6, 49.0, 80.8, 3.0, 3.86, 9.5, 10.0],
  ['Korea', 779.0, 9.8, 4.8, 66.7, 2.97, 3.65, 10.8, 23.2],
  ['Netherlands', 189.0, 151.2, 136.0, 50.9, 3.02, 3.77, 9.4, 9.5],
  ['United Kingdom', 82.0, 134.0, 57.4, 61.9, 3.02, 3.73, 9.4, 14.9],
  ['Canada', 31.0, 38.6, 108.0, 48.7, 2.94, 4.18, 11.6, 14.2],
  ['Australia', 75.0, 18.2, 125.9, 16.2, 2.94, 3.94, 10.9, 25.3],
  ['Singapore', 8.0, 25.5, 72.3, 74.9, 2.95, 3.83, 7.1, 24.2],
  ['Germany', 235.0, 36.8, 41.2, 64.2, 2.94, 3.75, 10.2, 14.4],
  ['Norway', 103.0, 20.2, 193.6, 19.0, 3.12, 4.39, 11.9, 11.2],
  ['Ireland', 106.0, 110.3, 48.6, 53.6, 2.97, 3.68, 9.4, 12.3],
  ['Belgium', 72.0, 73.9, 58.9, 47.6, 2.91, 3.86, 9.3, 13.6],
  ['New Zealand', 103.0, 13.0, 146.7, 15.4, 2.86, 3.91, 11.7, 13.1],
  ['Austria', 165.0, 14.8, 84.2, 50.3, 2.99, 3.79, 8.4, 13.6],
  ['France', 205.0, 33.6, 36.4, 58.9, 2.97, 3.8, 7.9, 12.6],
  ['Israel', 74.0, 43.6, 43.2, 45.0, 2.96, 3.74, 9.6, 11.0],
  ['Spain', 42.0, 8.6, 21.0, 53.4, 2.86, 3.62, 7.3, 15.6],
  ['Italy', 13.0, 9.8, 30.4, 51.0, 3.0, 3.65, 7.2, 13.0],
  ['Czech Republic', 28.0, 4.2, 25.0, 51.7, 2.75, 3.68, 9.5, 8.2],
  ['Hungary', 26.0, 6.2, 21.6, 63.5, 2.73, 3.46, 9.1, 7.7],
  ['Slovenia', 105.0, 4.0, 20.3, 49.5, 2.84, 3.71, 7.1, 10.6],
];

/** Table 22: budget allocation, factor analysis, analytic hierarchy; as printed, to two decimals. */
export const weights = {
  budget: [0.11, 0.11, 0.11, 0.18, 0.1, 0.06, 0.15, 0.18],
  factors: [0.17, 0.15, 0.11, 0.06, 0.08, 0.13, 0.13, 0.17],
  hierarchy: [0.09, 0.1, 0.07, 0.21, 0.05, 0.06, 0.18, 0.25],
} as const;

/** Table 23: ranks under each set of weights, the equal ones first. */
export const ranks: Readonly<
  Record<
    string,
    { readonly equal: number; readonly budget: number; readonly factors: number; readonly hierarchy: number }
  >
> = {
  Finland: { equal: 1, budget: 1, factors: 1, hierarchy: 1 },
  'United States': { equal: 2, budget: 2, factors: 2, hierarchy: 3 },
  Sweden: { equal: 3, budget: 3, factors: 3, hierarchy: 4 },
  Japan: { equal: 4, budget: 5, factors: 4, hierarchy: 5 },
  Korea: { equal: 5, budget: 4, factors: 5, hierarchy: 2 },
  Netherlands: { equal: 6, budget: 8, factors: 6, hierarchy: 11 },
  'United Kingdom': { equal: 7, budget: 7, factors: 8, hierarchy: 7 },
  Singapore: { equal: 8, budget: 6, factors: 11, hierarchy: 6 },
  Canada: { equal: 9, budget: 10, factors: 10, hierarchy: 10 },
  Australia: { equal: 10, budget: 11, factors: 7, hierarchy: 9 },
  Germany: { equal: 11, budget: 9, factors: 12, hierarchy: 8 },
  Norway: { equal: 12, budget: 13, factors: 9, hierarchy: 16 },
  Ireland: { equal: 13, budget: 12, factors: 14, hierarchy: 12 },
  Belgium: { equal: 14, budget: 14, factors: 15, hierarchy: 13 },
  'New Zealand': { equal: 15, budget: 17, factors: 13, hierarchy: 18 },
  Austria: { equal: 16, budget: 15, factors: 16, hierarchy: 15 },
  France: { equal: 17, budget: 16, factors: 17, hierarchy: 14 },
  Israel: { equal: 18, budget: 18, factors: 18, hierarchy: 17 },
  Spain: { equal: 19, budget: 19, factors: 19, hierarchy: 19 },
  Italy: { equal: 20, budget: 21, factors: 20, hierarchy: 21 },
  'Czech Republic': { equal: 21, budget: 22, factors: 21, hierarchy: 22 },
  Hungary: { equal: 22, budget: 20, factors: 23, hierarchy: 20 },
  Slovenia: { equal: 23, budget: 23, factors: 22, hierarchy: 23 },
};

/**
 * Table 15: schooling normalised, to two decimals (percentiles to one), in the order of the countries. Ranks: 23 is the
 * highest, ties share the lowest; percentiles: 100 * rank / 23.
 */
export const schooling = {
  zScores: [
    0.26, 1.52, 1.14, -0.06, 0.76, -0.12, -0.12, 1.27, 0.83, -1.58, 0.38, 1.46, -0.12, -0.19, 1.33, -0.76,
    -1.08, 0.0, -1.46, -1.52, -0.06, -0.31, -1.58,
  ],
  minMax: [
    0.59, 1, 0.88, 0.49, 0.76, 0.47, 0.47, 0.92, 0.78, 0, 0.63, 0.98, 0.47, 0.45, 0.94, 0.27, 0.16, 0.51,
    0.04, 0.02, 0.49, 0.41, 0,
  ],
  ranks: [15, 23, 19, 12, 17, 9, 9, 20, 18, 1, 16, 22, 9, 8, 21, 6, 5, 14, 4, 3, 12, 7, 1],
  percentiles: [
    65.2, 100, 82.6, 52.2, 73.9, 39.1, 39.1, 87, 78.3, 4.3, 69.6, 95.7, 39.1, 34.8, 91.3, 26.1, 21.7, 60.9,
    17.4, 13.0, 52.2, 30.4, 4.3,
  ],
  toMean: [
    1.04, 1.25, 1.19, 0.99, 1.13, 0.98, 0.98, 1.21, 1.14, 0.74, 1.06, 1.24, 0.98, 0.97, 1.22, 0.88, 0.82, 1.0,
    0.76, 0.75, 0.99, 0.95, 0.74,
  ],
  toBest: [
    0.83, 1, 0.95, 0.79, 0.9, 0.78, 0.78, 0.97, 0.91, 0.59, 0.85, 0.99, 0.78, 0.78, 0.98, 0.7, 0.66, 0.8,
    0.61, 0.6, 0.79, 0.76, 0.59,
  ],
  toWorst: [
    1.41, 1.69, 1.61, 1.34, 1.52, 1.32, 1.32, 1.63, 1.54, 1.0, 1.44, 1.68, 1.32, 1.31, 1.65, 1.18, 1.11, 1.35,
    1.03, 1.01, 1.34, 1.28, 1.0,
  ],
} as const;

/** The index as published in the Human Development Report 2001, to two decimals (it left Singapore out). */
export const published: Readonly<Record<string, number>> = {
  Finland: 0.74,
  'United States': 0.73,
  Sweden: 0.7,
  Japan: 0.7,
  Korea: 0.67,
  Netherlands: 0.63,
  'United Kingdom': 0.61,
  Australia: 0.59,
  Canada: 0.59,
  Germany: 0.58,
  Norway: 0.58,
  Ireland: 0.57,
  Belgium: 0.55,
  'New Zealand': 0.55,
  Austria: 0.54,
  France: 0.54,
  Israel: 0.51,
  Spain: 0.48,
  'Czech Republic': 0.47,
  Italy: 0.47,
  Hungary: 0.46,
  Slovenia: 0.46,
};

/**
 * Table 6: correlations of the indicators, in their order, to two decimals. Royalties with telephones is printed from
 * unrounded logarithms: from the rounded ones it is 0.58.
 */
export const correlations: readonly (readonly number[])[] = [
  [1, 0.13, -0.09, 0.45, 0.28, 0.03, 0.22, 0.08],
  [0.13, 1, 0.46, 0.25, 0.56, 0.32, 0.3, 0.06],
  [-0.09, 0.46, 1, -0.45, 0.56, 0.84, 0.63, 0.27],
  [0.45, 0.25, -0.45, 1, 0, -0.36, -0.35, -0.03],
  [0.28, 0.56, 0.56, 0, 1, 0.64, 0.3, 0.33],
  [0.03, 0.32, 0.84, -0.36, 0.64, 1, 0.65, 0.26],
  [0.22, 0.3, 0.63, -0.35, 0.3, 0.65, 1, 0.08],
  [0.08, 0.06, 0.27, -0.03, 0.33, 0.26, 0.08, 1],
];

/** Table 7: eigenvalues of the correlation matrix, to one decimal, and the variance they explain in per cent. */
export const components = {
  eigenvalues: [3.3, 1.7, 1.0, 0.9, 0.5, 0.3, 0.2, 0.1],
  percent: [41.9, 21.8, 12.3, 11.1, 6.0, 3.7, 2.2, 0.9],
};
