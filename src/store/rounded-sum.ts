/**
 * A sum of measured values, from the sum of their whole parts (the greatest integers not above them)
 * and the sum of what is left of them. Added up apart, whole numbers stay exact at any size, and what
 * binary fractions leave behind, which depends on the order of the addition, is rounded off: to six
 * decimals and fifteen significant digits. Every store sums so.
 */
export const roundedSum = (wholes: number, fractions: number): number =>
  Number((wholes + Number(fractions.toFixed(6))).toPrecision(15));
