import { hasErrors } from '../../engine/issue';
import { checkModel } from '../../engine/model/check-model';
import { placeIssues } from '../../workbook/place-issues';
import { type Command, orIssues, printIssues } from './context';
import { openInput, scorable } from './open-input';

/** `zonerank model FILE`: prints the model in use as JSON. */
export const modelCommand: Command = {
  name: 'model',
  options: ['sheet', 'range', 'model'],
  run: async (context) => {
    const input = await openInput(context.args);
    const { result, issues } = await orIssues(() => scorable(input, context));
    const checked = result
      ? placeIssues(checkModel(result.model, result.source.table), result.source.found)
      : issues;
    const all = [...input.issues, ...checked];
    printIssues(context, all);
    if (!result) return 1;
    context.io.out(`${JSON.stringify(result.model, null, 2)}\n`);
    return hasErrors(all) ? 1 : 0;
  },
};
