import type { Model } from '../../engine/model/model';
import { findAspect, findIndicator, type NodeRef } from '../../engine/model/walk';

/** The name of an aspect or indicator of the model; its id where the model does not have it. */
export function nodeName(model: Model, { kind, id }: NodeRef): string {
  return (kind === 'aspect' ? findAspect(model.tree, id)?.name : findIndicator(model, id)?.name) ?? id;
}
