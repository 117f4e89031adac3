import { CUE_SEEDS } from './night-site.ts';
import type { Lasting, NightStage } from './night-stage.ts';

/** Something that a performer does, or that happens to one. */
export type NightAct = {
  readonly name: string;
  /** How often it comes, beside the others. */
  readonly weight: number;
} & (
  | { readonly perform: (night: NightStage) => Promise<void> }
  /** Lasts until the function that it gives is called; `null` where it can't be here. One at a time of each name. */
  | { readonly begin: (night: NightStage) => Promise<Lasting['end'] | null> }
);

/** Milliseconds that black, or a picture that holds, stays. */
const HELD = 700;
/** Milliseconds that the driver is gone. */
const LOST = 300;
/** Nothing lies over the picture any more. */
const UNCOVERED = `[...document.querySelectorAll('.held')].every(
  (one) => !one.classList.contains('on') && getComputedStyle(one).opacity === '0')`;
const OPEN = ':not([hidden])';

/** All of them. */
export const NIGHT_ACTS: readonly NightAct[] = [
  { name: 'cue', weight: 10, perform: (night) => takeCue(night) },
  { name: 'seed', weight: 3, perform: (night) => night.press('n') },
  {
    ...{ name: 'imagination', weight: 3 },
    perform: (night) => night.press(...times(night, '[', ']')),
  },
  { name: 'hands', weight: 3, perform: moveHands },
  { name: 'look', weight: 3, perform: changeLook },
  { name: 'blackout', weight: 1, perform: (night) => onAndOff(night, 'b', '.blackout.on') },
  { name: 'freeze', weight: 1, perform: (night) => onAndOff(night, 's', '.held.on') },
  { name: 'panic', weight: 1, perform: panic },
  { name: 'lost context', weight: 1, perform: loseContext },
  { name: 'take', weight: 1, begin: beginTake },
  { name: 'film', weight: 1, begin: beginFilm },
  { name: 'output', weight: 1, begin: openOutput },
];

/** Draws one by their weights. */
export function drawAct({ random }: Pick<NightStage, 'random'>): NightAct {
  const sum = NIGHT_ACTS.reduce((total, { weight }) => total + weight, 0);
  let rest = random.uniform() * sum;
  return NIGHT_ACTS.find(({ weight }) => (rest -= weight) < 0) ?? NIGHT_ACTS.at(-1)!;
}

/** One of two keys, one to four times. */
function times({ random }: NightStage, down: string, up: string): string[] {
  const key = random.uniform() < 0.5 ? down : up;
  return Array.from({ length: 1 + random.integer(4) }, () => key);
}

/** A crossfade where it is of the bundle that plays; a swap where it is not. @param index from 0 */
export async function takeCue(
  night: NightStage,
  index = night.random.integer(CUE_SEEDS.length),
): Promise<void> {
  await night.press(String(index + 1));
  await night.until(`phosphene.state().seed === ${CUE_SEEDS[index]}`);
  await night.until(UNCOVERED);
  night.cueTaken(index);
  await night.listen();
}

async function moveHands(night: NightStage): Promise<void> {
  const { page, random } = night;
  await night.press('d');
  await page.waitForSelector(`.hands${OPEN}`);
  const planes = page.locator('.hands .plane');
  const count = await planes.count();
  if (count > 0) {
    const box = (await planes.nth(random.integer(count)).boundingBox())!;
    const to = (): [number, number] => [
      box.x + box.width * random.uniform(),
      box.y + box.height * random.uniform(),
    ];
    await page.mouse.move(...to());
    await page.mouse.down();
    await page.mouse.move(...to(), { steps: 5 });
    await page.mouse.up();
  }
  await night.press('d');
  await page.waitForSelector('.hands', { state: 'hidden' });
}

async function changeLook(night: NightStage): Promise<void> {
  const { random } = night;
  const turn = times(night, 'ArrowDown', 'ArrowUp');
  await night.press(...[['p'], ['z'], turn][random.integer(3)]!);
}

/** A cue that comes meanwhile may have ended it. */
async function onAndOff(night: NightStage, key: string, on: string): Promise<void> {
  await night.press(key);
  await night.page.waitForSelector(on, { state: 'attached' });
  await night.page.waitForTimeout(HELD);
  await night.press(key);
  await night.page.waitForSelector(on, { state: 'detached' });
}

/** It may go back to where the stage did not listen yet. */
async function panic(night: NightStage): Promise<void> {
  await night.press('Backspace');
  await night.untilDecoded(2);
  await night.listen();
}

async function loseContext(night: NightStage): Promise<void> {
  await night.hook('loseContext');
  await night.until('phosphene.state().suspended');
  await night.page.waitForTimeout(LOST);
  await night.hook('restoreContext');
  await night.until('!phosphene.state().suspended');
  await night.untilDecoded(2);
}

async function beginTake(night: NightStage): Promise<Lasting['end']> {
  await night.press('r');
  await night.page.waitForSelector('.toast:has-text("recording a take")', { state: 'attached' });
  return () => night.download('r');
}

/** Where the browser encodes no video, there is none. */
async function beginFilm(night: NightStage): Promise<Lasting['end'] | null> {
  await night.press('v');
  const refused = "document.querySelector('.toasts').textContent.includes('This browser')";
  await night.until(`phosphene.film()?.frames > 2 || ${refused}`);
  return (await night.hook('film')) === null ? null : () => night.download('v');
}

async function openOutput(night: NightStage): Promise<Lasting['end']> {
  const { page } = night;
  const popup = page.context().waitForEvent('page');
  await night.press('o');
  await page.getByRole('button', { name: 'open an output window' }).click();
  const output = await popup;
  await night.press('o');
  await night.until('globalThis.phosphene?.state()?.decoded > 2', output);
  return async () => {
    await output.close();
    await page.waitForSelector('main:not(.operator)', { state: 'attached' });
  };
}
