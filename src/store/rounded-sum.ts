/**
 * A sum of measured values, from the sum of their whole parts (the greatest integers not above them)
 * and the sum of what is left of them. Added up apart, whole numbers stay exact at any size, and what
 * binary fractions leave behind, which depends on the order of the addition, is rounded off: to six
 * decimals and fifteen significant digits. Every store sums so.
 */
export function roundedSum(wholes: number, fractions: number): number {
  // Most figures are whole numbers, and to write one down and read it again costs more than all else here.
  if (fractions === 0 && Math.abs(wholes) < 1e15) return wholes;
  return Number((wholes + Number(fractions.toFixed(6))).toPrecision(15));
}
