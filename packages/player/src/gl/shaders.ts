/** A triangle that covers the target. */
export const WHOLE_SCREEN = `
in vec3 position;
void main() { gl_Position = vec4(position, 1.0); }
`;

const HEAD = `
precision highp float;
precision highp sampler2D;
layout(location = 0) out vec4 colour;
`;

/**
 * Steps 2 and 3 of the look (packages/sampler, look.ts): tone, and bytes. From the decoder's float texture,
 * its first row the picture's top, into an 8-bit target of the same size and order of rows.
 */
export const QUANTISE = `${HEAD}
uniform sampler2D source;
uniform float gain;
uniform float exponent;   // 1 / gamma
uniform float saturation;
uniform bool luma;        // one channel: the palette colours it later
void main() {
  vec3 y = clamp(gain * texelFetch(source, ivec2(gl_FragCoord.xy), 0).rgb, 0.0, 1.0);
  if (exponent != 1.0) y = pow(y, vec3(exponent));
  if (!luma && saturation != 1.0) {
    float l = dot(vec3(0.2126, 0.7152, 0.0722), y);
    y = clamp(l + saturation * (y - l), 0.0, 1.0);
  }
  colour = vec4(floor(y * 255.0 + 0.5) / 255.0, 1.0);
}
`;

/**
 * Two decoded frames mixed, then step 4 of the look: the palette, by straight interpolation between its rows
 * where the mix falls between two bytes.
 */
export const COLOUR = `${HEAD}
uniform sampler2D before;
uniform sampler2D after;
uniform float share;      // 0: before, 1: after
uniform sampler2D palette; // [1, 256]
uniform bool luma;
void main() {
  ivec2 at = ivec2(gl_FragCoord.xy);
  vec3 y = texelFetch(before, at, 0).rgb;
  if (share > 0.0) y = mix(y, texelFetch(after, at, 0).rgb, share);
  if (luma) {
    float row = y.r * 255.0;
    // A byte that came back as 6.9999 is row 7.
    float whole = floor(row + 1e-3);
    vec3 lower = texelFetch(palette, ivec2(int(whole), 0), 0).rgb;
    vec3 upper = texelFetch(palette, ivec2(min(int(whole) + 1, 255), 0), 0).rgb;
    y = mix(lower, upper, clamp(row - whole, 0.0, 1.0));
  }
  colour = vec4(y, 1.0);
}
`;

/**
 * Step 5 of the look along one axis (packages/sampler, enlarge.ts): across first, then down. Rows stay top
 * first until the last pass, which turns them for the screen.
 */
export const ENLARGE = `${HEAD}
uniform sampler2D source;
uniform ivec2 axis;       // (1, 0) across, (0, 1) down
uniform int fromLength;
uniform int toLength;
uniform int origin;       // the target's pixel at which the picture begins, along the axis
uniform int acrossOrigin; // the same across, in the last pass
uniform int kernel;       // as KERNEL_NAMES counts: b-spline, bicubic, lanczos3
uniform bool last;        // down, onto the screen: the top row goes to the top, and bytes are rounded
const float PI = 3.14159265358979;
float sinc(float x) { return abs(x) < 1e-4 ? 1.0 : sin(PI * x) / (PI * x); }
float weight(float x) {
  float d = abs(x);
  if (fromLength == toLength) return d < 0.5 ? 1.0 : 0.0;
  if (kernel == 2) return d < 3.0 ? sinc(d) * sinc(d / 3.0) : 0.0;
  if (kernel == 0) {
    float far = max(0.0, 2.0 - d);
    return d < 1.0 ? ((3.0 * d - 6.0) * d * d + 4.0) / 6.0 : far * far * far / 6.0;
  }
  if (d < 1.0) return (1.4 * d - 2.4) * d * d + 1.0;
  return d < 2.0 ? ((-0.6 * d + 3.0) * d - 4.8) * d + 2.4 : 0.0;
}
void main() {
  ivec2 here = ivec2(gl_FragCoord.xy);
  int to = (axis.x == 1 ? here.x : here.y) - origin;
  if (last) to = toLength - 1 - to;
  float stretch = max(1.0, float(fromLength) / float(toLength));
  int count = int(ceil((kernel == 2 ? 3.0 : 2.0) * stretch)) * 2;
  float centre = (float(to) + 0.5) * float(fromLength) / float(toLength) - 0.5;
  int first = int(floor(centre)) - count / 2 + 1;
  vec3 sum = vec3(0.0);
  float total = 0.0;
  for (int tap = 0; tap < count; tap++) {
    float w = weight((float(first + tap) - centre) / stretch);
    int along = clamp(first + tap, 0, fromLength - 1);
    ivec2 at = axis.x == 1 ? ivec2(along, here.y) : ivec2(here.x - acrossOrigin, along);
    sum += w * texelFetch(source, at, 0).rgb;
    total += w;
  }
  vec3 y = sum / total;
  colour = vec4(last ? clamp(floor(y * 255.0 + 0.5), 0.0, 255.0) / 255.0 : y, 1.0);
}
`;
