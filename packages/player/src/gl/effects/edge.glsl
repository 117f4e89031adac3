// The enlargement along edges, four times (packages/sampler, enlarge-along-edges.ts), in bytes; rows stay top first.
precision highp float;
precision highp sampler2D;
layout(location = 0) out vec4 colour;

uniform sampler2D source;
uniform sampler2D structure;
uniform sampler2D sharpened;
const float FACTOR = 4.0;
const float NOISE = 150.0 / 65025.0; // squared bytes a pixel
const float FLAT = 50.0 / 65025.0; // squared bytes a pixel
const float OVERSHOOT = 4.0 / 255.0;
const float NARROWING = 1.15;
const float STRETCH = 2.0;
const float DIRECTIONS = 128.0;
float cubic(float x, float a) {
  float d = abs(x);
  if (d < 1.0) return ((a + 2.0) * d - (a + 3.0)) * d * d + 1.0;
  return d < 2.0 ? (((d - 5.0) * d + 8.0) * d - 4.0) * a : 0.0;
}
// The gradient of length 1 in the middle of its direction's step (edge-kernels.ts), from the doubled angle's cosine and
// sine times any length.
vec2 gradientOf(vec2 doubled) {
  float size = abs(doubled.x) + abs(doubled.y);
  float part = size > 0.0 ? doubled.x / size : 1.0;
  float turn = doubled.y < 0.0 ? 3.0 + part : 1.0 - part;
  float middle = (min(floor(turn / 4.0 * DIRECTIONS), DIRECTIONS - 1.0) + 0.5) / DIRECTIONS * 4.0;
  float across = middle < 2.0 ? 1.0 - middle : middle - 3.0;
  float down = (middle < 2.0 ? 1.0 : -1.0) * (1.0 - abs(across));
  float cosine = across / length(vec2(across, down));
  vec2 gradient = sqrt(vec2(1.0 + cosine, 1.0 - cosine) / 2.0);
  return down < 0.0 ? vec2(gradient.x, -gradient.y) : gradient;
}
void main() {
  vec2 position = gl_FragCoord.xy / FACTOR - 0.5;
  ivec2 first = ivec2(floor(position));
  vec2 beyond = position - floor(position);
  ivec2 last = textureSize(source, 0) - 1;
  ivec2 low = clamp(first, ivec2(0), last);
  ivec2 high = clamp(first + 1, ivec2(0), last);
  ivec2 right = ivec2(high.x, low.y);
  ivec2 below = ivec2(low.x, high.y);

  vec3 tensorA = texelFetch(structure, low, 0).rgb;
  vec3 tensorB = texelFetch(structure, right, 0).rgb;
  vec3 tensorC = texelFetch(structure, below, 0).rgb;
  vec3 tensorD = texelFetch(structure, high, 0).rgb;
  vec3 tensor = mix(mix(tensorA, tensorB, beyond.x), mix(tensorC, tensorD, beyond.x), beyond.y);
  float steepest = max(
    max(tensorA.x + tensorA.z, tensorB.x + tensorB.z),
    max(tensorC.x + tensorC.z, tensorD.x + tensorD.z)
  );
  float apart = tensor.x - tensor.z;
  float difference = sqrt(apart * apart + 4.0 * tensor.y * tensor.y);
  float coherence = difference / (tensor.x + tensor.z + NOISE);
  float share = steepest < FLAT ? 0.0 : coherence * coherence;
  vec2 gradient = gradientOf(vec2(apart, 2.0 * tensor.y));

  vec3 plain = vec3(0.0);
  vec3 turned = vec3(0.0);
  float total = 0.0;
  for (int y = -1; y <= 2; y++) {
    for (int x = -1; x <= 2; x++) {
      vec2 away = vec2(x, y) - beyond;
      vec3 pixel = texelFetch(sharpened, clamp(first + ivec2(x, y), ivec2(0), last), 0).rgb;
      float across = dot(away, gradient) * NARROWING;
      float along = (away.y * gradient.x - away.x * gradient.y) / STRETCH;
      float weight = cubic(across, -1.0) * cubic(along, 0.0);
      plain += cubic(away.x, -0.6) * cubic(away.y, -0.6) * pixel;
      turned += weight * pixel;
      total += weight;
    }
  }
  vec3 a = texelFetch(source, low, 0).rgb;
  vec3 b = texelFetch(source, right, 0).rgb;
  vec3 c = texelFetch(source, below, 0).rgb;
  vec3 d = texelFetch(source, high, 0).rgb;
  vec3 least = min(min(a, b), min(c, d)) - OVERSHOOT;
  vec3 largest = max(max(a, b), max(c, d)) + OVERSHOOT;
  vec3 y = clamp(clamp(mix(plain, turned / total, share), least, largest), 0.0, 1.0);
  colour = vec4(floor(y * 255.0 + 0.5) / 255.0, 1.0);
}
