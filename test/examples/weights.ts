// Published examples of finding weights, and the numbers printed with them.

/**
 * Diakoulaki, Mavrotas & Papayannakis (1995) Computers & Operations Research 22(7):763-770, eight firms by three ratios, as
 * in the tests of scikit-criteria (tests/preprocessing/test_weighters.py). More is better throughout.
 */
export const diakoulaki = {
  rows: [
    [61, 1.08, 4.33],
    [20.7, 0.26, 4.34],
    [16.3, 1.98, 2.53],
    [9, 3.29, 1.65],
    [5.4, 2.77, 2.33],
    [4, 4.12, 1.21],
    [-6.1, 3.52, 2.1],
    [-34.6, 3.31, 0.98],
  ],
  pearson: [0.20222554, 0.48090173, 0.31687273],
  spearman: [0.21454645, 0.4898563, 0.29559726],
  unscaledPearson: [0.86874234, 0.08341434, 0.04784331],
  unscaledSpearman: [0.87672195, 0.08082369, 0.04245436],
  /** numpy on the min-max scores from 0 to 1: np.std(ddof=1), (1 - np.corrcoef).sum, their product. */
  deviation: [0.28121763, 0.34353386, 0.38289701],
  conflict: [1.84462191, 3.59087835, 2.1228377],
  information: [0.5187402, 1.2335883, 0.81282821],
} as const;

/** Elsayed, Dawood & Karthikeyan (2017) Int. J. Eng. Trends Technol. 46(2):60-66, as in the tests of pymcdm. */
export const elsayed = {
  rows: [
    [7, 312, 1891, 6613, 163],
    [72, 88, 728, 941804, 1078],
    [10, 252, 2594, 3466, 117471],
    [10, 145, 980, 2371, 86329],
    [65, 54, 350, 501, 29897],
    [29, 48, 380, 912, 34051],
    [7, 476, 3300, 78470, 2212],
    [70, 87, 650, 733, 819000],
    [4, 86, 591, 3015, 103],
    [12, 79, 579, 3240, 96098],
    [21, 45, 261, 1253, 453],
    [1, 72, 530, 4333, 0.1048],
  ],
  weights: [0.104991, 0.069124, 0.071373, 0.449937, 0.304575],
  /** numpy: p = x / x.sum(0), -(p * np.log(p)).sum(0) / np.log(12). */
  entropy: [0.8074408752, 0.8732225306, 0.8690974214, 0.1747888436, 0.441391288],
  utility: [0.1925591248, 0.1267774694, 0.1309025786, 0.8252111564, 0.558608712],
} as const;

/**
 * Saaty (2008) Int. J. Services Sciences 1(1):83-98, which drink is consumed more in the United States: coffee, wine, tea,
 * beer, soda, milk, water. Printed: weights to three decimals, CR .022.
 */
export const drinks = {
  judgements: [
    [1, 9, 5, 2, 1, 1, 1 / 2],
    [1 / 9, 1, 1 / 3, 1 / 9, 1 / 9, 1 / 9, 1 / 9],
    [1 / 5, 3, 1, 1 / 3, 1 / 4, 1 / 3, 1 / 9],
    [1 / 2, 9, 3, 1, 1 / 2, 1, 1 / 3],
    [1, 9, 4, 2, 1, 2, 1 / 2],
    [1, 9, 3, 1, 1 / 2, 1, 1 / 3],
    [2, 9, 9, 3, 2, 3, 1],
  ],
  printed: [0.177, 0.019, 0.042, 0.116, 0.19, 0.129, 0.327],
  printedRatio: 0.022,
  /** numpy.linalg.eig. */
  eigenvector: [
    0.1774567474, 0.019149476, 0.0418311817, 0.1164170317, 0.1895723753, 0.1287805485, 0.3267926393,
  ],
  lambdaMax: 7.17662903933,
  ci: 0.02943817322,
  cr: 0.02230164638,
  /** numpy: (A / A.sum(0)).mean(1). */
  columnMean: [
    0.1775595999, 0.0195422921, 0.042139495, 0.1172984081, 0.1888377954, 0.1295901317, 0.3250322779,
  ],
  /** numpy: np.exp(np.log(A).mean(1)), as shares. */
  rowRoot: [0.1787233846, 0.0184606162, 0.0422343873, 0.1164983978, 0.1911355092, 0.1286246593, 0.3243230457],
} as const;

/** Saaty's choice of a school, which fails the test of consistency, in Wang & Chin (2011) Information Sciences 181(23):5240-5248. */
export const school = {
  judgements: [
    [1, 4, 3, 1, 3, 4],
    [1 / 4, 1, 7, 3, 1 / 5, 1],
    [1 / 3, 1 / 7, 1, 1 / 5, 1 / 5, 1 / 6],
    [1, 1 / 3, 5, 1, 1, 1 / 3],
    [1 / 3, 5, 5, 1, 1, 3],
    [1 / 4, 1, 6, 3, 1 / 3, 1],
  ],
  printed: [0.3208, 0.1395, 0.0348, 0.1285, 0.2374, 0.1391],
  /** numpy.linalg.eig, RI 1.24. */
  lambdaMax: 7.4198701019,
  cr: 0.2290113068,
} as const;

/** Keshavarz-Ghorabaee et al. (2021) Symmetry 13(4):525, the illustrative example; the last two are better when lower. */
export const merec = {
  rows: [
    [450, 8000, 54, 145],
    [10, 9100, 2, 160],
    [100, 8200, 31, 153],
    [220, 9300, 1, 162],
    [5, 8400, 23, 158],
  ],
  lower: [false, false, true, true],
  effect: [1.71, 0.04, 1.19, 0.03],
  weights: [0.5752, 0.0141, 0.4016, 0.0091],
} as const;
