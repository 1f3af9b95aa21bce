const nothing = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const wide =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Emoji_Presentation}\u3000-\u303e\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6]$/u;

/** The columns a text takes in a fixed-width font: two for a Chinese, Japanese or Korean character, none for a mark. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (character >= ' ' && character <= '~') width += 1;
    else if (!nothing.test(character)) width += wide.test(character) ? 2 : 1;
  }
  return width;
}
