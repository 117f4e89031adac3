import { createSocket } from 'node:dgram';
import { afterAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { HANGING, onStage, stageBench } from './stage-bench.ts';

const bench = stageBench();

const udp = createSocket('udp4');
afterAll(() => void udp.close());

/**
 * Web MIDI as the browser gives it, with one device: no driver is behind it, and `sendMidi(…bytes)` takes the place of
 * a hand, `plugMidi(plugged)` that of its plug. All above `requestMIDIAccess` is real.
 */
const WITH_MIDI_DEVICE = `
  const port = Object.assign(new EventTarget(), {
    id: 'k', name: 'X-Touch Mini', manufacturer: 'none', type: 'input', version: '1',
    state: 'connected', connection: 'open', onmidimessage: null, onstatechange: null,
    open: async () => port, close: async () => port,
  });
  const access = Object.assign(new EventTarget(), {
    inputs: new Map([['k', port]]), outputs: new Map(), sysexEnabled: false, onstatechange: null,
  });
  navigator.requestMIDIAccess = async () => access;
  window.sendMidi = (...bytes) => {
    const event = new Event('midimessage');
    event.data = new Uint8Array(bytes);
    port.onmidimessage(event);
  };
  window.plugMidi = (plugged) => {
    if (plugged) access.inputs.set('k', port);
    else access.inputs.delete('k');
    Object.assign(port, plugged
      ? { state: 'connected', connection: 'open' }
      : { state: 'disconnected', connection: 'pending' });
    access.onstatechange(Object.assign(new Event('statechange'), { port }));
  };`;

/** Sends MIDI messages of three bytes from the device. */
async function midi(page: Page, ...messages: (readonly [number, number, number])[]): Promise<void> {
  await page.evaluate((all) => {
    const { sendMidi } = globalThis as unknown as { sendMidi: (...bytes: number[]) => void };
    for (const bytes of all) sendMidi(...bytes);
  }, messages);
}

/** A value as the panel shows it. */
async function shown(page: Page, name: string, value: string): Promise<void> {
  await page.waitForFunction(
    `document.querySelector('#control-parameter-${name} output').textContent === '${value}'`,
  );
}

/** Waits until the picture is dark, or no longer. */
async function dark(page: Page, on: boolean): Promise<void> {
  await page.waitForFunction(
    `document.querySelector('.blackout').classList.contains('on') === ${on}`,
  );
}

describe('hands', () => {
  test(
    'learn a knob for saturation and a pad for the dark, by MIDI',
    () =>
      onStage(
        bench.browser,
        bench.bundles.colour,
        async ({ page, complaints }) => {
          const fetched = (): Promise<string[]> =>
            page.evaluate("performance.getEntriesByType('resource').map(({ name }) => name)");
          await page.keyboard.press('x');
          await page.keyboard.press('c');
          // Nothing of MIDI is fetched before somebody asks for it.
          expect((await fetched()).join('\n')).not.toContain('open-midi');
          await page.click('.controls >> text=connect MIDI');
          await page.waitForSelector('.devices >> text=X-Touch Mini');
          expect((await fetched()).join('\n')).toContain('open-midi');

          await page.click('#control-parameter-saturation');
          await midi(page, [0xb0, 21, 0]);
          await page.waitForSelector('#control-parameter-saturation >> text=cc 21');
          // From 1 of 4 the value stays until the knob has come to it.
          await midi(page, [0xb0, 21, 5], [0xb0, 21, 9], [0xb0, 21, 20]);
          await page.waitForSelector('#control-parameter-saturation .waiting');
          await shown(page, 'saturation', '1.00');
          await midi(page, [0xb0, 21, 30], [0xb0, 21, 33], [0xb0, 21, 127]);
          await shown(page, 'saturation', '4.00');

          await page.click('#control-command-blackout');
          await midi(page, [0x99, 36, 90], [0x89, 36, 0]);
          await page.waitForSelector('#control-command-blackout >> text=C2');
          await dark(page, false);
          await midi(page, [0x99, 36, 12], [0x89, 36, 0]);
          await dark(page, true);

          await page.evaluate('plugMidi(false)');
          await page.waitForSelector('.devices >> text=not connected');
          await page.evaluate('plugMidi(true)');
          await page.waitForSelector('.devices li:not(.absent)');
          await midi(page, [0x99, 36, 12]);
          await dark(page, false);
          expect(complaints).toEqual([]);
        },
        { script: WITH_MIDI_DEVICE, width: 960, height: 720 },
      ),
    HANGING,
  );

  test(
    'bind keys that stay after a reload, and always keep one for the dark',
    () =>
      onStage(
        bench.browser,
        bench.bundles.colour,
        async ({ page, complaints }) => {
          await page.keyboard.press('x');
          await page.keyboard.press('c');
          await page.click('#control-command-blackout');
          await page.keyboard.press('Backspace');
          await page.waitForSelector('.toast >> text=b is the only key of blackout');
          await page.keyboard.press('k');
          await page.waitForSelector('#control-command-blackout >> text=k');
          await page.click('#control-parameter-gamma');
          await page.keyboard.press('b');
          await page.waitForSelector('#control-parameter-gamma >> text=b');
          await page.reload();
          await page.waitForSelector('.card.ready');
          await page.keyboard.press('x');
          await page.keyboard.press('k');
          await dark(page, true);
          await page.keyboard.press('k');
          await page.keyboard.press('b');
          await page.keyboard.press('c');
          await shown(page, 'gamma', (1 + 3.75 / 32).toFixed(2));
          await dark(page, false);
          expect(complaints).toEqual([]);
        },
        { width: 960, height: 720 },
      ),
    HANGING,
  );

  test(
    'reach the stage by OSC through the page’s own server',
    () =>
      onStage(
        bench.browser,
        bench.bundles.colour,
        async ({ page, complaints, oscPort }) => {
          /** An address with one float32, or without arguments. */
          const send = (address: string, value?: number): void => {
            const text = (words: string): Buffer =>
              Buffer.from(words + '\0'.repeat(4 - (Buffer.byteLength(words) % 4)));
            const float = Buffer.alloc(value === undefined ? 0 : 4);
            if (value !== undefined) float.writeFloatBE(value);
            const types = text(value === undefined ? ',' : ',f');
            udp.send(Buffer.concat([text(address), types, float]), oscPort!, '127.0.0.1');
          };
          await page.keyboard.press('c');
          await page.keyboard.press('c');
          await page.waitForFunction(
            "document.querySelector('.devices').textContent.includes('OSC')",
          );
          send('/phosphene/saturation', 0.75);
          await shown(page, 'saturation', '3.00');
          send('/phosphene/brightness/value', -2);
          await shown(page, 'brightness', '-2.00');
          send('/phosphene/blackout');
          await dark(page, true);
          await page.click('#control-parameter-gamma');
          send('/1/fader1', 0.5);
          await page.waitForSelector('#control-parameter-gamma >> text="/1/fader1"');
          expect(complaints).toEqual([]);
        },
        { query: '&osc', oscPort: 0, width: 960, height: 720 },
      ),
    HANGING,
  );
});
