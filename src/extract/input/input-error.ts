import { UserError } from '../../util/user-error.js';

/** Why a file gives no text. */
export const inputFaults = [
  /** Nothing in it. */
  'EMPTY',
  /** A scan: pages without text. */
  'NO_TEXT_LAYER',
  /** It wants a password. */
  'ENCRYPTED',
  /** Broken, or not what it seems. */
  'UNREADABLE',
  /** A format that is not read. */
  'UNKNOWN_FORMAT',
  /** Text, but hardly any Chinese in it. */
  'NOT_CHINESE',
  /** More bytes, or more when unpacked, than are read. */
  'TOO_LARGE',
  /** Elements in elements in elements. */
  'TOO_DEEP',
  /** The deadline passed, or the memory was used up. */
  'TOO_COSTLY',
] as const;
export type InputFault = (typeof inputFaults)[number];

/** A file that gives no text of record; the message says why, and what to do. */
export class InputError extends UserError {
  override readonly name = 'InputError';
  readonly fault: InputFault;

  /** @param fix what to do, as a sentence */
  constructor(fault: InputFault, message: string, fix: string) {
    super(`${fault}: ${message} ${fix}`);
    this.fault = fault;
  }

  /** The error that another thread told of, with its whole message. */
  static of(fault: InputFault, message: string): InputError {
    const error = new InputError(fault, '', '');
    error.message = message;
    return error;
  }
}

export const unreadable = (what: string, error: unknown): InputError =>
  new InputError(
    'UNREADABLE',
    `The file looks like ${what} and cannot be read as one (${
      error instanceof Error ? error.message.split('\n')[0]?.slice(0, 200) : String(error)
    }).`,
    'Open it in the program that made it, and save it anew as .docx or .txt.',
  );
