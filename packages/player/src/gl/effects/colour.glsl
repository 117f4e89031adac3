// Two decoded frames mixed, then steps 4 and 5 of the look (packages/sampler, grade-table.ts): the palette in its grade,
// or the grade's curves, by straight interpolation between the table's rows where the mix falls between two bytes.
precision highp float;
precision highp sampler2D;
layout(location = 0) out vec4 colour;

uniform sampler2D before;
uniform sampler2D after;
uniform float share;      // 0: before, 1: after
uniform sampler2D table;  // [1, 256]
uniform bool luma;        // each row of the table is a colour
uniform bool curves;      // each row of the table is what becomes of a byte of red, green and blue
vec3 rowOf(float value) {
  float row = value * 255.0;
  // A byte that came back as 6.9999 is row 7.
  float whole = floor(row + 1e-3);
  vec3 lower = texelFetch(table, ivec2(int(whole), 0), 0).rgb;
  vec3 upper = texelFetch(table, ivec2(min(int(whole) + 1, 255), 0), 0).rgb;
  return mix(lower, upper, clamp(row - whole, 0.0, 1.0));
}
void main() {
  ivec2 at = ivec2(gl_FragCoord.xy);
  vec3 y = texelFetch(before, at, 0).rgb;
  if (share > 0.0) y = mix(y, texelFetch(after, at, 0).rgb, share);
  if (luma) y = rowOf(y.r);
  else if (curves) y = vec3(rowOf(y.r).r, rowOf(y.g).g, rowOf(y.b).b);
  colour = vec4(y, 1.0);
}
