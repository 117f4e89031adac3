/**
 * Decodes many frames on the stage and shows that nothing grows. From the repository's root, after a build:
 *
 *     node tools/dist/trials/player-soak.js [bundle] [frames = 2000]
 *
 * Without a bundle an untaught one is made. Prints one line of JSON and one of words; exit code 1 when
 * anything has grown.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeFixtureBundle } from './make-fixture-bundle.ts';
import { launchBrowser, openStage } from './open-stage.ts';

/** Frames after which all that is made once has been made. */
const WARM_UP = 50;
const STRIDE = 250;

const [given, framesText = '2000'] = process.argv.slice(2);
const frames = Number(framesText);
const temporary = await mkdtemp(join(tmpdir(), 'phosphene-soak-'));
const bundle = given ?? temporary;
if (given === undefined) await makeFixtureBundle(temporary, { channels: 3 });
const browser = await launchBrowser();
try {
  const stage = await openStage(browser, bundle);
  await stage.hook('decode', 0, WARM_UP);
  const before = await stage.hook('memory');
  for (let done = 0; done < frames; done += STRIDE) {
    await stage.hook('decode', WARM_UP + done, Math.min(STRIDE, frames - done));
    process.stderr.write(`${Math.min(frames, done + STRIDE)}/${frames} frames\n`);
  }
  const after = await stage.hook('memory');
  const grown = Object.entries(after).filter(
    ([name, value]) => value > before[name as keyof typeof before],
  );
  console.log(JSON.stringify({ frames, before, after, complaints: stage.complaints }));
  console.log(
    grown.length === 0
      ? `${frames} frames decoded in the browser; ${after.tensors} tensors, ${after.bytes} bytes and ${after.textures} textures before and after.`
      : `LEAK after ${frames} frames: ${grown.map(([name, value]) => `${name} is ${value}`).join(', ')}.`,
  );
  if (grown.length > 0 || stage.complaints.length > 0) process.exitCode = 1;
  await stage.close();
} finally {
  await browser.close();
  await rm(temporary, { recursive: true, force: true });
}
