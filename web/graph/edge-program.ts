/**
 * The one program that draws every tie: straight or bent, solid, dashed or dotted, with a head at its target. One
 * program for all, because sigma orders ties by depth only within a program.
 */
import { EdgeProgram, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import { FRAGMENT_SHADER, STEPS, VERTEX_SHADER } from './edge-shader.ts';

/** What a tie carries beyond sigma's own display data. */
export interface TieLook {
  readonly curvature: number;
  /** 0 solid, 1 dashed, 2 dotted. */
  readonly dash: 0 | 1 | 2;
}

const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;

const UNIFORMS = ['u_matrix', 'u_dimensions', 'u_pixelRatio', 'u_sizeRatio', 'u_minThickness'] as const;
type Uniform = (typeof UNIFORMS)[number];

/** Two triangles a piece, then the head. */
function shapeRibbon(): number[][] {
  const ribbon: number[][] = [];
  for (let step = 0; step < STEPS; step++) {
    const [from, to] = [step / STEPS, (step + 1) / STEPS];
    ribbon.push([from, -1], [to, -1], [to, 1], [from, -1], [to, 1], [from, 1]);
  }
  return [...ribbon, [2, -1], [2, 1], [3, 0]];
}

const RIBBON = shapeRibbon();

export class TieProgram extends EdgeProgram<Uniform> {
  getDefinition() {
    return {
      VERTICES: RIBBON.length,
      VERTEX_SHADER_SOURCE: VERTEX_SHADER,
      FRAGMENT_SHADER_SOURCE: FRAGMENT_SHADER,
      METHOD: TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: 'a_source', size: 2, type: FLOAT },
        { name: 'a_target', size: 2, type: FLOAT },
        { name: 'a_radii', size: 2, type: FLOAT },
        { name: 'a_look', size: 3, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_step', size: 2, type: FLOAT }],
      CONSTANT_DATA: RIBBON,
    };
  }

  processVisibleItem(
    edgeIndex: number,
    startIndex: number,
    source: NodeDisplayData,
    target: NodeDisplayData,
    data: EdgeDisplayData & Partial<TieLook>,
  ): void {
    const { array } = this;
    let at = startIndex;
    array[at++] = source.x;
    array[at++] = source.y;
    array[at++] = target.x;
    array[at++] = target.y;
    array[at++] = source.size;
    array[at++] = target.size;
    array[at++] = data.size || 1;
    array[at++] = data.curvature ?? 0;
    array[at++] = data.dash ?? 0;
    array[at++] = floatColor(data.color);
    array[at++] = edgeIndex;
  }

  setUniforms(params: RenderParams, { gl, uniformLocations: at }: ProgramInfo<Uniform>): void {
    const { pixelRatio } = params;
    gl.uniformMatrix3fv(at.u_matrix, false, params.matrix);
    gl.uniform2f(at.u_dimensions, params.width * pixelRatio, params.height * pixelRatio);
    gl.uniform1f(at.u_pixelRatio, pixelRatio);
    gl.uniform1f(at.u_sizeRatio, params.sizeRatio);
    gl.uniform1f(at.u_minThickness, params.minEdgeThickness);
  }
}
