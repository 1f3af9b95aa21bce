/** manifest.xml is what Excel, an administrator and the store read; a wrong one shows only as an add-in that is not there. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const developmentHost = 'https://localhost:3000/';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

function parse(xml: string): Element[] {
  const elements: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
    elements.push(element);
  });
  parser.on('text', (text) => {
    const last = open.at(-1);
    if (last) last.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  return elements;
}

const elements = parse(readFileSync(at('manifest.xml'), 'utf8'));
const named = (name: string): Element[] => elements.filter((each) => each.name === name);
const textOf = (name: string): string => named(name)[0]?.text.trim() ?? '';

/** Width and height of a PNG: two big-endian numbers in its first chunk (RFC 2083, 4.1.1). */
function pngSize(path: string): readonly [number, number] {
  const bytes = readFileSync(at(path));
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

const iconFile = (url: string): string => url.replace(developmentHost, '');

describe('manifest.xml', () => {
  test('follows the schema Microsoft publishes', (context) => {
    const schema = at('test/support/manifest-xsd/OfficeAppManifestV1_1.xsd');
    const run = spawnSync('xmllint', ['--noout', '--nonet', '--schema', schema, at('manifest.xml')], {
      encoding: 'utf8',
    });
    if (run.error && !process.env.CI) context.skip('xmllint is not installed (Debian: libxml2-utils)');
    expect(run.error).toBeUndefined();
    expect({ status: run.status, said: run.stderr }).toEqual({
      status: 0,
      said: `${at('manifest.xml')} validates\n`,
    });
  });

  test('has an id that is a random GUID and a version of four numbers that begins with ours', () => {
    expect(textOf('Id')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8')) as { version: string };
    expect(textOf('Version')).toBe(`${version}.0`);
  });

  test('asks for Excel workbooks with ExcelApi 1.9 and to read and write the document, no more', () => {
    expect(named('Host').map(({ attributes }) => attributes.Name ?? attributes['xsi:type'])).toEqual([
      'Workbook',
      'Workbook',
    ]);
    expect(named('Set').map(({ attributes }) => attributes)).toEqual([
      { Name: 'ExcelApi', MinVersion: '1.9' },
    ]);
    expect(textOf('Permissions')).toBe('ReadWriteDocument');
    expect(named('AppDomain')).toEqual([]);
  });

  test('names the development server in every address, which the build replaces', () => {
    const addresses = elements
      .flatMap(({ attributes }) => [attributes.DefaultValue ?? '', attributes.Value ?? ''])
      .filter((value) => /^\w+:\/\//.test(value));
    expect(addresses).toHaveLength(8);
    for (const address of addresses) expect(address.startsWith(developmentHost)).toBe(true);
  });

  test('shows icons that exist in the sizes it says', () => {
    for (const { attributes, name } of [...named('IconUrl'), ...named('HighResolutionIconUrl')]) {
      const size = name === 'IconUrl' ? 32 : 64;
      expect(pngSize(iconFile(attributes.DefaultValue ?? ''))).toEqual([size, size]);
    }
    const images = new Map(
      named('bt:Image').map(({ attributes }) => [attributes.id, attributes.DefaultValue] as const),
    );
    const uses = named('bt:Image').filter(({ attributes }) => attributes.size);
    expect(uses.map(({ attributes }) => attributes.size)).toEqual(['16', '32', '80', '16', '32', '80']);
    for (const { attributes } of uses) {
      const size = Number(attributes.size);
      expect(pngSize(iconFile(images.get(attributes.resid ?? '') ?? ''))).toEqual([size, size]);
    }
  });

  test('refers to resources that exist, by ids of at most 32 characters, and leaves none unused', () => {
    const defined = elements
      .flatMap(({ attributes }) => attributes.id ?? [])
      .filter((id) => id.includes('.'));
    const resources = new Set(
      ['bt:Image', 'bt:Url', 'bt:String'].flatMap((name) =>
        named(name).flatMap(({ attributes }) => attributes.id ?? []),
      ),
    );
    const used = new Set(elements.flatMap(({ attributes }) => attributes.resid ?? []));
    expect([...used].sort()).toEqual([...resources].sort());
    for (const id of defined) expect(id.length).toBeLessThanOrEqual(32);
  });

  test('speaks Chinese wherever it speaks English', () => {
    const spoken = [...named('DisplayName'), ...named('Description'), ...named('bt:String')].filter(
      ({ attributes }) => attributes.DefaultValue,
    );
    expect(spoken).toHaveLength(7);
    for (const { children } of spoken) {
      const [override] = children;
      expect(override?.attributes.Locale).toBe('zh-CN');
      expect(override?.attributes.Value).toMatch(/\p{Script=Han}/u);
    }
  });
});
