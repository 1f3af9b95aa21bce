/** One running Excel with one open workbook: answers requests, counts them, and can be told to misbehave. */
import { workbookObject } from './objects/workbook-object';
import { type BeforeAction, Dispatcher, type Request } from './protocol';
import { WorkbookModel } from './workbook-model';

/** The largest request and the largest response, in bytes (learn.microsoft.com, "Resource limits and performance"). */
const payloadLimit = 5 * 1024 * 1024;
/** A bit of the flags word: the add-in asked to wait while a cell is edited. */
const delayForCellEdit = 64;

export interface RoundTrip {
  readonly request: Request;
  readonly bytesUp: number;
  readonly bytesDown: number;
  /** The error's code, '' where there was none. */
  readonly error: string;
}

export interface Answer {
  readonly status: number;
  readonly body: string;
}

export class ExcelHost {
  readonly workbook: WorkbookModel;
  /** Every request answered, the clean-up that ends each Excel.run included. */
  readonly roundTrips: RoundTrip[] = [];
  readonly #dispatcher: Dispatcher;
  #beforeAction: BeforeAction = () => {};
  #editing: { readonly ended: Promise<void>; readonly end: () => void } | null = null;

  constructor(workbook = new WorkbookModel()) {
    this.workbook = workbook;
    this.#dispatcher = new Dispatcher(workbookObject(workbook), (type, member) =>
      this.#beforeAction(type, member),
    );
  }

  /** References the add-in holds: 0 when it cleaned up. */
  get references(): number {
    return this.#dispatcher.references;
  }

  /** Calls `check` before every action; it may throw a HostError. */
  interfere(check: BeforeAction): void {
    this.#beforeAction = check;
  }

  /** The user begins to edit a cell. */
  beginCellEdit(): void {
    let end = (): void => {};
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    this.#editing = { ended, end };
  }

  endCellEdit(): void {
    this.#editing?.end();
    this.#editing = null;
  }

  /** The answer to one request of office.js; `flags` is the flags word that came with it. */
  async answer(bodyText: string, flags: number): Promise<Answer> {
    if (this.#editing && (flags & delayForCellEdit) !== 0) await this.#editing.ended;
    const request = JSON.parse(bodyText) as Request;
    const answer = this.#process(request, bodyText);
    const error = /"(?:Code|code)":"(\w+)","(?:M|m)essage"/.exec(answer.body)?.[1] ?? '';
    this.roundTrips.push({ request, bytesUp: size(bodyText), bytesDown: size(answer.body), error });
    return answer;
  }

  #process(request: Request, bodyText: string): Answer {
    if (this.#editing) {
      const error = { Code: 'InvalidOperationInCellEditMode', Message: 'Excel is in cell-editing mode.' };
      return ok({
        Results: [],
        TraceIds: [],
        Error: { ...error, Location: '', ActionIndex: 0, HttpStatusCode: 400 },
      });
    }
    if (size(bodyText) > payloadLimit) {
      return refused('RequestPayloadSizeLimitExceeded', 'The request payload size has exceeded the limit.');
    }
    const answer = ok(this.#dispatcher.process(request));
    return size(answer.body) > payloadLimit
      ? refused('ResponsePayloadSizeLimitExceeded', 'The response payload size has exceeded the limit.')
      : answer;
  }
}

function size(text: string): number {
  return new TextEncoder().encode(text).length;
}

function ok(body: object): Answer {
  return { status: 200, body: JSON.stringify(body) };
}

function refused(code: string, message: string): Answer {
  return { status: 400, body: JSON.stringify({ error: { code, message } }) };
}
