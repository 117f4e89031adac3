import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { servePlayer } from '@phosphene/stage-server';
import type { Page } from 'playwright-core';
import { fileURLToPath } from 'node:url';
import { canvasAt, expectMovingPicture, PICTURE } from './moving-picture.ts';
import { HANGING, stageBench } from './stage-bench.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const bench = stageBench();
let server: Awaited<ReturnType<typeof servePlayer>>;

beforeAll(async () => {
  server = await servePlayer({ site: root, bundle: bench.bundles.colour });
}, HANGING);
afterAll(() => server.close());

/** In the page: a promise of the next picture of a dream, which rejects with a fault of it. */
const NEXT = `(dream) => new Promise((resolve, reject) => {
  const forget = [dream.onFrame(() => { forget.forEach((f) => f()); resolve(); }), dream.onFault(reject)];
})`;

/** A page of a user of the library with nothing on it. */
const EMPTY = `<!doctype html><title>empty</title><script type="importmap">{ "imports": {
  "three": "/node_modules/three/build/three.module.js",
  "@phosphene/player": "/packages/player/dist/library/phosphene-player.js"
} }</script><body></body>`;

/** Opens an example, or an empty page, and acts on it. Expects no complaint, and closes the page whatever happens. */
async function onPage(example: string | null, act: (page: Page) => Promise<void>): Promise<void> {
  // The examples' import maps stand in their pages; what those may run is for their own server to say.
  const page = await bench.browser.newPage({
    ...{ viewport: { width: 240, height: 180 }, bypassCSP: true },
  });
  page.setDefaultTimeout(HANGING);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  try {
    const path = example === null ? 'empty' : `packages/player/examples/${example}/`;
    await page.route(/\/empty\?/, (route) =>
      route.fulfill({ contentType: 'text/html', body: EMPTY }),
    );
    await page.goto(`${server.url}${path}?bundle=/bundle/`);
    await act(page);
    expect(complaints).toEqual([]);
  } finally {
    await page.close();
  }
}

/** Runs a module's text in the page; its `return` is the result. The library is there as `player`. */
function inModule<T>(page: Page, text: string): Promise<T> {
  return page.evaluate(
    `(async () => { const player = await import('@phosphene/player'); const picture = ${PICTURE}; const next = ${NEXT}; ${text} })()`,
  ) as Promise<T>;
}

describe('the examples', () => {
  test('a cube shows the dream, which moves', async () => {
    await onPage('cube', (page) => expectMovingPicture(page, canvasAt('canvas')));
  });

  test('Hydra takes the canvas as a source', async () => {
    await onPage('hydra', (page) => expectMovingPicture(page, canvasAt('#hydra')));
  });

  test('the address for OBS shows the picture and nothing else', async () => {
    await onPage('obs', async (page) => {
      const address = (await page.getAttribute('a', 'href'))!;
      expect(address).toContain('?autostart&clean&bundle=');
      await page.goto(address.replace('?', '?test&'));
      await expectMovingPicture(page, canvasAt('.stage canvas'));
      // A page becomes idle after some time without a hand on it.
      const visible = (await page.evaluate(
        `[...document.querySelectorAll('body *')].filter((element) =>
          element.checkVisibility({ opacityProperty: true }),
        ).map(({ tagName, className }) => tagName + ' ' + className.replace(' idle', ''))`,
      )) as string[];
      expect(visible).toEqual(['MAIN stage clean', 'CANVAS output']);
    });
  });
});

describe('createDream', () => {
  test('runs twice on a page, and is the same dream twice; the second decodes in wasm', async () => {
    await onPage(null, async (page) => {
      const result = await inModule<{
        backends: string[];
        refused: string;
        sizes: number[];
        values: number[];
        again: string;
      }>(
        page,
        `
        const made = { bundle: '/bundle/', score: { version: 1, seed: 7 } };
        const first = await player.createDream({ ...made, backend: 'webgl' });
        const second = await player.createDream({ ...made, size: { width: 50, height: 40 }, fit: 'cover' });
        const refused = await player.createDream({ ...made, backend: 'webgl' }).catch((error) => error.message);
        await Promise.all([next(first), next(second)]);
        await Promise.all([next(first), next(second)]);
        const { canvas } = first;
        const values = [first, second].map((dream) => picture(dream.canvas).values);
        const sizes = [canvas.width, canvas.height, second.canvas.width, second.canvas.height];
        const backends = [first.backend, second.backend];
        first.dispose();
        second.dispose();
        const third = await player.createDream({ ...made, backend: 'webgl' });
        await next(third);
        third.dispose();
        return { backends, refused, sizes, values, again: third.backend };
      `,
      );
      expect(result.backends).toEqual(['webgl', 'wasm']);
      expect(result.refused).toMatch(/Another dream on this page decodes/);
      expect(result.sizes).toEqual([128, 128, 50, 40]);
      for (const values of result.values) expect(values).toBeGreaterThan(16);
      expect(result.again).toBe('webgl');
    });
  });

  test('stops, changes and gives everything back', async () => {
    await onPage(null, async (page) => {
      const result = await inModule<Record<string, unknown>>(
        page,
        `
        const before = { nodes: document.querySelectorAll('*').length, title: document.title };
        const dream = await player.createDream({ bundle: '/bundle/', backend: 'wasm', score: { version: 1, seed: 7 } });
        const texture = dream.texture();
        let uploads = texture.version;
        await next(dream);
        const uploaded = texture.version > uploads;
        const [track] = dream.stream().getTracks();
        await next(dream);

        dream.pause();
        const frames = async (count) => { while (count-- > 0) await new Promise(requestAnimationFrame); };
        await frames(3);
        const { position } = dream;
        uploads = texture.version;
        await frames(3);
        const held = dream.position === position && texture.version === uploads;
        const repainted = next(dream);
        dream.score = { ...dream.score, look: { ...dream.score.look, gain: 2 } };
        await repainted;
        let wrong = '';
        try { dream.score = { version: 1, dwell: { min: -1 } }; } catch (error) { wrong = error.message; }
        dream.seed = 8;
        const { seed } = dream;
        const restarted = dream.position;

        dream.play();
        let disposals = 0;
        texture.addEventListener('dispose', () => disposals++);
        const ask = requestAnimationFrame;
        let asked = 0;
        globalThis.requestAnimationFrame = (callback) => { asked++; return ask(callback); };
        await next(dream);
        const looped = asked > 0;
        dream.dispose();
        dream.dispose();
        dream.play();
        asked = 0;
        for (let n = 0; n < 4; n++) await new Promise((resolve) => ask(resolve));
        const loops = asked;
        const after = { nodes: document.querySelectorAll('*').length, title: document.title };
        return {
          uploaded, held, wrong, seed, restarted, disposals,
          looped, loops, playing: dream.playing,
          track: track.readyState,
          untouched: JSON.stringify(before) === JSON.stringify(after),
          lost: dream.canvas.getContext('webgl2').isContextLost(),
        };
      `,
      );
      expect(result).toEqual({
        uploaded: true,
        held: true,
        wrong: expect.stringMatching(/dwell.*min/),
        seed: 8,
        restarted: 0,
        disposals: 1,
        looped: true,
        loops: 0,
        playing: false,
        track: 'ended',
        untouched: true,
        lost: true,
      });
    });
  });

  test('goes on after the driver was lost', async () => {
    await onPage(null, async (page) => {
      const values = await inModule<number>(
        page,
        `
        const dream = await player.createDream({ bundle: '/bundle/', backend: 'webgl' });
        await next(dream);
        const loss = dream.canvas.getContext('webgl2').getExtension('WEBGL_lose_context');
        const lost = new Promise((resolve) => dream.canvas.addEventListener('webglcontextlost', resolve));
        loss.loseContext();
        await lost;
        // After the loss has been told to all.
        await new Promise(requestAnimationFrame);
        loss.restoreContext();
        await next(dream);
        const { values } = picture(dream.canvas);
        dream.dispose();
        return values;
      `,
      );
      expect(values).toBeGreaterThan(16);
    });
  });
});

test('<phosphene-dream> plays while it is on the page, and follows its attributes', async () => {
  await onPage(null, async (page) => {
    const result = await inModule<Record<string, unknown>>(
      page,
      `
      player.definePhospheneDream();
      player.definePhospheneDream();
      const element = document.createElement('phosphene-dream');
      const told = (name) => new Promise((resolve) => element.addEventListener(name, resolve, { once: true }));
      for (const [name, value] of [['bundle', '/bundle/'], ['score', 'look.gain=2'], ['seed', '5'], ['paused', '']]) {
        element.setAttribute(name, value);
      }
      Object.assign(element.style, { width: '120px', height: '60px' });
      const ready = told('ready');
      document.body.prepend(element);
      await ready;
      const { dream } = element;
      const opened = { seed: dream.seed, gain: dream.score.look.gain, playing: dream.playing };
      element.removeAttribute('paused');
      await next(dream);
      const size = [dream.canvas.width, dream.canvas.height];
      const fault = told('fault');
      element.setAttribute('seed', 'many');
      const { detail } = await fault;
      element.remove();
      return { opened, playing: dream.playing, size, fault: detail.name, closed: element.dream };
    `,
    );
    expect(result).toMatchObject({
      opened: { seed: 5, gain: 2, playing: false },
      playing: false,
      size: [120, 60],
      closed: null,
    });
  });
});
