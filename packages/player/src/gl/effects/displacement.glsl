// Step 7 of the look (packages/sampler, displace-picture.ts): each pixel comes from where a smooth field says.
layout(location = 0) out vec4 colour;

uniform sampler2D source;
uniform float reach;   // pixels
uniform float cell;    // pixels
uniform uint layer;
uniform float beyond;  // from this layer of noise to the next, 0…1
uniform uint seed;
vec2 smoothly(vec2 t) { return t * t * (3.0 - 2.0 * t); }
vec2 layerAt(ivec2 place, vec2 share, uint z) {
  vec2 sum = vec2(0.0);
  for (int corner = 0; corner < 4; corner++) {
    ivec2 beside = ivec2(corner & 1, corner >> 1);
    uint bits = hashPoint(place + beside, z, seed);
    vec2 weight = mix(1.0 - share, share, vec2(beside));
    sum += weight.x * weight.y * (vec2(bits >> 16u, bits & 65535u) / 32767.5 - 1.0);
  }
  return sum;
}
void main() {
  vec2 at = gl_FragCoord.xy / cell;
  ivec2 place = ivec2(floor(at));
  vec2 share = smoothly(at - floor(at));
  float later = smoothly(vec2(beyond)).x;
  vec2 way = mix(layerAt(place, share, layer), layerAt(place, share, layer + 1u), later);
  colour = vec4(mirrored(source, gl_FragCoord.xy - 0.5 + reach * way), 1.0);
}
