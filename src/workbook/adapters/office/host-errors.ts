import { issue, Refused } from '../../../engine/issue';

/** Excel is doing something else: a cell is being edited, a dialog is open, too much was asked at once. */
const busy = new Set([
  'InvalidOperationInCellEditMode',
  'ActivityLimitReached',
  'InactiveWorkbook',
  'RequestAborted',
]);

/** Members that need the workbook's structure unprotected. */
const structural = /^(WorksheetCollection\.|Worksheet\.(name|delete|position|visibility)$)/i;

/** What to throw for an error of Excel's: Refused with its issue; anything else is a mistake of ours and stays as it is. */
export function hostError(error: unknown, workbookName: string): unknown {
  if (!(error instanceof OfficeExtension.Error)) return error;
  if (busy.has(error.code)) return new Refused(issue('host-busy', {}));
  if (error.code === 'AccessDenied' && structural.test(error.debugInfo?.errorLocation ?? '')) {
    return new Refused(issue('structure-protected', { file: workbookName }));
  }
  return new Refused(issue('host-error', { code: error.code, message: error.message }));
}
