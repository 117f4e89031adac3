// Step 10 of the look (packages/sampler, grain-picture.ts): noise that is whole in middle grey; then bytes.
precision highp float;
precision highp sampler2D;
layout(location = 0) out vec4 colour;

uniform sampler2D source;
uniform float amount;  // shares of the range
uniform float size;    // pixels
uniform uint tick;
uniform uint seed;
float noise() {
  vec2 at = gl_FragCoord.xy / size - 0.5;
  ivec2 place = ivec2(floor(at));
  vec2 share = at - floor(at);
  float sum = 0.0;
  for (int corner = 0; corner < 4; corner++) {
    ivec2 beside = ivec2(corner & 1, corner >> 1);
    uint bits = hashPoint(place + beside, tick, seed);
    vec2 weight = mix(1.0 - share, share, vec2(beside));
    sum += weight.x * weight.y * (float((bits >> 16u) + (bits & 65535u)) / 65535.0 - 1.0);
  }
  return sum;
}
void main() {
  vec3 y = texelFetch(source, ivec2(gl_FragCoord.xy), 0).rgb;
  if (amount > 0.0) {
    float luma = dot(vec3(0.2126, 0.7152, 0.0722), y);
    y += amount * noise() * 4.0 * luma * (1.0 - luma);
  }
  colour = vec4(floor(clamp(y, 0.0, 1.0) * 255.0 + 0.5) / 255.0, 1.0);
}
