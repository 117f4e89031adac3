// Step 8 of the look (packages/sampler, mirror-picture.ts): each pixel is folded to its mirror image, and the turned
// picture is seen there.
layout(location = 0) out vec4 colour;

uniform sampler2D source;
uniform int kind;      // as MIRROR_KINDS counts: none, horizontal, vertical, quad, kaleidoscope
uniform float sector;  // radians from one mirror image to the next but one
uniform float cosine;
uniform float sine;
void main() {
  vec2 size = vec2(textureSize(source, 0));
  vec2 from = gl_FragCoord.xy - size / 2.0;
  if (kind == 1 || kind == 3) from.x = -abs(from.x);
  if (kind == 2 || kind == 3) from.y = -abs(from.y);
  if (kind == 4) {
    float radius = length(from);
    float angle = radius > 0.0 ? atan(from.x, -from.y) : 0.0;
    float folded = abs(angle - sector * floor(angle / sector + 0.5));
    from = radius * vec2(sin(folded), -cos(folded));
  }
  colour = vec4(mirrored(source, turnedPlace(from, size, cosine, sine)), 1.0);
}
