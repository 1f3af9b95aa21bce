// @ts-check
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import TerserPlugin from 'terser-webpack-plugin';
import webpack from 'webpack';

/** Settings of the Office build, given as `webpack --env officeJs=URL --env addIn=URL`. */
const defaults = {
  /** Where Excel's pane gets office.js; government clouds and closed networks have addresses of their own. */
  officeJs: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  /** Where the add-in will be served from; stands in the built manifest for the development address. */
  addIn: 'https://localhost:3000/',
};
const developmentAddress = 'https://localhost:3000/';

const at = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

/** Prints how much gzipped script a page loads at first, and how much only when needed. */
class ScriptSizes {
  apply(/** @type {webpack.Compiler} */ compiler) {
    compiler.hooks.thisCompilation.tap('ScriptSizes', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: 'ScriptSizes', stage }, (assets) => {
        const kilobytes = (/** @type {boolean} */ initial) => {
          const chunks = [...compilation.chunks].filter((chunk) => chunk.canBeInitial() === initial);
          const files = chunks.flatMap((chunk) => [...chunk.files]).filter((file) => file.endsWith('.js'));
          const sizes = files.map((file) => gzipSync(assets[file]?.buffer() ?? '').length);
          return Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1000);
        };
        console.log(
          `${compiler.options.name}: ${kilobytes(true)} kB of gzipped script at first, ${kilobytes(false)} kB on demand`,
        );
      });
    });
  }
}

/** Makes the command line's file executable. */
class Executable {
  apply(/** @type {webpack.Compiler} */ compiler) {
    compiler.hooks.assetEmitted.tap('Executable', (_file, { targetPath }) => chmodSync(targetPath, 0o755));
  }
}

/** A development server that opens nothing and prints one address, once the page is ready there. */
function devServer(/** @type {Record<string, unknown>} */ options) {
  return {
    host: 'localhost',
    hot: false,
    client: { overlay: { errors: true, warnings: false, runtimeErrors: false } },
    static: false,
    onListening: (/** @type {any} */ { server, middleware, options: { server: protocol } }) => {
      const scheme = protocol.type === 'https' ? 'https' : 'http';
      middleware.waitUntilValid(() =>
        console.log(`\nZonerank is at ${scheme}://localhost:${server.address().port}\n`),
      );
    },
    ...options,
  };
}

/** @returns {webpack.Configuration} */
function common(/** @type {string} */ name, /** @type {'production' | 'development'} */ mode) {
  return {
    name,
    mode,
    context: at('.'),
    cache: { type: 'filesystem', cacheDirectory: at('.cache/webpack') },
    resolve: { extensions: ['.tsx', '.ts', '.mjs', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          include: at('src'),
          loader: 'swc-loader',
          options: {
            jsc: {
              parser: { syntax: 'typescript', tsx: true },
              transform: { react: { runtime: 'automatic' } },
              target: 'es2022',
            },
          },
        },
      ],
    },
    performance: false,
    infrastructureLogging: { level: 'warn' },
    stats: 'errors-warnings',
  };
}

/**
 * The content security policy of a page: its own files only, no evaluated code. Fluent UI needs inline styles.
 */
function policy(/** @type {string[]} */ ...scriptOrigins) {
  return [
    "default-src 'none'",
    `script-src ${["'self'", ...scriptOrigins].join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** @returns {webpack.Configuration} */
function page(/** @type {string} */ name, /** @type {'production' | 'development'} */ mode) {
  const hash = mode === 'production' ? '.[contenthash:12]' : '';
  return {
    ...common(name, mode),
    target: ['web', 'es2022'],
    devtool: mode === 'production' ? false : 'cheap-module-source-map',
    output: {
      path: at(`dist/${name}`),
      publicPath: 'auto',
      filename: `[name]${hash}.js`,
      chunkFilename: `[name]${hash}.js`,
      clean: true,
    },
    optimization: {
      splitChunks: { chunks: 'all' },
      minimizer: [new TerserPlugin({ minify: TerserPlugin.swcMinify, extractComments: false })],
    },
  };
}

/** Files that are copied as they are; without the mark webpack would minify copied scripts again. */
const untouched = { info: { minimized: true } };

export default async (
  /** @type {any} */ env,
  /** @type {any} */ { mode = 'production', configName = [] },
) => {
  const settings = { ...defaults, ...env };
  const production = mode === 'production';
  const serves = (/** @type {string} */ name) => env.WEBPACK_SERVE && configName.includes(name);

  const standalone = {
    ...page('standalone', mode),
    entry: { main: at('src/entry/standalone/main.tsx') },
    plugins: [
      new HtmlPlugin({
        template: at('src/entry/standalone/index.html'),
        templateParameters: { policy: policy() },
      }),
      new CopyPlugin({
        patterns: [
          { from: at('assets/samples/*.xlsx'), to: 'samples/[name][ext]', ...untouched },
          { from: at('assets/icon.svg'), ...untouched },
        ],
      }),
      ...(production ? [new ScriptSizes()] : []),
    ],
    devServer: devServer({ port: 'auto' }),
  };

  const taskpane = {
    ...page('taskpane', mode),
    entry: { taskpane: at('src/entry/taskpane/main.tsx') },
    plugins: [
      new HtmlPlugin({
        filename: 'taskpane.html',
        template: at('src/entry/taskpane/taskpane.html'),
        templateParameters: {
          policy: policy(new URL(settings.officeJs).origin),
          officeJs: settings.officeJs,
        },
      }),
      new CopyPlugin({
        patterns: [
          { from: at('assets/icon-*.png'), to: 'assets/[name][ext]', ...untouched },
          {
            from: at('manifest.xml'),
            transform: (content) => content.toString().replaceAll(developmentAddress, settings.addIn),
          },
        ],
      }),
      ...(production ? [new ScriptSizes()] : []),
    ],
    devServer: devServer({
      port: Number(new URL(developmentAddress).port),
      // Excel loads its pane over https only.
      server: serves('taskpane') ? { type: 'https', options: await certificates() } : 'http',
      headers: { 'Access-Control-Allow-Origin': '*' },
    }),
  };

  const cli = {
    ...common('cli', mode),
    target: 'node20',
    devtool: false,
    entry: at('src/entry/cli/main.ts'),
    experiments: { outputModule: true },
    output: {
      path: at('dist/cli'),
      filename: 'zonerank.mjs',
      module: true,
      library: { type: 'module' },
      chunkFormat: 'module',
    },
    module: { ...common('cli', mode).module, parser: { javascript: { dynamicImportMode: 'eager' } } },
    // One readable file: its size does not matter, its stack traces do.
    optimization: { minimize: false },
    plugins: [new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true }), new Executable()],
  };

  return [standalone, taskpane, cli];
};

/**
 * The development certificate for https on localhost; asks for trust the first time. On Linux, where there is no Excel
 * and no tool for trust, a certificate that the browser asks about once will do.
 */
async function certificates() {
  const { default: certificates } = await import('office-addin-dev-certs');
  if (process.platform !== 'linux') return certificates.getHttpsServerOptions();
  const folder = at('.cache/certificates/');
  const [ca, cert, key] = ['ca.crt', 'localhost.crt', 'localhost.key'].map((name) => folder + name);
  // They are made for 30 days.
  if (!existsSync(key) || Date.now() - statSync(key).mtimeMs > 25 * 24 * 3600e3) {
    mkdirSync(folder, { recursive: true });
    await certificates.generateCertificates(ca, cert, key);
  }
  return { ca: readFileSync(ca), cert: readFileSync(cert), key: readFileSync(key) };
}
