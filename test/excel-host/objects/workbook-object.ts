import { invalidArgument } from '../host-error';
import { type Argument, collectionMethods, type ServerObject, textArgument } from '../server-object';
import type { WorkbookModel, XmlPartModel } from '../workbook-model';
import { nameCollection } from './name-object';
import { rangeObject } from './range-object';
import { tableCollection } from './table-object';
import { worksheetCollection } from './worksheet-object';

/** `context.workbook`. */
export function workbookObject(workbook: WorkbookModel): ServerObject {
  return {
    type: 'Workbook',
    properties: {
      Name: { get: () => workbook.name },
      UsePrecisionAsDisplayed: { get: () => workbook.usePrecisionAsDisplayed },
    },
    children: {
      Worksheets: () => worksheetCollection(workbook),
      Names: () => nameCollection(workbook, null),
      Tables: () => tableCollection(workbook, null),
      CustomXmlParts: () => xmlPartCollection(workbook, null),
      Application: () => applicationObject(workbook),
      Protection: () => ({
        type: 'WorkbookProtection',
        properties: { Protected: { get: () => workbook.structureProtected } },
        children: {},
        methods: {},
      }),
    },
    methods: {
      GetSelectedRange: () => rangeObject(workbook, workbook.active, workbook.active.selection),
    },
  };
}

function applicationObject(workbook: WorkbookModel): ServerObject {
  return {
    type: 'Application',
    properties: { CalculationMode: { get: () => 'Automatic' } },
    children: {},
    methods: {
      SuspendApiCalculationUntilNextSync: () => {
        workbook.calculationSuspensions += 1;
        return null;
      },
      SuspendScreenUpdatingUntilNextSync: () => {
        workbook.screenSuspensions += 1;
        return null;
      },
    },
  };
}

/** All custom XML parts, or those of one namespace. */
function xmlPartCollection(workbook: WorkbookModel, namespace: string | null): ServerObject {
  const type = namespace === null ? 'CustomXmlPartCollection' : 'CustomXmlPartScopedCollection';
  const parts = (): XmlPartModel[] =>
    workbook.xmlParts.filter((part) => namespace === null || rootNamespace(part.xml) === namespace);
  const items = (): ServerObject[] => parts().map((part) => xmlPartObject(workbook, part));
  return {
    type,
    properties: {},
    children: {},
    items,
    methods: {
      ...collectionMethods(type, items, (key) => items().find((item) => item.id === key)),
      ...(namespace === null && {
        Add: (xml: Argument) =>
          xmlPartObject(workbook, addXmlPart(workbook, textArgument(xml, `${type}.add`))),
        GetByNamespace: (uri: Argument) =>
          xmlPartCollection(workbook, textArgument(uri, `${type}.getByNamespace`)),
      }),
    },
  };
}

export function addXmlPart(workbook: WorkbookModel, xml: string): XmlPartModel {
  if (rootNamespace(xml) === null) throw invalidArgument('CustomXmlPartCollection.add', 'Not XML.');
  const part = { id: workbook.newId(), xml };
  workbook.xmlParts.push(part);
  return part;
}

function xmlPartObject(workbook: WorkbookModel, part: XmlPartModel): ServerObject {
  return {
    type: 'CustomXmlPart',
    id: part.id,
    properties: {
      Id: { get: () => part.id },
      NamespaceUri: { get: () => rootNamespace(part.xml) },
    },
    children: {},
    methods: {
      GetXml: () => part.xml,
      Delete: () => {
        workbook.xmlParts = workbook.xmlParts.filter((each) => each !== part);
        return null;
      },
    },
  };
}

/** The namespace of the root element, '' where it has none, null where there is no element. */
function rootNamespace(xml: string): string | null {
  const root = /<(?![?!])(?:([\w.-]+):)?[\w.-]+([^>]*)>/.exec(xml);
  if (!root || !/<\/[^>]*>\s*$|\/>\s*$/.test(xml)) return null;
  const declaration = new RegExp(`\\bxmlns${root[1] ? `:${root[1]}` : ''}\\s*=\\s*["']([^"']*)["']`);
  return declaration.exec(root[2] ?? '')?.[1] ?? '';
}
