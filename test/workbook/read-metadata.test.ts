import { expect, test } from 'vitest';
import { findTables } from '../../src/workbook/find-table';
import { readMetadata } from '../../src/workbook/read-metadata';
import { sheetOf } from '../support/sheet-of';

const meta = sheetOf(
  [
    ['Level', 'iCode', 'iName', 'Direction', 'Weight', 'Parent', 'Type'],
    [1, 'GDP', 'Gross product', 1, 2, 'Eco', 'Indicator'],
    [1, 'CO2', 'Emissions', -1, 1, 'Env', 'Indicator'],
    [1, 'NRG', 'Energy', -1, 3, 'Env', 'Indicator'],
    [2, 'Eco', 'Economy', 1, 0.7, 'Index', 'Aggregate'],
    [2, 'Env', 'Environment', 1, 0.3, 'Index', 'Aggregate'],
    [3, 'Index', 'The index', 1, 1, null, 'Aggregate'],
    ['NA', 'Region', 'Region of the world', null, null, null, 'Group'],
    ['NA', 'Pop', 'Population', null, null, null, 'Denominator'],
  ],
  { name: 'iMeta' },
);

const data = sheetOf(
  [
    ['uName', 'uCode', 'Region', 'GDP', 'CO2', 'NRG', 'Pop'],
    ['Northland', 'NOR', 'A', 1, 2, 3, 9],
    ['Southland', 'SOU', 'A', 4, 5, 6, 9],
    ['Eastland', 'EAS', 'B', 7, 8, 9, 8],
    ['Westland', 'WES', 'B', 1, 3, 5, 7],
  ],
  { name: 'iData' },
);

test('a sheet of metadata gives names, directions, weights, aspects and groups', () => {
  const metadata = readMetadata(meta);
  expect(
    [...(metadata?.indicators.values() ?? [])].map((each) => [
      each.code,
      each.direction,
      each.weight,
      ...each.aspects,
    ]),
  ).toEqual([
    ['GDP', 'higher-is-better', 2, 'Economy'],
    ['CO2', 'lower-is-better', 1, 'Environment'],
    ['NRG', 'lower-is-better', 3, 'Environment'],
  ]);
  expect(metadata?.aspectWeights).toEqual([
    { path: ['Economy'], weight: 0.7 },
    { path: ['Environment'], weight: 0.3 },
  ]);
});

test('the table beside it follows it, whatever the words in the headers', () => {
  const { found } = findTables([data, meta], { rows: {}, columns: {} });
  expect(found?.indicators.map((each) => [each.id, each.name, each.direction])).toEqual([
    ['GDP', 'Gross product', 'higher-is-better'],
    ['CO2', 'Emissions', 'lower-is-better'],
    ['NRG', 'Energy', 'lower-is-better'],
  ]);
  expect(found?.groups).toEqual([{ column: 2, name: 'Region of the world' }]);
  expect(found?.leftOutColumns).toEqual([
    { column: 1, reason: 'serial', text: 'uCode' },
    { column: 6, reason: 'metadata', text: 'Pop' },
  ]);
});

test('an ordinary table is no metadata', () => {
  expect(readMetadata(data)).toBeNull();
});

test('parents that run in a circle do not hang', () => {
  const circle = sheetOf([
    ['iCode', 'Parent', 'Weight', 'Type'],
    ['a', 'b', 1, 'Indicator'],
    ['b', 'c', 1, 'Aggregate'],
    ['c', 'b', 1, 'Aggregate'],
  ]);
  expect(readMetadata(circle)?.indicators.get('a')?.aspects).toEqual([]);
});
