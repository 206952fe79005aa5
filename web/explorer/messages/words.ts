/** The same keys, each with a text. */
export type Words<Of> = {
  readonly [Key in keyof Of]: Of[Key] extends string ? string : Words<Of[Key]>;
};
