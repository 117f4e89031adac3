// The hash of packages/sampler, integer-hash.ts, to the bit.
precision highp int;

uint hash(uint value) {
  uint state = value * 747796405u + 2891336453u;
  uint word = ((state >> ((state >> 28u) + 4u)) ^ state) * 277803737u;
  return (word >> 22u) ^ word;
}
uint hashPoint(ivec2 place, uint z, uint seed) {
  return hash(uint(place.x) + hash(uint(place.y) + hash(z + seed)));
}
