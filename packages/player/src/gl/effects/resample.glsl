// Reading a picture between its pixels (packages/sampler, resample.ts). Places are in pixels whose middles are whole
// numbers, rows top first.
precision highp float;
precision highp int;
precision highp sampler2D;

// Folds a place back into a side of so many pixels: -1/2 to length - 1/2.
float reflected(float at, float side) {
  float inTwo = at + 0.5 - 2.0 * side * floor((at + 0.5) / (2.0 * side));
  return (inTwo > side ? 2.0 * side - inTwo : inTwo) - 0.5;
}
vec3 between(sampler2D picture, vec2 at, bool black) {
  ivec2 size = textureSize(picture, 0);
  ivec2 first = ivec2(floor(at));
  vec2 beyond = at - floor(at);
  vec3 sum = vec3(0.0);
  for (int corner = 0; corner < 4; corner++) {
    ivec2 beside = ivec2(corner & 1, corner >> 1);
    ivec2 place = first + beside;
    vec2 weight = mix(1.0 - beyond, beyond, vec2(beside));
    ivec2 inside = clamp(place, ivec2(0), size - 1);
    if (black && place != inside) continue;
    sum += weight.x * weight.y * texelFetch(picture, inside, 0).rgb;
  }
  return sum;
}
// Beyond its sides the picture goes on in mirror images.
vec3 mirrored(sampler2D picture, vec2 at) {
  vec2 size = vec2(textureSize(picture, 0));
  return between(picture, vec2(reflected(at.x, size.x), reflected(at.y, size.y)), false);
}
// Beyond its sides there is nothing.
vec3 surrounded(sampler2D picture, vec2 at) {
  return between(picture, at, true);
}
// The place that a pixel comes from where the picture turns about its middle.
vec2 turnedPlace(vec2 fromMiddle, vec2 size, float cosine, float sine) {
  return vec2(
    cosine * fromMiddle.x + sine * fromMiddle.y,
    cosine * fromMiddle.y - sine * fromMiddle.x
  ) + size / 2.0 - 0.5;
}
