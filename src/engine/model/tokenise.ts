/** One piece of an expression. */
export interface Token {
  readonly kind: 'number' | 'name' | 'call' | 'sign';
  /** As written, but for full-width signs; a name without its backquotes. */
  readonly text: string;
}

/** Signs as Chinese input methods and word processors write them. */
const plain: Readonly<Record<string, string>> = {
  '＋': '+',
  '－': '-',
  '−': '-',
  '＊': '*',
  '×': '*',
  '／': '/',
  '÷': '/',
  '＾': '^',
  '（': '(',
  '）': ')',
  '，': ',',
};

const pattern =
  /\s*(?:(?<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|`(?<quoted>[^`]+)`|(?<word>[\p{L}_][\p{L}\p{N}\p{M}_]*)|(?<sign>[-+*/^(),＋－−＊×／÷＾（），]))/uy;

/**
 * The pieces of an expression, or the text that is none. A word before an opening parenthesis is a call; every
 * other word and everything in backquotes is a name.
 */
export function tokenise(text: string): readonly Token[] | { readonly near: string } {
  const tokens: Token[] = [];
  const end = text.trimEnd().length;
  pattern.lastIndex = 0;
  while (pattern.lastIndex < end) {
    const start = pattern.lastIndex;
    const groups = pattern.exec(text)?.groups;
    if (!groups) return { near: text.slice(start, end).trim().slice(0, 20) };
    tokens.push(toToken(groups));
  }
  return tokens.map((token, i) =>
    token.kind === 'name' && tokens[i + 1]?.text === '(' ? { ...token, kind: 'call' } : token,
  );
}

function toToken(groups: Record<string, string | undefined>): Token {
  if (groups.number !== undefined) return { kind: 'number', text: groups.number };
  if (groups.sign !== undefined) return { kind: 'sign', text: plain[groups.sign] ?? groups.sign };
  return { kind: 'name', text: groups.quoted ?? groups.word ?? '' };
}
