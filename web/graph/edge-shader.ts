/**
 * The shaders of the one edge program. Each tie is a ribbon of STEPS pieces along a quadratic Bézier curve (or a ring,
 * where both ends are one entity) and a triangle for its head, all shaped in the vertex shader.
 */
export const STEPS = 16;

/** `a_step.x` is 0–1 along the ribbon, 2 at the head's base and 3 at its tip; `a_step.y` is the side, −1 to 1. */
export const VERTEX_SHADER = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_source;
attribute vec2 a_target;
attribute vec2 a_radii;
attribute vec3 a_look;
attribute vec2 a_step;

uniform mat3 u_matrix;
uniform vec2 u_dimensions;
uniform float u_pixelRatio;
uniform float u_sizeRatio;
uniform float u_minThickness;

varying vec4 v_color;
varying float v_across;
varying float v_half;
varying float v_along;
varying float v_dash;

const float TURN = 6.2831853;
const float BIAS = 255.0 / 254.0;

vec2 toPixels(vec2 position) {
  return ((u_matrix * vec3(position, 1.0)).xy * 0.5 + 0.5) * u_dimensions;
}

vec2 quarterTurn(vec2 v) {
  return vec2(-v.y, v.x);
}

// Length of the curve's first part, by Simpson's rule on its speed.
float lengthUntil(float t, vec2 a, vec2 b) {
  float first = length(a);
  float middle = length(a + b * t * 0.5);
  float last = length(a + b * t);
  return t * (first + 4.0 * middle + last) / 6.0;
}

void main() {
  float thickness = max(u_minThickness, a_look.x / u_sizeRatio) * u_pixelRatio;
  float curvature = a_look.y;
  float radius = a_radii.y * u_pixelRatio / u_sizeRatio;
  float headLength = thickness * 2.0 + 5.0 * u_pixelRatio;
  float headWidth = thickness + 4.0 * u_pixelRatio;
  #ifdef PICKING_MODE
  thickness = max(thickness, 7.0 * u_pixelRatio);
  #endif
  v_half = thickness * 0.5;
  float reach = v_half + u_pixelRatio;
  v_dash = a_look.z;

  vec2 start = toPixels(a_source);
  vec2 end = toPixels(a_target);
  vec2 position;
  vec2 heading;
  vec2 tip;

  if (a_source == a_target) {
    float ring = radius * 0.9 + 6.0 * u_pixelRatio;
    vec2 centre = start + vec2(0.0, radius + ring * 0.6);
    float angle = -TURN * 0.25 + TURN * min(a_step.x, 0.9);
    position = centre + ring * vec2(cos(angle), sin(angle));
    heading = quarterTurn(vec2(cos(angle), sin(angle)));
    v_along = ring * TURN * min(a_step.x, 0.9);
    tip = position + heading * headLength;
  } else {
    vec2 chord = end - start;
    float span = max(length(chord), 1.0);
    vec2 pull = (start + end) * 0.5 + quarterTurn(chord) * curvature;
    vec2 a = 2.0 * (pull - start);
    vec2 b = 2.0 * (start - 2.0 * pull + end);
    float stop = max(0.0, 1.0 - (radius + headLength * 0.8) / span);
    float t = min(a_step.x, 1.0) * stop;
    position = start + a * t + 0.5 * b * t * t;
    heading = normalize(a + b * t);
    v_along = lengthUntil(t, a, b);
    tip = end - normalize(a + b) * radius;
  }

  vec2 side = quarterTurn(heading);
  if (a_step.x > 1.5) {
    vec2 towards = normalize(tip - position + heading * 0.01);
    vec2 base = tip - towards * headLength;
    position = a_step.x > 2.5 ? tip : base + quarterTurn(towards) * a_step.y * headWidth * 0.5;
    v_across = 0.0;
    v_dash = 0.0;
  } else {
    position += side * a_step.y * reach;
    v_across = a_step.y * reach;
  }
  gl_Position = vec4(position / u_dimensions * 2.0 - 1.0, 0.0, 1.0);

  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= BIAS;
}
`;

/** Dash lengths are in CSS pixels at any zoom. While picking, gaps count as part of the tie. */
export const FRAGMENT_SHADER = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying float v_across;
varying float v_half;
varying float v_along;
varying float v_dash;
uniform float u_pixelRatio;

void main() {
  #ifdef PICKING_MODE
  if (abs(v_across) > v_half) discard;
  gl_FragColor = v_color;
  #else
  float cover = 1.0 - smoothstep(v_half - 0.5, v_half + 0.7, abs(v_across));
  if (v_dash > 0.5) {
    float drawn = (v_dash > 1.5 ? 2.0 : 7.0) * u_pixelRatio;
    float period = drawn + (v_dash > 1.5 ? 4.0 : 5.0) * u_pixelRatio;
    float phase = mod(v_along, period);
    cover *= smoothstep(-0.7, 0.7, phase) * (1.0 - smoothstep(drawn - 0.7, drawn + 0.7, phase));
  }
  gl_FragColor = v_color * cover;
  #endif
}
`;
