/**
 * Whether a header If-None-Match names an answer's tag, by the weak comparison that it asks for: every
 * tag of this service is weak, as it names an answer in every compression.
 *
 * @param known the header; undefined where there is none
 */
export const isNamed = (known: string | undefined, tag: string): boolean =>
  (known ?? '')
    .split(',')
    .map((each) => each.trim())
    .some((each) => each === '*' || opaqueOf(each) === opaqueOf(tag));

const opaqueOf = (tag: string): string => tag.replace(/^W\//, '');
