// The enlargement along edges, four times (packages/sampler, enlarge-along-edges.ts), in bytes; rows stay top first.
precision highp float;
precision highp sampler2D;
layout(location = 0) out vec4 colour;

uniform sampler2D source;
uniform sampler2D structure;
uniform sampler2D sharpened;
const float FACTOR = 4.0;
const float NOISE = 150.0 / 65025.0; // squared bytes a pixel
const float OVERSHOOT = 4.0 / 255.0;
const float NARROWING = 1.15;
const float STRETCH = 2.0;
float cubic(float x, float a) {
  float d = abs(x);
  if (d < 1.0) return ((a + 2.0) * d - (a + 3.0)) * d * d + 1.0;
  return d < 2.0 ? (((d - 5.0) * d + 8.0) * d - 4.0) * a : 0.0;
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

  vec3 tensor = mix(
    mix(texelFetch(structure, low, 0).rgb, texelFetch(structure, right, 0).rgb, beyond.x),
    mix(texelFetch(structure, below, 0).rgb, texelFetch(structure, high, 0).rgb, beyond.x),
    beyond.y
  );
  float apart = tensor.x - tensor.z;
  float difference = sqrt(apart * apart + 4.0 * tensor.y * tensor.y);
  float coherence = difference / (tensor.x + tensor.z + NOISE);
  float share = coherence * coherence;
  // The gradient's direction, from the cosine of twice its angle.
  float twice = difference > 0.0 ? apart / difference : 1.0;
  vec2 gradient = sqrt(max(vec2(0.0), 1.0 + vec2(twice, -twice)) / 2.0);
  if (tensor.y < 0.0) gradient.y = -gradient.y;

  vec3 sum = vec3(0.0);
  float total = 0.0;
  for (int y = -1; y <= 2; y++) {
    for (int x = -1; x <= 2; x++) {
      vec2 away = vec2(x, y) - beyond;
      float across = dot(away, gradient) * NARROWING;
      float along = (away.y * gradient.x - away.x * gradient.y) / STRETCH;
      float plain = cubic(away.x, -0.6) * cubic(away.y, -0.6);
      float weight = mix(plain, cubic(across, -1.0) * cubic(along, 0.0), share);
      sum += weight * texelFetch(sharpened, clamp(first + ivec2(x, y), ivec2(0), last), 0).rgb;
      total += weight;
    }
  }
  vec3 a = texelFetch(source, low, 0).rgb;
  vec3 b = texelFetch(source, right, 0).rgb;
  vec3 c = texelFetch(source, below, 0).rgb;
  vec3 d = texelFetch(source, high, 0).rgb;
  vec3 least = min(min(a, b), min(c, d)) - OVERSHOOT;
  vec3 largest = max(max(a, b), max(c, d)) + OVERSHOOT;
  vec3 y = clamp(clamp(sum / total, least, largest), 0.0, 1.0);
  colour = vec4(floor(y * 255.0 + 0.5) / 255.0, 1.0);
}
