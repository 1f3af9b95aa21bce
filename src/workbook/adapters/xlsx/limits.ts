/** What a file may ask of us before it is refused as too large. */
export const limits = {
  /** Parts in the package. */
  entries: 10_000,
  /** Bytes of one part unpacked: below the longest string a browser can hold. */
  partBytes: 500 * 2 ** 20,
  /** Bytes of all parts unpacked. */
  totalBytes: 2 ** 30,
  /** Unpacked to packed bytes of one part of more than `ratioFrom` bytes. Real workbooks stay below 125. */
  ratio: 250,
  ratioFrom: 4 * 2 ** 20,
  /** Cells of one sheet, from A1 to the end of each row that holds a value. */
  cells: 16_000_000,
  /** Characters of a text in a cell, the most that Excel holds. */
  text: 32_767,
  /** Nested elements of a part. */
  depth: 256,
} as const;
