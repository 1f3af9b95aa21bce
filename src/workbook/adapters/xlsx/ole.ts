/** Old Office files and encrypted new ones share one container; what it holds tells them apart. */
export function oleKind(bytes: Uint8Array): 'encrypted' | 'xls' | 'other' | null {
  const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  if (!signature.every((byte, i) => bytes[i] === byte)) return null;
  const holds = (stream: string) => indexOfUtf16(bytes, stream) >= 0;
  if (holds('EncryptedPackage') || holds('EncryptionInfo')) return 'encrypted';
  return holds('Workbook') || holds('Book') ? 'xls' : 'other';
}

/** Stream names stand in the container's directory in UTF-16, each at the start of a record of 128 bytes. */
function indexOfUtf16(bytes: Uint8Array, text: string): number {
  const record = 128;
  const matches = (at: number) =>
    [...text].every(
      (letter, i) => bytes[at + 2 * i] === letter.charCodeAt(0) && bytes[at + 2 * i + 1] === 0,
    ) && bytes[at + 2 * text.length] === 0;
  for (let at = 0; at + record <= bytes.length; at += record) if (matches(at)) return at;
  return -1;
}
