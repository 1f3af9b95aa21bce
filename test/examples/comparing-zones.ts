/** Published examples of methods that compare zones. */

/**
 * TOPSIS, four alternatives by three criteria, vector normalisation, weights times the matrix: Tzeng & Huang (2011),
 * Multiple Attribute Decision Making, CRC Press; closeness as printed, to four decimals.
 */
export const tzengHuang = {
  values: [
    [5, 8, 4],
    [7, 6, 8],
    [8, 8, 6],
    [7, 4, 6],
  ],
  weights: [0.3, 0.4, 0.3],
  closeness: [0.5037, 0.6581, 0.7482, 0.334],
} as const;

/**
 * Rank-sum ratio, maternal care in ten areas: antenatal visits (%), maternal deaths (per 100,000, lower is better),
 * perinatal deaths (per 1,000, lower is better); as printed in 张敬信《评价类算法》, chapter 9.
 */
export const maternalCare = {
  values: {
    A: [99.54, 60.27, 16.15],
    B: [96.52, 59.67, 20.1],
    C: [99.36, 43.91, 15.6],
    D: [92.83, 58.99, 17.04],
    E: [91.71, 35.4, 15.01],
    F: [95.35, 44.71, 13.93],
    G: [96.09, 49.81, 17.43],
    H: [99.27, 31.69, 13.89],
    I: [94.76, 22.91, 19.87],
    J: [84.8, 81.49, 23.63],
  },
  ratio: [0.6, 0.4, 0.767, 0.4, 0.6, 0.667, 0.5, 0.9, 0.567, 0.1],
  probit: [5.39, 4.33, 6.28, 4.33, 5.39, 5.84, 4.75, 6.96, 5, 3.72],
  fitted: [0.585, 0.35, 0.784, 0.35, 0.585, 0.686, 0.444, 0.934, 0.5, 0.216],
  line: { intercept: -0.60855, slope: 0.22169, r2: 0.9379 },
  entropyWeights: [0.2945205, 0.3631078, 0.3423717],
  interpolated: [0.72, 0.544, 0.826, 0.578, 0.754, 0.802, 0.676, 0.946, 0.725, 0.1],
} as const;

/**
 * Grey relational grades of five investments (rows) to six kinds of income, 1979 to 1983, each series divided by its
 * first year; as printed in 张敬信《评价类算法》, chapter 8, to three decimals. The first income is given here.
 */
export const investment = {
  series: [
    [308.58, 310, 295, 346, 367],
    [195.4, 189.9, 187.2, 205, 222.7],
    [24.6, 21, 12.2, 15.1, 14.57],
    [20, 25.6, 23.3, 29.2, 30],
    [18.98, 19, 22.3, 23.5, 27.655],
  ],
  income: [170, 174, 197, 216.4, 235.58],
  grades: [0.802, 0.761, 0.557, 0.81, 0.935],
} as const;

/**
 * Which of five countries outranks which on the eight indicators of the Technology Achievement Index, all of weight
 * 1/8: OECD/JRC (2008), Handbook on Constructing Composite Indicators, ISBN 978-92-64-04345-9. Row over column.
 */
export const outranking = {
  values: {
    Finland: [187, 125.6, 200.2, 50.7, 3.08, 4.15, 10, 27.4],
    USA: [289, 130, 179.1, 66.2, 2.997, 4.073, 12, 13.9],
    Sweden: [271, 156.6, 125.8, 59.7, 3.096, 4.145, 11.4, 15.3],
    Japan: [994, 64.6, 49, 80.8, 3.003, 3.865, 9.5, 10],
    Korea: [779, 9.8, 4.8, 66.7, 2.972, 3.653, 10.8, 23.2],
  },
  matrix: [
    [0, 0.5, 0.375, 0.75, 0.625],
    [0.5, 0, 0.5, 0.625, 0.625],
    [0.625, 0.5, 0, 0.75, 0.625],
    [0.25, 0.375, 0.25, 0, 0.75],
    [0.375, 0.375, 0.375, 0.25, 0],
  ],
} as const;
