import { parentPort, workerData } from 'node:worker_threads';
import { convert } from './convert.js';
import { InputError } from './input-error.js';

/** What the worker says: a text of record, or why there is none. */
export type WorkerAnswer =
  | { readonly record: Awaited<ReturnType<typeof convert>> }
  | { readonly fault: InputError['fault']; readonly message: string }
  | { readonly crash: string };

const { bytes, name } = workerData as { readonly bytes: Uint8Array; readonly name: string };

async function answer(): Promise<WorkerAnswer> {
  try {
    return { record: await convert(bytes, name) };
  } catch (error) {
    if (error instanceof InputError) return { fault: error.fault, message: error.message };
    return { crash: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
}

parentPort?.postMessage(await answer());
