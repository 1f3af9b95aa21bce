import type { Source } from './page-store';

/** The kinds of files the page opens. */
export const accepted = '.xlsx,.xlsm,.csv';

/** A file the user picked or dropped. */
export function fileSource(file: File): Source {
  return { name: file.name, bytes: async () => new Uint8Array(await file.arrayBuffer()) };
}

const kinds: Readonly<Record<string, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xlsm: 'application/vnd.ms-excel.sheet.macroEnabled.12',
};

/** Hands a workbook to the browser as a download. */
export function download({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): void {
  const kind = kinds[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';
  const address = URL.createObjectURL(new Blob([bytes as BlobPart], { type: kind }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun by then; an address never revoked would keep the bytes.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
