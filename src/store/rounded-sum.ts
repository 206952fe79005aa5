/**
 * A sum of measured values without the dust of binary fractions: to twelve significant digits. Beyond
 * the fifteenth a sum depends on the order in which it was made, so every store rounds by this.
 */
export const roundedSum = (sum: number): number => Number(sum.toPrecision(12));
