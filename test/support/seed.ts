/** Property tests draw from this seed, so that a run can be repeated; `SEED=7 npm test` explores others. */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.SEED ?? 20261123) });
