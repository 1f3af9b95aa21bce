import type { Expression, ExpressionFault, Parser } from './expression-parser';
import type { Model } from './model';

// mathjs is a sixth of the pane's script, and most models have no derived indicator: it is loaded on demand.
let parser: Parser | undefined;
const parsed = new Map<string, Expression | ExpressionFault>();
const MAX_REMEMBERED = 1000;

/** Loads what scoring this model needs, which is something only where an indicator has an expression. Await it before `score`, `checkModel` and `whatIf`. */
export async function prepareExpressions(model: Model): Promise<void> {
  if (parser || model.indicators.every((indicator) => indicator.expression === undefined)) return;
  parser = (await import('./expression-parser')).parseArithmetic;
}

/**
 * The expression a text stands for: + - * / ^, parentheses, numbers, abs, sqrt, log (natural), exp, min, max,
 * round, and indicator ids, in `backquotes` where they are not plain words. Full-width signs are read as their
 * plain ones. Throws where `prepareExpressions` was not awaited.
 */
export function parseExpression(text: string): Expression | ExpressionFault {
  if (!parser) throw new Error('Await prepareExpressions(model) before scoring a model with expressions.');
  let result = parsed.get(text);
  if (!result) {
    result = parser(text);
    if (parsed.size >= MAX_REMEMBERED) parsed.clear();
    parsed.set(text, result);
  }
  return result;
}

/** The ids an indicator is derived from; none for one that is not derived or whose expression cannot be read. */
export function operandsOf(indicator: { readonly expression?: string | undefined }): readonly string[] {
  if (indicator.expression === undefined) return [];
  const expression = parseExpression(indicator.expression);
  return 'fault' in expression ? [] : expression.names;
}
