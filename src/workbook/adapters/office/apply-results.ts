import { issue, Refused } from '../../../engine/issue';
import { freeSheetName, freeTableName } from '../../free-name';
import { MARK_NAME, STATE_NAMESPACE } from '../../layout';
import type { Results, SheetContent, Written } from '../../port';
import { fillSteps, type Step, setPrint } from './fill-sheet';
import { markFormula, type Survey, type SurveyedSheet } from './survey';

/** Bytes sent in one round trip, about; Excel on the web takes at most 5 MB. */
const bytesPerTrip = 1_500_000;

const smallStep = 2_000;

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
 * keeps its reference; Excel has just accepted the same content, and up to some 1.5 MB it is a single round trip.
 * Throws Refused with `structure-protected` or `sheet-protected` before anything is touched, and with
 * `results-incomplete` should Excel fail in the second stage after all.
 */
export async function applyResults(
  context: Excel.RequestContext,
  results: Results,
  before: Survey,
): Promise<Written> {
  refuseWhatIsProtected(results, before);
  const planned = planSheets(results, before);
  const staged = planStage(planned, before);
  try {
    await runSteps(context, stageSteps(context, staged));
    await runSteps(context, commitSteps(context, results, before, planned, staged));
  } catch (error) {
    const hasBegun = await undo(context, staged, before);
    const broken = hasBegun ? planned.filter(({ old }) => old).map(({ name }) => name) : [];
    throw broken.length > 0 ? new Refused(issue('results-incomplete', { sheets: broken })) : error;
  }
  await setUpPrinting(context, planned);
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
  const locked = before.sheets.filter(
    ({ ours, protected: isLocked }) => isLocked && ours && keys.includes(ours),
  );
  if (locked.length > 0) {
    throw new Refused(
      ...locked.map(({ name }) => issue('sheet-protected', { sheet: name }, { sheet: name })),
    );
  }
}

function planSheets(results: Results, before: Survey): PlannedSheet[] {
  const replaced = results.sheets.map(({ key }) => before.sheets.find(({ ours }) => ours === key) ?? null);
  const freed = replaced.flatMap((sheet) => sheet?.tables ?? []);
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

/** A sheet to add: a new one of ours, or the rehearsal of one that is replaced. */
interface StagedSheet {
  readonly name: string;
  readonly key: string;
  readonly content: SheetContent;
}

function planStage(planned: readonly PlannedSheet[], before: Survey): StagedSheet[] {
  const taken = [...before.sheets, ...planned].map(({ name }) => name);
  return planned.map(({ content, name, old }) => {
    if (!old) return { name, key: content.key, content };
    const rehearsal = freeSheetName(`~${name}`.slice(0, 31), taken);
    taken.push(rehearsal);
    return { name: rehearsal, key: rehearsalKey, content };
  });
}

function stageSteps(context: Excel.RequestContext, staged: readonly StagedSheet[]): Step[] {
  const { application, workbook } = context;
  return staged.flatMap(({ name, key, content }, index) => {
    const sheet = () => workbook.worksheets.getItem(name);
    const add = () => {
      // Once, not in every trip: repeated, it makes Excel's window flicker.
      if (index === 0) application.suspendScreenUpdatingUntilNextSync();
      workbook.worksheets.add(name).names.add(MARK_NAME, markFormula(key)).visible = false;
    };
    return [{ bytes: smallStep, run: add }, ...fillSteps(sheet, content)];
  });
}

/**
 * Deletes the sheets that staging and the state part that committing added, as far as they came. Gives whether
 * committing had begun: the part is the first thing it adds.
 */
async function undo(
  context: Excel.RequestContext,
  staged: readonly StagedSheet[],
  before: Survey,
): Promise<boolean> {
  const { worksheets, customXmlParts } = context.workbook;
  const sheets = staged.map(({ name }) => worksheets.getItemOrNullObject(name).load('id'));
  const parts = customXmlParts.getByNamespace(STATE_NAMESPACE).load('items/id');
  await context.sync();
  const addedParts = parts.items.filter(({ id }) => !before.stateParts.includes(id));
  for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
  for (const part of addedParts) part.delete();
  await context.sync();
  return addedParts.length > 0;
}

/** What deletes and what cannot be taken back stands last. */
function commitSteps(
  context: Excel.RequestContext,
  results: Results,
  before: Survey,
  planned: readonly PlannedSheet[],
  staged: readonly StagedSheet[],
): Step[] {
  const { worksheets, customXmlParts } = context.workbook;
  const state = withoutDeclaration(results.state);
  const rehearsals = staged.filter(({ key }) => key === rehearsalKey);
  const leaving = before.sheets.filter(
    ({ ours }) => ours !== null && (ours === rehearsalKey || results.remove.includes(ours)),
  );
  const shown = planned.find(({ content }) => content.key === results.activate);
  return [
    { bytes: state.length * 3, run: () => customXmlParts.add(state) },
    ...planned.flatMap(({ content, old }) => {
      if (!old) return [];
      const sheet = () => worksheets.getItem(old.id);
      return [{ bytes: smallStep, run: () => emptySheet(sheet(), old) }, ...fillSteps(sheet, content)];
    }),
    {
      bytes: smallStep * planned.length,
      run: () => {
        for (const { name } of rehearsals) worksheets.getItem(name).delete();
        for (const { name, tableName } of planned) {
          if (tableName) worksheets.getItem(name).tables.getItemAt(0).name = tableName;
        }
        if (shown) showSheet(worksheets.getItem(shown.name));
        for (const { id } of leaving) worksheets.getItem(id).delete();
        for (const id of before.stateParts) customXmlParts.getItem(id).delete();
      },
    },
  ];
}

/**
 * Sets how the sheets print, apart from everything else: Excel refuses it on a machine without a printer, which is no
 * reason to refuse the results.
 */
async function setUpPrinting(context: Excel.RequestContext, planned: readonly PlannedSheet[]): Promise<void> {
  for (const { content, name } of planned) {
    if (content.print) setPrint(context.workbook.worksheets.getItem(name), content.print);
  }
  try {
    await context.sync();
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
  }
}

function emptySheet(worksheet: Excel.Worksheet, old: SurveyedSheet): void {
  for (const table of old.tables) worksheet.tables.getItem(table).convertToRange();
  const all = worksheet.getRange();
  all.unmerge();
  all.conditionalFormats.clearAll();
  all.clear();
  all.format.useStandardWidth = true;
  all.format.useStandardHeight = true;
  worksheet.freezePanes.unfreeze();
}

function showSheet(worksheet: Excel.Worksheet): void {
  worksheet.visibility = 'Visible';
  worksheet.activate();
}

/** Excel takes the part as text, so that a declaration of bytes' encoding has no place in it. */
function withoutDeclaration(xml: string): string {
  return xml.replace(/^\ufeff?<\?xml[^>]*\?>\s*/, '');
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
