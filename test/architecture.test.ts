import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, posix, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/** Each folder of src may import from the rows above its own, and from itself. */
const layers = [['engine'], ['presets', 'i18n'], ['workbook'], ['session'], ['ui'], ['entry']];

const root = fileURLToPath(new URL('../src', import.meta.url));

interface SourceFile {
  /** From src, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** Paths from src of the files it imports, types included. */
  readonly files: readonly string[];
  /** Packages it imports. */
  readonly packages: readonly string[];
}

const paths = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((path) => path.split(sep).join('/'))
  .filter((path) => posix.extname(path) !== '');
const known = new Set(paths);
const sources = paths.filter((path) => /\.tsx?$/.test(path)).map(readSource);

function readSource(path: string): SourceFile {
  const text = readFileSync(join(root, path), 'utf8');
  const imported = ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName);
  return {
    path,
    text,
    files: imported.filter((name) => name.startsWith('.')).map((name) => resolve(path, name)),
    packages: imported.filter((name) => !name.startsWith('.')),
  };
}

function resolve(from: string, name: string): string {
  const path = posix.join(dirname(from), name);
  return ['', '.ts', '.tsx'].map((end) => path + end).find((each) => known.has(each)) ?? path;
}

const folderOf = (path: string): string => path.split('/')[0] ?? '';
const layerOf = (path: string): number => layers.findIndex((folders) => folders.includes(folderOf(path)));

/** Every import of a file of src, as [from, to]. */
const imports = sources.flatMap(({ path, files }) => files.map((file) => [path, file] as const));
const pairs = (wrong: (from: string, to: string) => boolean): readonly string[] =>
  imports.filter(([from, to]) => wrong(from, to)).map(([from, to]) => `${from} -> ${to}`);

describe('The source', () => {
  test('is there', () => {
    expect(sources.length).toBeGreaterThan(30);
    expect(imports.length).toBeGreaterThan(50);
  });

  test('lies in the folders of the design', () => {
    expect(paths.filter((path) => layerOf(path) < 0)).toEqual([]);
  });

  test('imports only from its own folder and the layers below', () => {
    expect(pairs((from, to) => folderOf(from) !== folderOf(to) && layerOf(to) >= layerOf(from))).toEqual([]);
  });

  test('imports no file outside src', () => {
    expect(pairs((_, to) => to.startsWith('..'))).toEqual([]);
  });

  test('imports adapters of workbooks in entry only', () => {
    const isAdapter = (path: string) => path.startsWith('workbook/adapters/');
    expect(pairs((from, to) => isAdapter(to) && !isAdapter(from) && folderOf(from) !== 'entry')).toEqual([]);
  });

  test('has no circle of imports', () => {
    expect(findCircle()).toEqual([]);
  });

  test('has neither barrels nor drawers for everything', () => {
    const drawer = /^(index|utils?|helpers?|common|misc|shared)$/;
    const names = paths.filter((path) =>
      path.split('/').some((part) => drawer.test(part.replace(/\.\w+$/, ''))),
    );
    expect(names.filter((path) => !path.endsWith('.html'))).toEqual([]);
  });

  test('names files in kebab-case and components in PascalCase', () => {
    const wrong = sources.filter(({ path }) => {
      const name = basename(path);
      return path.endsWith('.tsx')
        ? !/^([A-Z][A-Za-z0-9]*|[a-z][a-z0-9-]*)\.tsx$/.test(name)
        : !/^[a-z0-9]+(-[a-z0-9]+)*(\.(en|zh-CN|d))?\.ts$/.test(name.replace(/^zh-CN/, 'zh'));
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('talks to Excel in one file', () => {
    const talking = sources.filter(({ text }) => /\bExcel\.run\b/.test(text)).map(({ path }) => path);
    expect(talking.filter((path) => path !== 'workbook/adapters/office-workbook.ts')).toEqual([]);
  });
});

describe('The engine', () => {
  const engine = sources.filter(({ path }) => folderOf(path) === 'engine');

  test('uses no package but zod and mathjs', () => {
    const others = engine.flatMap(({ path, packages }) =>
      packages.filter((name) => !/^(zod|mathjs)(\/|$)/.test(name)).map((name) => `${path} -> ${name}`),
    );
    expect(others).toEqual([]);
  });

  test('loads mathjs in one file, which is imported only when needed', () => {
    const loading = engine.filter(({ packages }) => packages.some((name) => name.startsWith('mathjs')));
    expect(loading.map(({ path }) => path)).toEqual(['engine/model/expression-parser.ts']);
    const eager = sources.filter(({ text }) => /^import (?!type\b)[^;]*'[^']*expression-parser'/m.test(text));
    expect(eager.map(({ path }) => path)).toEqual([]);
  });

  test('knows no clock, no chance, no page and no process', () => {
    const outside =
      /\b(Math\.random|Date\.now|new Date|performance\.now|document\.|window\.|process\.|localStorage|console\.)/;
    expect(engine.filter(({ text }) => outside.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

test('React is known to ui and entry alone', () => {
  const others = sources.filter(
    ({ path, packages }) =>
      !['ui', 'entry'].includes(folderOf(path)) && packages.some((name) => /^(react|@fluentui)/.test(name)),
  );
  expect(others.map(({ path }) => path)).toEqual([]);
});

/** The files of one circle of imports, or none. */
function findCircle(): readonly string[] {
  const next = new Map(sources.map(({ path, files }) => [path, files]));
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): readonly string[] => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return [];
    for (const file of next.get(path) ?? []) {
      const circle = visit(file, [...trail, path]);
      if (circle.length > 0) return circle;
    }
    done.add(path);
    return [];
  };
  for (const { path } of sources) {
    const circle = visit(path, []);
    if (circle.length > 0) return circle;
  }
  return [];
}
