/** Archives taken apart and put together by fflate, which our own reader and writer are tested against. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export type Parts = Readonly<Record<string, string | Uint8Array>>;

export function partsOf(bytes: Uint8Array): Record<string, Uint8Array> {
  return unzipSync(bytes);
}

export function textOf(bytes: Uint8Array, part: string): string {
  const found = partsOf(bytes)[part];
  if (!found) throw new Error(`No part ${part}`);
  return strFromU8(found);
}

export function zipOf(parts: Parts): Uint8Array {
  const entries = Object.entries(parts).map(([name, data]) => [
    name,
    typeof data === 'string' ? strToU8(data) : data,
  ]);
  return zipSync(Object.fromEntries(entries));
}

export function editedPart(bytes: Uint8Array, part: string, edit: (text: string) => string): Uint8Array {
  return zipOf({ ...partsOf(bytes), [part]: edit(textOf(bytes, part)) });
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The smallest workbook: one sheet with this XML inside its worksheet element; `parts` replaces or adds parts. */
export function minimalParts(sheet: string, parts: Parts = {}): Parts {
  return {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheet}.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packageRelationships}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packageRelationships}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}">${sheet}</worksheet>`,
    ...parts,
  };
}

export function minimal(sheet: string, parts: Parts = {}): Uint8Array {
  return zipOf(minimalParts(sheet, parts));
}

/** As `minimal`, the workbook part holding `inside` after its sheets and the relationships `related`. */
export function minimalBook(sheet: string, inside: string, related = '', parts: Parts = {}): Uint8Array {
  const base = minimalParts(sheet);
  return zipOf({
    ...base,
    'xl/workbook.xml': String(base['xl/workbook.xml']).replace('</workbook>', `${inside}</workbook>`),
    'xl/_rels/workbook.xml.rels': String(base['xl/_rels/workbook.xml.rels']).replace(
      '</Relationships>',
      `${related}</Relationships>`,
    ),
    ...parts,
  });
}
