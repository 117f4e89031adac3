// Sharpening before the enlargement along edges (packages/sampler, enlarge-along-edges.ts): a share of the
// difference to the 3 × 3 binomial mean is added, more where the contrast is high.
precision highp float;
precision highp sampler2D;
layout(location = 0) out vec4 sharpened;

uniform sampler2D source;
uniform sampler2D structure;
const float SHARPENING = 0.75;
const float CONTRAST = 500.0 / 65025.0; // squared bytes a pixel
void main() {
  ivec2 here = ivec2(gl_FragCoord.xy);
  vec3 sum = vec3(0.0);
  for (int y = -1; y <= 1; y++) {
    for (int x = -1; x <= 1; x++) {
      ivec2 at = clamp(here + ivec2(x, y), ivec2(0), textureSize(source, 0) - 1);
      sum += float((2 - abs(x)) * (2 - abs(y))) * texelFetch(source, at, 0).rgb;
    }
  }
  vec3 middle = texelFetch(source, here, 0).rgb;
  vec3 tensor = texelFetch(structure, here, 0).rgb;
  float share = SHARPENING * (tensor.x + tensor.z) / (tensor.x + tensor.z + CONTRAST);
  sharpened = vec4(middle + share * (middle - sum / 16.0), 1.0);
}
