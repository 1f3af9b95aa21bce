"""The benchmark's work in vectorised numpy: min-max, four aspects, arithmetic means, ranks overall and in two groupings.

Called with lines of `zones indicators share-missing runs` on standard input; prints the best milliseconds of each.
"""

import sys
import time

import numpy as np

ASPECTS = 4


def ranks(scores):
    """Competition ranks, 1 for the largest."""
    return np.searchsorted(np.sort(-scores), -scores, side="left") + 1


def ranks_within(scores, groups):
    """Competition ranks within groups."""
    order = np.lexsort((-scores, groups))
    sorted_groups, sorted_scores = groups[order], scores[order]
    places = np.arange(len(scores))
    new_group = np.r_[True, sorted_groups[1:] != sorted_groups[:-1]]
    new_score = new_group | np.r_[True, sorted_scores[1:] != sorted_scores[:-1]]
    start = np.maximum.accumulate(np.where(new_group, places, 0))
    first = np.maximum.accumulate(np.where(new_score, places, 0))
    result = np.empty(len(scores), dtype=np.int64)
    result[order] = first - start + 1
    return result


def mean(scores, weights):
    """Weighted mean of the columns; where some are missing, of the others."""
    missing = np.isnan(scores)
    if not missing.any():
        return scores @ weights
    return np.where(missing, 0, scores) @ weights / (~missing @ weights)


def score(values, groupings):
    low, high = np.nanmin(values, axis=0), np.nanmax(values, axis=0)
    normalised = (values - low) / (high - low) * 100
    size = values.shape[1] // ASPECTS
    shares = np.full(size, 1 / size)
    aspects = np.stack([mean(normalised[:, i * size : (i + 1) * size], shares) for i in range(ASPECTS)], axis=1)
    index = mean(aspects, np.full(ASPECTS, 1 / ASPECTS))
    return index, ranks(index), [ranks_within(index, groups) for groups in groupings]


for line in sys.stdin:
    zones, indicators, missing, runs = (float(part) for part in line.split())
    zones, indicators = int(zones), int(indicators)
    random = np.random.default_rng(1)
    # Column by column, as the engine keeps its tables.
    values = np.asfortranarray(random.lognormal(size=(zones, indicators)))
    values[random.random(values.shape) < missing] = np.nan
    groupings = [random.integers(0, 2, zones), random.integers(0, 11, zones)]
    times = []
    for _ in range(int(runs)):
        start = time.perf_counter()
        score(values, groupings)
        times.append(time.perf_counter() - start)
    print(f"{min(times) * 1000:.6f}", flush=True)
