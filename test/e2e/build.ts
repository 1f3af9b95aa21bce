import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { serveFolder } from './static-server';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the production build is served: its folders are standalone/ and taskpane/. Ends in a slash. */
    site: string;
    /** The folder of the production build. */
    dist: string;
  }
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Builds everything as `npm run build` does, and serves it for the tests of this project. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await build();
  const dist = `${root}dist`;
  const { url, close } = await serveFolder(dist);
  project.provide('site', url);
  project.provide('dist', dist);
  return close;
}

function build(): Promise<void> {
  const webpack = fileURLToPath(new URL('../../node_modules/webpack/bin/webpack.js', import.meta.url));
  const child = spawn(process.execPath, [webpack, '--mode', 'production'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`The build failed.\n${output}`))));
  });
}
