/**
 * Rank-order centroid weights: the largest of the given weights is the most important, and of n the k-th has
 * (1/k + ... + 1/n) / n. Equal ones share the mean of their places. They add up to 1.
 *
 * Source: Barron & Barrett (1996), Management Science.
 */
export function rankOrderCentroid(given: readonly number[]): readonly number[] {
  const size = given.length;
  const centroids = given.map(() => 0);
  for (let place = size, tail = 0; place >= 1; place--) {
    tail += 1 / place;
    centroids[place - 1] = tail / size;
  }
  return given.map((weight) => {
    const before = given.filter((other) => other > weight).length;
    const equal = given.filter((other) => other === weight).length;
    const taken = centroids.slice(before, before + equal);
    return taken.reduce((sum, each) => sum + each, 0) / equal;
  });
}
