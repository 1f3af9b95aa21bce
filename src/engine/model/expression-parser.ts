import {
  type ConstantNode,
  create,
  type FunctionNode,
  type MathNode,
  type OperatorNode,
  type ParenthesisNode,
  parseDependencies,
  type SymbolNode,
} from 'mathjs/number';
import { round } from '../statistics/round';
import { type Token, tokenise } from './tokenise';

/** Longest expression, in characters. */
const MAX_LENGTH = 1000;
/** Most numbers, names, operators and calls in one expression. */
const MAX_NODES = 200;

/** Arithmetic over named operands, ready to be worked out. */
export interface Expression {
  /** The indicator ids used, each once. */
  readonly names: readonly string[];
  /** The result for the operands' values, in the order of `names`; NaN where it or a step to it is not finite. */
  readonly evaluate: (operands: Float64Array) => number;
}

/** Why a text is no expression. `near` is the text at which reading stopped, '' at the end. */
export type ExpressionFault =
  | { readonly fault: 'invalid'; readonly near: string }
  | { readonly fault: 'too-costly'; readonly limit: number };

/** Reads one expression. */
export type Parser = (text: string) => Expression | ExpressionFault;

// mathjs only parses; nothing of it is ever evaluated. All that can be worked out is in the two lists below.
const { parse } = create(parseDependencies ?? {});

type Evaluate = Expression['evaluate'];

interface Arithmetic {
  readonly apply: (...values: number[]) => number;
  /** Fewest and most arguments. */
  readonly arity: readonly [number, number];
}

const operators: Readonly<Record<string, Arithmetic>> = {
  add: { apply: (a = 0, b = 0) => a + b, arity: [2, 2] },
  subtract: { apply: (a = 0, b = 0) => a - b, arity: [2, 2] },
  multiply: { apply: (a = 0, b = 0) => a * b, arity: [2, 2] },
  divide: { apply: (a = 0, b = 0) => a / b, arity: [2, 2] },
  pow: { apply: (a = 0, b = 0) => a ** b, arity: [2, 2] },
  unaryMinus: { apply: (a = 0) => -a, arity: [1, 1] },
  unaryPlus: { apply: (a = 0) => a, arity: [1, 1] },
};

const functions: Readonly<Record<string, Arithmetic>> = {
  abs: { apply: Math.abs, arity: [1, 1] },
  sqrt: { apply: Math.sqrt, arity: [1, 1] },
  log: { apply: Math.log, arity: [1, 1] },
  exp: { apply: Math.exp, arity: [1, 1] },
  min: { apply: Math.min, arity: [1, MAX_NODES] },
  max: { apply: Math.max, arity: [1, MAX_NODES] },
  round: { apply: (value = 0, decimals = 0) => round(value, decimals), arity: [1, 2] },
};

/** Reads arithmetic; see `parseExpression`. */
export function parseArithmetic(text: string): Expression | ExpressionFault {
  if (text.length > MAX_LENGTH) return { fault: 'too-costly', limit: MAX_LENGTH };
  const tokens = tokenise(text);
  if ('near' in tokens) return { fault: 'invalid', near: tokens.near };
  if (tokens.length > 2 * MAX_NODES) return { fault: 'too-costly', limit: MAX_NODES };
  const misplaced = tokens.find((token, i) => isMisplaced(token, tokens[i - 1]));
  if (misplaced) return { fault: 'invalid', near: misplaced.text };
  const names = [...new Set(tokens.filter(({ kind }) => kind === 'name').map((token) => token.text))];
  return build(tokens, names);
}

/** A call of something that is no function, or two operands with no sign between them, which mathjs would multiply. */
function isMisplaced(token: Token, before: Token | undefined): boolean {
  if (token.kind === 'call' && !Object.hasOwn(functions, token.text)) return true;
  if (!before) return false;
  const opens = token.kind !== 'sign' || (token.text === '(' && before.kind !== 'call');
  const closes = before.kind === 'number' || before.kind === 'name' || before.text === ')';
  return opens && closes;
}

function build(tokens: readonly Token[], names: readonly string[]): Expression | ExpressionFault {
  // mathjs sees n0, n1 ... for the names, so that no name can mean anything to it.
  const words = tokens.map((token) => (token.kind === 'name' ? `n${names.indexOf(token.text)}` : token.text));
  try {
    const root = parse(words.join(' '));
    let nodes = 0;
    root.traverse(() => nodes++);
    if (nodes > MAX_NODES) return { fault: 'too-costly', limit: MAX_NODES };
    return { names, evaluate: fold(root) };
  } catch (error) {
    const at = error instanceof SyntaxError && 'char' in error ? Number(error.char) - 1 : 0;
    return { fault: 'invalid', near: tokens[wordAt(words, at)]?.text ?? '' };
  }
}

/** Which of the words, joined by spaces, covers a character. */
function wordAt(words: readonly string[], at: number): number {
  let end = -1;
  return words.findIndex((word) => {
    end += word.length + 1;
    return at < end;
  });
}

/** A tree of arithmetic as one function. Throws on anything else that mathjs can parse. */
function fold(node: MathNode): Evaluate {
  switch (node.type) {
    case 'ConstantNode': {
      const { value } = node as ConstantNode;
      if (typeof value !== 'number') throw new SyntaxError('not a number');
      return () => value;
    }
    case 'SymbolNode': {
      const position = Number((node as SymbolNode).name.slice(1));
      return (operands) => operands[position] as number;
    }
    case 'ParenthesisNode':
      return fold((node as ParenthesisNode).content);
    case 'OperatorNode': {
      const { fn, args } = node as unknown as OperatorNode<'+', 'add'>;
      return call(operators, fn, args);
    }
    case 'FunctionNode': {
      const { fn, args } = node as FunctionNode;
      return call(functions, fn.name, args);
    }
    default:
      throw new SyntaxError(`${node.type} is not arithmetic`);
  }
}

function call(
  known: Readonly<Record<string, Arithmetic>>,
  name: string,
  nodes: readonly MathNode[],
): Evaluate {
  const arithmetic = Object.hasOwn(known, name) ? known[name] : undefined;
  if (!arithmetic) throw new SyntaxError(`${name} is not arithmetic`);
  const [fewest, most] = arithmetic.arity;
  if (nodes.length < fewest || nodes.length > most)
    throw new SyntaxError(`${name} takes ${fewest} to ${most}`);
  const args = nodes.map(fold);
  return (operands) => {
    const values = args.map((arg) => arg(operands));
    // A step without a finite result spoils all that follows; 1 / (1 / 0) is not 0, nor is (1 / 0) ^ 0 one.
    if (values.some(Number.isNaN)) return Number.NaN;
    const result = arithmetic.apply(...values);
    return Number.isFinite(result) ? result : Number.NaN;
  };
}
