/** Text as searches compare it: width, case and spaces around do not matter. */
export function plainText(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
