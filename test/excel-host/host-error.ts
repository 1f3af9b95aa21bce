/** An error Excel answers with; anything else thrown by the emulator is a mistake of the emulator's. */
export class HostError extends Error {
  readonly code: string;
  /** The member at fault as Excel names it, such as `Worksheet.getRange`; '' lets the dispatcher say. */
  readonly location: string;
  constructor(code: string, message: string, location = '') {
    super(message);
    this.name = 'HostError';
    this.code = code;
    this.location = location;
  }
}

export function itemNotFound(location: string): HostError {
  return new HostError('ItemNotFound', "The requested resource doesn't exist.", location);
}

export function invalidArgument(location: string, why = ''): HostError {
  const message = `The argument is invalid or missing or has an incorrect format.${why && ` ${why}`}`;
  return new HostError('InvalidArgument', message, location);
}

export function itemAlreadyExists(location: string): HostError {
  return new HostError(
    'ItemAlreadyExists',
    'A resource with the same name or identifier already exists.',
    location,
  );
}

export function accessDenied(location: string): HostError {
  return new HostError('AccessDenied', 'You cannot perform the requested operation.', location);
}

/** The member exists in Excel, or does not; either way the emulator has to be taught it before a test may rely on it. */
export function notImplemented(member: string): HostError {
  return new HostError('NotImplemented', `The emulated Excel does not know ${member}.`, member);
}
