import { main } from './program';

/** A mistake of ours, told apart from problems of the input (1) and misuse (2); EX_SOFTWARE of sysexits.h. */
const OUR_MISTAKE = 70;

// A reader that closes early, such as `head`, is no failure; a full disk is.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
// Where the standard error itself fails there is nowhere left to say so.
process.stderr.on('error', () => undefined);

const { LC_ALL, LC_MESSAGES, LANG } = process.env;

try {
  process.exitCode = await main(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    locale: LC_ALL || LC_MESSAGES || LANG || Intl.DateTimeFormat().resolvedOptions().locale,
    now: () => new Date(),
  });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = OUR_MISTAKE;
}
