import type { z } from 'zod';
import { UserError } from '../util/user-error.js';
import type { ToolCall } from './tool-call.js';

/** What an assistant can ask for: a name, what it is for, its arguments, and how it is answered. */
export interface Tool<Input extends z.ZodObject = z.ZodObject> {
  readonly name: string;
  /** For people who choose tools from a list. */
  readonly title: string;
  /** For models: when to use it, and what comes back. */
  readonly description: string;
  readonly input: Input;
  /**
   * @returns text for a model to read, within the bounds of an answer
   * @throws {ToolError} where the arguments cannot mean anything; the message says what to give instead
   */
  answer(input: z.output<Input>, call: ToolCall): Promise<string>;
}

/** Keeps the types of its arguments together. */
export const defineTool = <Input extends z.ZodObject>(tool: Tool<Input>): Tool => tool as never;

/** The arguments cannot mean anything; the message says what to give instead. */
export class ToolError extends UserError {
  override readonly name = 'ToolError';
}
