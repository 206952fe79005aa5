import type { AccessConfiguration } from './access.js';
import type { Credentials } from './authenticate.js';
import { KeyRing } from './key-ring.js';

/**
 * What clients are told by, as it is configured.
 *
 * @param onProblem is told where the file of keys is changed into one that cannot be used
 * @throws {KeyFileError} where it cannot be used now
 */
export async function openCredentials(
  { keysFile, tokens }: AccessConfiguration,
  onProblem: (error: unknown) => void,
): Promise<Credentials> {
  return {
    keys: keysFile === undefined ? undefined : await KeyRing.open(keysFile, onProblem),
    // Imported when it is asked for: no start should wait for what it does not use.
    tokens: tokens && new (await import('./tokens.js')).Tokens(tokens),
  };
}
