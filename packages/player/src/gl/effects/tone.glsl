// Steps 2 and 3 of the look (packages/sampler, look.ts): tone, and bytes. From the decoder's float texture,
// its first row the picture's top, into an 8-bit target of the same size and order of rows.
precision highp float;
precision highp sampler2D;
layout(location = 0) out vec4 colour;

uniform sampler2D source;
uniform float gain;
uniform float exponent;   // 1 / gamma
uniform float saturation;
uniform bool luma;        // one channel: the palette colours it later
void main() {
  vec3 y = clamp(gain * texelFetch(source, ivec2(gl_FragCoord.xy), 0).rgb, 0.0, 1.0);
  if (exponent != 1.0) y = pow(y, vec3(exponent));
  if (!luma && saturation != 1.0) {
    float l = dot(vec3(0.2126, 0.7152, 0.0722), y);
    y = clamp(l + saturation * (y - l), 0.0, 1.0);
  }
  colour = vec4(floor(y * 255.0 + 0.5) / 255.0, 1.0);
}
