// Two decoded frames mixed, then step 4 of the look: the palette, by straight interpolation between its rows
// where the mix falls between two bytes.
precision highp float;
precision highp sampler2D;
layout(location = 0) out vec4 colour;

uniform sampler2D before;
uniform sampler2D after;
uniform float share;      // 0: before, 1: after
uniform sampler2D palette; // [1, 256]
uniform bool luma;
void main() {
  ivec2 at = ivec2(gl_FragCoord.xy);
  vec3 y = texelFetch(before, at, 0).rgb;
  if (share > 0.0) y = mix(y, texelFetch(after, at, 0).rgb, share);
  if (luma) {
    float row = y.r * 255.0;
    // A byte that came back as 6.9999 is row 7.
    float whole = floor(row + 1e-3);
    vec3 lower = texelFetch(palette, ivec2(int(whole), 0), 0).rgb;
    vec3 upper = texelFetch(palette, ivec2(min(int(whole) + 1, 255), 0), 0).rgb;
    y = mix(lower, upper, clamp(row - whole, 0.0, 1.0));
  }
  colour = vec4(y, 1.0);
}
