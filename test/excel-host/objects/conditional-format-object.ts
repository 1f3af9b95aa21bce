import { type Area, overlap } from '../a1';
import { notImplemented } from '../host-error';
import { collectionMethods, type Json, type Property, type ServerObject } from '../server-object';
import type { ConditionalFormatModel, SheetModel, WorkbookModel } from '../workbook-model';

export function conditionalFormatCollection(
  workbook: WorkbookModel,
  sheet: SheetModel,
  area: Area,
): ServerObject {
  const type = 'ConditionalFormatCollection';
  const items = (): ServerObject[] =>
    sheet.conditionalFormats.filter((each) => overlap(each.area, area)).map(conditionalFormatObject);
  return {
    type,
    properties: {},
    children: {},
    items,
    methods: {
      ...collectionMethods(type, items, (key) => items().find((item) => item.id === key)),
      ClearAll: () => {
        sheet.refuseIfProtected(`${type}.clearAll`);
        sheet.conditionalFormats = sheet.conditionalFormats.filter((each) => !overlap(each.area, area));
        return null;
      },
      Add: (kind) => {
        if (kind !== 'DataBar') throw notImplemented(`conditional format ${String(kind)}`);
        sheet.refuseIfProtected(`${type}.add`);
        const added = { id: workbook.newId(), type: kind, area, settings: new Map<string, Json>() };
        sheet.conditionalFormats.push(added);
        return conditionalFormatObject(added);
      },
    },
  };
}

function conditionalFormatObject(format: ConditionalFormatModel): ServerObject {
  const setting = (name: string): Property => ({
    get: () => format.settings.get(name) ?? null,
    set: (value) => {
      format.settings.set(name, value as Json);
    },
  });
  const settings = (...names: string[]): Record<string, Property> =>
    Object.fromEntries(names.map((name) => [name.split('.').at(-1) ?? name, setting(name)]));
  return {
    type: 'ConditionalFormat',
    id: format.id,
    properties: { Id: { get: () => format.id }, Type: { get: () => format.type } },
    children: {
      DataBar: () => ({
        type: 'DataBarConditionalFormat',
        properties: settings(
          'ShowDataBarOnly',
          'BarDirection',
          'AxisColor',
          'LowerBoundRule',
          'UpperBoundRule',
        ),
        children: {
          NegativeFormat: () => ({
            type: 'ConditionalDataBarNegativeFormat',
            properties: settings('NegativeFormat.FillColor', 'NegativeFormat.MatchPositiveFillColor'),
            children: {},
            methods: {},
          }),
          PositiveFormat: () => ({
            type: 'ConditionalDataBarPositiveFormat',
            properties: settings(
              'PositiveFormat.FillColor',
              'PositiveFormat.GradientFill',
              'PositiveFormat.BorderColor',
            ),
            children: {},
            methods: {},
          }),
        },
        methods: {},
      }),
    },
    methods: {},
  };
}
