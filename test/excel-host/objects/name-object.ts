import { areaAddress, quotedSheet } from '../a1';
import { invalidArgument } from '../host-error';
import {
  collectionMethods,
  isServerObject,
  type Json,
  type ServerObject,
  textArgument,
} from '../server-object';
import type { NameModel, SheetModel, WorkbookModel } from '../workbook-model';
import { rangeObject } from './range-object';

/** The names of the workbook (`sheet` null) or of one sheet. */
export function nameCollection(workbook: WorkbookModel, sheet: SheetModel | null): ServerObject {
  const type = 'NamedItemCollection';
  const items = (): ServerObject[] =>
    workbook.names.filter((name) => name.sheet === sheet).map((name) => nameObject(workbook, name));
  return {
    type,
    properties: {},
    children: {},
    items,
    methods: {
      ...collectionMethods(type, items, (key) =>
        items().find((item) => item.id?.toLowerCase() === key.toLowerCase()),
      ),
      Add: (name, reference, comment) => {
        const text = isServerObject(reference)
          ? `=${String(reference.properties.Address?.get())}`
          : textArgument(reference, `${type}.add`);
        const formula = text.startsWith('=') ? text : `=${text}`;
        const added = workbook.addName(
          textArgument(name, `${type}.add`),
          sheet,
          formula,
          typeof comment === 'string' ? comment : '',
        );
        return nameObject(workbook, added);
      },
    },
  };
}

function nameObject(workbook: WorkbookModel, model: NameModel): ServerObject {
  const constant = /^="((?:[^"]|"")*)"$/.exec(model.formula);
  const range = () => {
    if (constant) return null;
    const { sheet, area } = workbook.locate(model.formula.slice(1), workbook.active, 'NamedItem.getRange');
    return rangeObject(workbook, sheet, area);
  };
  const value = (): Json => {
    if (constant) return (constant[1] ?? '').replaceAll('""', '"');
    const { sheet, area } = workbook.locate(model.formula.slice(1), workbook.active, 'NamedItem.value');
    return `${quotedSheet(sheet.name)}!${areaAddress(area)}`;
  };
  return {
    type: 'NamedItem',
    id: model.name,
    properties: {
      Name: { get: () => model.name },
      Type: { get: () => (constant ? 'String' : 'Range') },
      Value: { get: value },
      Formula: { get: () => model.formula },
      Scope: { get: () => (model.sheet ? 'Worksheet' : 'Workbook') },
      Comment: { get: () => model.comment },
      Visible: {
        get: () => model.visible,
        set: (visible) => {
          if (typeof visible !== 'boolean') throw invalidArgument('NamedItem.visible');
          model.visible = visible;
        },
      },
    },
    children: {},
    methods: {
      GetRangeOrNullObject: range,
      Delete: () => {
        workbook.names = workbook.names.filter((each) => each !== model);
        return null;
      },
    },
  };
}
