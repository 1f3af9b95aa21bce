import { remember } from '../remember';
import type { Indicator, Model, Treat } from './model';

/** The quantiles that clipping goes to where nothing is said. */
export const CLIP = { low: 0.05, high: 0.95 };

/**
 * The treatment of an indicator: its exception, completed from the model's where that is of the same method;
 * undefined for none.
 */
export function treatOf({ treat: own }: Indicator, { treat: general }: Model): Treat | undefined {
  if (!own) return general;
  return general?.method === own.method ? complete(own, general) : own;
}

const complete = remember((own: Treat, general: Treat): Treat => ({ ...general, ...own }));
