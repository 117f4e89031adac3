// Step 11 of the look along one axis (packages/sampler, enlarge.ts): across first, then down. Rows stay top
// first until the last pass, which turns them where it draws for the screen.
precision highp float;
precision highp sampler2D;
layout(location = 0) out vec4 colour;

uniform sampler2D source;
uniform ivec2 axis;       // (1, 0) across, (0, 1) down
uniform int fromLength;
uniform int toLength;
uniform int origin;       // the target's pixel at which the picture begins, along the axis
uniform int acrossOrigin; // the same across, in the last pass
uniform int kernel;       // as KERNEL_NAMES counts: b-spline, bicubic, lanczos3, edge (here as bicubic)
uniform bool last;        // down: bytes are rounded
uniform bool flipped;     // the top row goes to the top of the screen
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
  if (flipped) to = toLength - 1 - to;
  float widening = max(1.0, float(fromLength) / float(toLength));
  int count = int(ceil((kernel == 2 ? 3.0 : 2.0) * widening)) * 2;
  float centre = (float(to) + 0.5) * float(fromLength) / float(toLength) - 0.5;
  int first = int(floor(centre)) - count / 2 + 1;
  vec3 sum = vec3(0.0);
  float total = 0.0;
  for (int tap = 0; tap < count; tap++) {
    float w = weight((float(first + tap) - centre) / widening);
    int along = clamp(first + tap, 0, fromLength - 1);
    ivec2 at = axis.x == 1 ? ivec2(along, here.y) : ivec2(here.x - acrossOrigin, along);
    sum += w * texelFetch(source, at, 0).rgb;
    total += w;
  }
  vec3 y = sum / total;
  colour = vec4(last ? clamp(floor(y * 255.0 + 0.5), 0.0, 255.0) / 255.0 : y, 1.0);
}
