// The structure tensor of the luma (packages/sampler, enlarge-along-edges.ts), at the picture's own size: xx, xy and
// yy of Scharr gradients under a 3 × 3 binomial window.
precision highp float;
precision highp sampler2D;
layout(location = 0) out vec4 structure;

uniform sampler2D source;
float luma(ivec2 at) {
  ivec2 inside = clamp(at, ivec2(0), textureSize(source, 0) - 1);
  return dot(vec3(0.2126, 0.7152, 0.0722), texelFetch(source, inside, 0).rgb);
}
vec3 products(ivec2 at) {
  float rising = luma(at + ivec2(1, 1)) - luma(at - ivec2(1, 1));
  float falling = luma(at + ivec2(1, -1)) - luma(at + ivec2(-1, 1));
  float across = luma(at + ivec2(1, 0)) - luma(at - ivec2(1, 0));
  float down = luma(at + ivec2(0, 1)) - luma(at - ivec2(0, 1));
  vec2 gradient = (3.0 * vec2(rising + falling, rising - falling) + 10.0 * vec2(across, down)) / 32.0;
  return vec3(gradient.x * gradient.x, gradient.x * gradient.y, gradient.y * gradient.y);
}
void main() {
  ivec2 here = ivec2(gl_FragCoord.xy);
  vec3 sum = vec3(0.0);
  for (int y = -1; y <= 1; y++) {
    for (int x = -1; x <= 1; x++) {
      ivec2 at = clamp(here + ivec2(x, y), ivec2(0), textureSize(source, 0) - 1);
      sum += float((2 - abs(x)) * (2 - abs(y))) * products(at);
    }
  }
  structure = vec4(sum / 16.0, 1.0);
}
