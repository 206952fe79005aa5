/** A day: `2023-06-30`. The scalar `Date` of the schema. */
export type DateText = `${number}-${number}-${number}`;

/** A year, a month or a day, as exact as the source is: `2023`, `2023-06`, `2023-06-30`. */
export type PartialDateText = `${number}` | `${number}-${number}` | DateText;

export interface PartialDate {
  readonly year: number;
  /** 1 to 12; absent where the source names the year only. */
  readonly month?: number;
  /** 1 to 31; absent where the source names the month only. */
  readonly day?: number;
}

/**
 * The parts of a date that the source may give by year or month only. As a `Date` of JavaScript it would
 * name a day that the source does not.
 */
export function partsOf(text: PartialDateText): PartialDate {
  const [year = 0, month, day] = text.split('-').map(Number);
  return { year, ...(month !== undefined && { month }), ...(day !== undefined && { day }) };
}
