// Step 9 of the look (packages/sampler, light-trails.ts): the lighter one of a picture and of what is left of a trail.
layout(location = 0) out vec4 colour;

uniform sampler2D source;
uniform sampler2D trail;
uniform float share;   // how bright it still is
uniform float cosine;  // from a pixel to where it was
uniform float sine;
void main() {
  vec2 size = vec2(textureSize(source, 0));
  vec3 picture = texelFetch(source, ivec2(gl_FragCoord.xy), 0).rgb;
  vec2 at = turnedPlace(gl_FragCoord.xy - size / 2.0, size, cosine, sine);
  colour = vec4(share == 0.0 ? picture : max(picture, share * surrounded(trail, at)), 1.0);
}
