// Step 12 of the look (packages/sampler, pin-corners.ts): the picture in the shape of four corners, black around it. The
// picture's rows are top first, the target's bottom first.
layout(location = 0) out vec4 colour;

uniform sampler2D source;
uniform vec2 origin;    // where the picture's place begins in the target, in pixels
uniform mat3 toPicture; // from the place to the picture, in shares of the sides
uniform vec3 sides[4];  // the distance of (x, y, 1) from each side, in pixels, above 0 inside
void main() {
  vec2 size = vec2(textureSize(source, 0));
  vec2 at = gl_FragCoord.xy - origin;
  at.y = size.y - at.y;
  float cover = 1.0;
  for (int side = 0; side < 4; side++) cover = min(cover, dot(sides[side], vec3(at, 1.0)) + 0.5);
  vec3 y = vec3(0.0);
  if (cover > 0.0) {
    vec3 from = toPicture * vec3(at / size, 1.0);
    vec2 place = clamp(from.xy / from.z * size - 0.5, vec2(0.0), size - 1.0);
    y = cover * between(source, place, false);
  }
  colour = vec4(floor(y * 255.0 + 0.5) / 255.0, 1.0);
}
