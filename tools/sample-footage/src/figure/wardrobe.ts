import { toneOf } from '../painting/colour.ts';

/** What the musician is made of and wears; the same for all six. */
export const skin = toneOf([196, 128, 88], 0.66);
export const shirt = toneOf([216, 196, 166], 0.62);
export const waistcoat = toneOf([70, 50, 62], 0.72);
export const trousers = toneOf([46, 40, 56], 0.7);
export const felt = toneOf([64, 50, 54], 0.74);
export const hair = toneOf([56, 34, 28], 0.6);
