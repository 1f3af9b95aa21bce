// Bundles the benchmark with the engine, as webpack does for the pane, and runs it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import webpack from 'webpack';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const out = await mkdtemp(join(tmpdir(), 'zonerank-bench-'));

const compiler = webpack({
  mode: 'production',
  target: 'node20',
  entry: here('./bench.ts'),
  experiments: { outputModule: true },
  output: { path: out, filename: 'bench.mjs', module: true, library: { type: 'module' } },
  resolve: { extensions: ['.ts', '.js'] },
  module: {
    rules: [{ test: /\.ts$/, loader: 'swc-loader', options: { jsc: { target: 'es2022' } } }],
  },
  optimization: { minimize: false },
});

try {
  await new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error || stats?.hasErrors()) reject(error ?? new Error(stats.toString('errors-only')));
      else compiler.close(resolve);
    });
  });
  const { bench } = await import(pathToFileURL(join(out, 'bench.mjs')).href);
  await bench(here('./twin.py'));
} finally {
  await rm(out, { recursive: true, force: true });
}
