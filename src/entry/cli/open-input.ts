import { basename, extname } from 'node:path';
import { hasErrors, type Issue, issue, Refused } from '../../engine/issue';
import { prepareExpressions } from '../../engine/model/expression';
import type { Model } from '../../engine/model/model';
import { readModel } from '../../engine/model/read-model';
import { openCsv } from '../../workbook/adapters/csv-workbook';
import { openXlsx, type XlsxWorkbook } from '../../workbook/adapters/xlsx-workbook';
import { chooseRange } from '../../workbook/choose-range';
import { defaultModel } from '../../workbook/default-model';
import { timeText } from '../../workbook/describe-method';
import { readSource, type SourceReading } from '../../workbook/read-source';
import { readState } from '../../workbook/read-state';
import { type Choice, choiceSchema, type Source } from '../../workbook/source';
import type { State } from '../../workbook/state';
import { type Arguments, fileOf, optionOf } from './arguments';
import type { Context } from './context';
import { readBytes } from './files';

/** A workbook read from a file: what was found in it, and what an earlier scoring left. */
export interface Input {
  readonly file: string;
  readonly workbook: XlsxWorkbook;
  readonly choice: Choice;
  readonly state: State | null;
  readonly reading: SourceReading;
  /** Of the file, its state, the finding and the reading. */
  readonly issues: readonly Issue[];
}

/** Reads the file a command names. Throws `Refused` where it is no workbook at all, `Misuse` where none is named. */
export async function openInput(args: Arguments): Promise<Input> {
  const file = fileOf(args);
  const bytes = await readBytes(file);
  const name = basename(file);
  const workbook = isCsv(file) ? await openCsv(bytes, name) : await openXlsx(bytes, name);
  const { state, issues } = readState(await workbook.describe());
  const choice = choiceOf(args, state);
  const reading = await readSource(workbook, choice);
  return { file, workbook, choice, state, reading, issues: [...issues, ...reading.issues] };
}

export function isCsv(file: string): boolean {
  return extname(file).toLowerCase() === '.csv';
}

/** The options' sheet and range; else what was chosen when the workbook was scored. */
function choiceOf(args: Arguments, state: State | null): Choice {
  const sheet = optionOf(args, 'sheet');
  const range = optionOf(args, 'range');
  if (sheet === undefined && range === undefined) return state?.choice ?? choiceSchema.parse({});
  const chosen = range === undefined ? null : chooseRange(range);
  return choiceSchema.parse({ range, ...chosen, ...(sheet !== undefined && { sheet }) });
}

/** A table that can be scored and the model it is scored with. */
export interface Scorable {
  readonly source: Source;
  readonly model: Model;
}

/**
 * The table and the model in use: that of --model, else the one kept in the workbook (said on the standard error),
 * else the default method. Null where no table was found or the table has errors. Throws `Refused` over a model that
 * cannot be read.
 */
export async function scorable(input: Input, context: Context): Promise<Scorable | null> {
  const { source } = input.reading;
  const model = await modelInUse(input, context);
  if (!source || !model || hasErrors(input.issues)) return null;
  await prepareExpressions(model);
  return { source, model };
}

async function modelInUse(input: Input, { args, io, messages }: Context): Promise<Model | null> {
  const given = optionOf(args, 'model');
  if (given !== undefined && given !== 'default') return readModelFile(given);
  if (given === undefined && input.state) {
    const { model, provenance } = input.state;
    io.err(`${messages.cli.modelFromWorkbook(timeText(provenance.written, messages))}\n`);
    return model;
  }
  return input.reading.source && defaultModel(input.reading.source);
}

/** A model from a JSON file. Throws `Refused` over one that cannot be read. */
export async function readModelFile(file: string): Promise<Model> {
  const bytes = await readBytes(file);
  // PowerShell redirects output as UTF-16.
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  let data: unknown;
  try {
    data = JSON.parse(new TextDecoder(encoding, { fatal: true }).decode(bytes));
  } catch {
    throw new Refused(issue('model-not-json', { file: basename(file) }));
  }
  return readModelAt(file, data);
}

/** `readModel`, its problems placed in the file. */
function readModelAt(file: string, data: unknown): Model {
  try {
    return readModel(data);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const at = { file: basename(file) };
    throw new Refused(...error.issues.map((each): Issue => ({ ...each, at })));
  }
}
