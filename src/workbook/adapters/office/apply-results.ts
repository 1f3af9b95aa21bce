import { issue, Refused } from '../../../engine/issue';
import { freeSheetName, freeTableName } from '../../free-name';
import { MARK_NAME } from '../../layout';
import type { Results, SheetContent, Written } from '../../port';
import { fillSteps, type Step } from './fill-sheet';
import { markFormula, type Survey, type SurveyedSheet } from './survey';

/** Bytes sent in one round trip, about; Excel on the web takes at most 5 MB. */
const bytesPerTrip = 1_500_000;

/** The mark of a rehearsal sheet; one that a crash left behind is deleted by the next writing. */
const rehearsalKey = 'rehearsal';

/** What becomes of one sheet of ours. */
interface PlannedSheet {
  readonly content: SheetContent;
  /** The name it has or will get. */
  readonly name: string;
  /** The sheet it replaces, null for a new one. */
  readonly old: SurveyedSheet | null;
  readonly tableName: string | null;
}

/**
 * Writes the results in two stages. First everything is written where it does no harm: new sheets at the end, and each
 * sheet that replaces another onto a rehearsal sheet of its own; a failure so far deletes them and the workbook is as
 * it was. Then the replaced sheets are rewritten in place, so that a formula or chart of the user's that refers to them
 * keeps its reference, in a single round trip up to some 1.5 MB. No sheet but an added one is ever activated.
 */
export async function applyResults(
  context: Excel.RequestContext,
  results: Results,
  before: Survey,
): Promise<Written> {
  refuseWhatIsProtected(results, before);
  const planned = planSheets(results, before);
  const added: Excel.Worksheet[] = [];
  let rehearsed: readonly Excel.Worksheet[];
  try {
    rehearsed = await stage(context, planned, added);
  } catch (error) {
    await discard(context, added);
    throw error;
  }
  await commit(context, results, before, planned, rehearsed);
  return {
    sheets: planned.map(({ content, name }) => ({ key: content.key, name })),
    issues: planned
      .filter(({ content, name, old }) => !old && name !== content.name)
      .map(({ content, name }) =>
        issue('sheet-name-taken', { name: content.name, used: name }, { sheet: name }),
      ),
  };
}

function refuseWhatIsProtected(results: Results, before: Survey): void {
  if (before.structureProtected) throw new Refused(issue('structure-protected', { file: before.info.name }));
  const keys = results.sheets.map(({ key }) => key);
  const locked = before.sheets.filter(({ ours, protected: isLocked }) => isLocked && ours && keys.includes(ours));
  if (locked.length > 0) {
    throw new Refused(...locked.map(({ name }) => issue('sheet-protected', { sheet: name }, { sheet: name })));
  }
}

function planSheets(results: Results, before: Survey): PlannedSheet[] {
  const replaced = results.sheets.map(({ key }) => before.sheets.find(({ ours }) => ours === key) ?? null);
  const goes = (sheet: SurveyedSheet) =>
    sheet.ours !== null && (results.remove.includes(sheet.ours) || replaced.includes(sheet));
  const freed = before.sheets.filter(goes).flatMap(({ tables }) => tables);
  const tableNames = before.takenNames.filter((name) => !freed.includes(name));
  const sheetNames = before.sheets.map(({ name }) => name);
  return results.sheets.map((content, index) => {
    const old = replaced[index] ?? null;
    const name = old?.name ?? freeSheetName(content.name, sheetNames);
    const tableName = content.table ? freeTableName(content.table.name, tableNames) : null;
    sheetNames.push(name);
    if (tableName) tableNames.push(tableName);
    return { content, name, old, tableName };
  });
}

/** Adds and fills the new sheets and the rehearsals, noting each sheet it adds; gives the rehearsals. */
async function stage(
  context: Excel.RequestContext,
  planned: readonly PlannedSheet[],
  added: Excel.Worksheet[],
): Promise<readonly Excel.Worksheet[]> {
  const { worksheets } = context.workbook;
  const rehearsals: Excel.Worksheet[] = [];
  const steps = planned.flatMap(({ content, name, old }) => {
    const worksheet = worksheets.add(old ? rehearsalName(planned, rehearsals.length) : name);
    // Its id is what discarding finds it by.
    added.push(worksheet.load('id'));
    if (old) rehearsals.push(worksheet);
    const mark = worksheet.names.add(MARK_NAME, markFormula(old ? rehearsalKey : content.key));
    mark.visible = false;
    return fillSteps(worksheet, content);
  });
  context.application.suspendScreenUpdatingUntilNextSync();
  await runSteps(context, steps);
  return rehearsals;
}

function rehearsalName(planned: readonly PlannedSheet[], index: number): string {
  return freeSheetName(
    `Zonerank ${Date.now()}-${index + 1}`,
    planned.map(({ name }) => name),
  );
}

/** Runs the steps in order in as few round trips as their bytes allow; Excel calculates once per trip. */
async function runSteps(context: Excel.RequestContext, steps: readonly Step[]): Promise<void> {
  let bytes = 0;
  context.application.suspendApiCalculationUntilNextSync();
  for (const step of steps) {
    if (bytes > 0 && bytes + step.bytes > bytesPerTrip) {
      await context.sync();
      context.application.suspendApiCalculationUntilNextSync();
      bytes = 0;
    }
    step.run();
    bytes += step.bytes;
  }
  await context.sync();
}

/** Deletes what staging added. A sheet whose adding failed has no id and is not there. */
async function discard(context: Excel.RequestContext, added: readonly Excel.Worksheet[]): Promise<void> {
  for (const worksheet of added) worksheet.delete();
  await context.sync();
}

async function commit(
  context: Excel.RequestContext,
  results: Results,
  before: Survey,
  planned: readonly PlannedSheet[],
  rehearsed: readonly Excel.Worksheet[],
): Promise<void> {
  const { workbook } = context;
  const gone = before.sheets.filter(
    ({ ours }) => ours !== null && (results.remove.includes(ours) || ours === rehearsalKey),
  );
  workbook.customXmlParts.add(withoutDeclaration(results.state));
  for (const worksheet of rehearsed) worksheet.delete();
  for (const sheet of gone) workbook.worksheets.getItem(sheet.id).delete();
  const steps = planned.flatMap(({ content, old }) => {
    if (!old) return [];
    const worksheet = workbook.worksheets.getItem(old.id);
    return [{ bytes: 1_000, run: () => empty(worksheet, old) }, ...fillSteps(worksheet, content)];
  });
  const last: Step = { bytes: 1_000, run: () => finish(context, results, before, planned) };
  await runSteps(context, [...steps, last]);
}
