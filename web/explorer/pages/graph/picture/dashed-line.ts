import { EdgeRectangleProgram } from 'sigma/rendering';

/** Pixels of a dash and of the gap after it. */
const [dash, gap] = [6, 4];

/** A line with gaps: a relation that one of its ends inherits from the section around it. */
export class DashedLine extends EdgeRectangleProgram {
  override getDefinition() {
    const definition = super.getDefinition();
    return {
      ...definition,
      VERTEX_SHADER_SOURCE: definition.VERTEX_SHADER_SOURCE.replace(
        'varying vec4 v_color;',
        'varying vec4 v_color;\nvarying float v_along;',
      ).replace(
        'v_normal = unitNormal;',
        `v_normal = unitNormal;
  // How far along the line it is, in pixels.
  v_along = a_positionCoef * distance(a_positionStart, a_positionEnd)
    / (u_correctionRatio * 2.0) * u_sizeRatio;`,
      ),
      FRAGMENT_SHADER_SOURCE: definition.FRAGMENT_SHADER_SOURCE.replace(
        'varying vec4 v_color;',
        'varying vec4 v_color;\nvarying float v_along;',
      ).replace(
        '#else',
        `#else
  if (mod(v_along, ${(dash + gap).toFixed(1)}) > ${dash.toFixed(1)}) discard;`,
      ),
    };
  }
}
