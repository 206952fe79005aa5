import { userInfo } from 'node:os';

/** Who uses this machine. */
export function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // A user without an entry in the system's list.
    return 'unknown';
  }
}
