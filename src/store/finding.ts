/** What was looked at, and how it is. */
export interface Finding {
  /** What was looked at, in a word or two: `version`. */
  readonly about: string;
  /** `note`: it serves, and somebody should know. */
  readonly state: 'ok' | 'note' | 'wrong';
  readonly text: string;
  /** What to do about it. */
  readonly mend?: string;
}
