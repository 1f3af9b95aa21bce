import { spawnSync } from 'node:child_process';
import { plainModel } from '../../src/engine/model/plain-model';
import type { Table } from '../../src/engine/model/table';
import { score } from '../../src/engine/score/score';
import { whatIf } from '../../src/engine/simulate/what-if';

/** One size to measure. */
interface Size {
  readonly zones: number;
  readonly indicators: number;
  /** Share of the values that is missing. */
  readonly missing: number;
  readonly runs: number;
}

const sizes: readonly Size[] = [
  { zones: 82, indicators: 36, missing: 0, runs: 200 },
  { zones: 1_000, indicators: 100, missing: 0, runs: 50 },
  { zones: 10_000, indicators: 200, missing: 0, runs: 25 },
  { zones: 10_000, indicators: 200, missing: 0.05, runs: 25 },
];

/** Measures a full score and a one-cell what-if, prints both, and beside them what numpy needs for the full score. */
export async function bench(twin: string): Promise<void> {
  console.log(
    'Default method in four aspects, ranks overall and in two groupings; the best of several runs, in milliseconds.\n',
  );
  const numpy = runNumpy(twin);
  const rows = sizes.map((size, i) => {
    const full = measureScore(size);
    const step = measureWhatIf(size);
    const theirs = numpy?.[i];
    return {
      'zones × indicators': `${size.zones} × ${size.indicators}`,
      missing: `${size.missing * 100} %`,
      score: round(full),
      numpy: theirs === undefined ? 'absent' : round(theirs),
      'score / numpy': theirs === undefined ? '' : round(full / theirs),
      'what-if': round(step),
      'what-if / score': round(step / full),
    };
  });
  console.table(rows);
  if (!numpy) console.log('python3 with numpy is not installed here, so there is nothing to compare with.');
}

const round = (value: number): number => Number(value.toPrecision(3));

/** A full score and rank of a table never seen before, so that nothing is remembered. */
function measureScore(size: Size): number {
  const table = makeTable(size);
  const model = makeModel(size);
  return bestTime(
    size.runs,
    () => freshCopy(table),
    (fresh) => score(model, fresh),
  );
}

/** One changed cell in a table that is scored already: before, live, and frozen where the bounds moved. */
function measureWhatIf(size: Size): number {
  const table = makeTable(size);
  const model = makeModel(size);
  const random = generator(2);
  whatIf(model, table, []);
  return bestTime(
    size.runs * 5,
    () => ({
      zone: `zone ${Math.floor(random() * size.zones)}`,
      indicator: `indicator ${Math.floor(random() * size.indicators)}`,
      value: random() * 5,
    }),
    (cell) => whatIf(model, table, [{ kind: 'set', ...cell }]),
  );
}

function bestTime<Input>(runs: number, prepare: () => Input, work: (input: Input) => unknown): number {
  const times: number[] = [];
  for (let run = -Math.ceil(runs / 5); run < runs; run++) {
    const input = prepare();
    const start = performance.now();
    work(input);
    if (run >= 0) times.push(performance.now() - start);
  }
  return Math.min(...times);
}

function makeModel({ indicators }: Size) {
  return plainModel({
    indicators: Array.from({ length: indicators }, (_, j) => ({
      id: `indicator ${j}`,
      name: `indicator ${j}`,
      unit: '',
      direction: j % 7 === 0 ? 'lower-is-better' : 'higher-is-better',
      aspects: [`aspect ${Math.floor((j * 4) / indicators)}`],
    })),
    groupings: ['class', 'block'],
  });
}

function makeTable({ zones, indicators, missing }: Size): Table {
  const random = generator(1);
  const groups = (count: number) =>
    Array.from({ length: zones }, () => `group ${Math.floor(random() * count)}`);
  return {
    zones: Array.from({ length: zones }, (_, i) => `zone ${i}`),
    groupings: [
      { name: 'class', groups: groups(2) },
      { name: 'block', groups: groups(11) },
    ],
    columns: Array.from({ length: indicators }, (_, j) => ({
      id: `indicator ${j}`,
      values: Float64Array.from({ length: zones }, () =>
        random() < missing ? Number.NaN : Math.exp(random() + random() + random() - 1.5),
      ),
    })),
  };
}

function freshCopy(table: Table): Table {
  return {
    zones: [...table.zones],
    groupings: table.groupings.map(({ name, groups }) => ({ name, groups: [...groups] })),
    columns: table.columns.map(({ id, values }) => ({ id, values: values.slice() })),
  };
}

/** Mulberry32: numbers in [0, 1) from a seed. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Milliseconds for each size, or undefined where there is no numpy. */
function runNumpy(twin: string): readonly number[] | undefined {
  const input = sizes
    .map((size) => [size.zones, size.indicators, size.missing, size.runs].join(' '))
    .join('\n');
  const python = process.platform === 'win32' ? 'python' : 'python3';
  const { status, stdout } = spawnSync(python, [twin], { input, encoding: 'utf8' });
  return status === 0 ? stdout.trim().split('\n').map(Number) : undefined;
}
