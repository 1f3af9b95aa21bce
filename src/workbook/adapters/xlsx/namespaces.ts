/** The names of both editions of the format: what most files use, and the strict one. */
export interface Edition {
  readonly main: string;
  /** Of the r:id attributes, and the start of every relationship type. */
  readonly relationships: string;
  readonly customXml: string;
}

export const transitional: Edition = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  customXml: 'http://schemas.openxmlformats.org/officeDocument/2006/customXml',
};

export const strict: Edition = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
  customXml: 'http://purl.oclc.org/ooxml/officeDocument/customXml',
};

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const types = {
  workbook: `${spreadsheet}.sheet.main+xml`,
  worksheet: `${spreadsheet}.worksheet+xml`,
  styles: `${spreadsheet}.styles+xml`,
  table: `${spreadsheet}.table+xml`,
  customXmlProperties: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
  xml: 'application/xml',
} as const;
