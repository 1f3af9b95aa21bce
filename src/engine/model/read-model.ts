import type { z } from 'zod';
import { type Issue, issue, type ModelProblem, Refused } from '../issue';
import { type Model, modelSchema, SCHEMA } from './model';

/** Aspects nested deeper than this are refused. */
const MAX_DEPTH = 32;
/** More problems than this are not listed. */
const MAX_PROBLEMS = 20;

/**
 * A model from parsed JSON, its defaults filled in. Throws `Refused` with `model-newer` where a later version
 * wrote it, else with a `model-invalid` for each problem, twenty at most.
 */
export function readModel(data: unknown): Model {
  const schema = schemaOf(data);
  if (schema > SCHEMA) throw new Refused(issue('model-newer', { schema, known: SCHEMA }));
  // Before the schema, which would overflow the stack on hostile nesting.
  if (depthOf(data) > MAX_DEPTH) throw new Refused(problemAt('tree', 'too-deep', `≤ ${MAX_DEPTH}`));
  const result = modelSchema.safeParse(data);
  if (result.success) return result.data;
  throw new Refused(...result.error.issues.slice(0, MAX_PROBLEMS).map(toIssue));
}

function schemaOf(data: unknown): number {
  return isRecord(data) && typeof data.schema === 'number' ? data.schema : 0;
}

/** How deep aspects nest, looking no deeper than needed to refuse. */
function depthOf(data: unknown): number {
  let level: unknown[] = isRecord(data) ? [data.tree] : [];
  let depth = 0;
  while (level.length > 0 && depth <= MAX_DEPTH) {
    depth++;
    level = level.flatMap((node) => (isRecord(node) && Array.isArray(node.children) ? node.children : []));
  }
  return depth;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function toIssue(problem: z.core.$ZodIssue): Issue {
  const path = problem.path.map(String);
  if (problem.code === 'unrecognized_keys') path.push(problem.keys.join(', '));
  return problemAt(path.join('.'), problemOf(problem), allowedBy(problem));
}

function problemAt(path: string, problem: ModelProblem, allowed: string): Issue {
  return issue('model-invalid', { path, problem, allowed });
}

/** What would do instead, in the words of the schema. */
function allowedBy(problem: z.core.$ZodIssue): string {
  switch (problem.code) {
    case 'invalid_type':
      return problem.expected;
    case 'invalid_value':
      return problem.values.join(', ');
    case 'invalid_union':
      return problem.inclusive === false ? '' : (problem.options ?? []).join(', ');
    case 'too_small':
      return `${problem.inclusive ? '≥' : '>'} ${problem.minimum}`;
    case 'too_big':
      return `${problem.inclusive ? '≤' : '<'} ${problem.maximum}`;
    default:
      return '';
  }
}

function problemOf(problem: z.core.$ZodIssue): ModelProblem {
  switch (problem.code) {
    case 'invalid_type':
      return problem.input === undefined && /received undefined/.test(problem.message)
        ? 'missing'
        : 'wrong-type';
    case 'unrecognized_keys':
      return 'unknown-key';
    case 'too_small':
      return 'too-small';
    case 'too_big':
      return 'too-large';
    default:
      return 'not-allowed';
  }
}
