import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Command } from 'commander';
import { openBundle } from '@phosphene/model/bundle-folder';
import { PhospheneError } from '@phosphene/model/errors';
import {
  checkShowPlace,
  findPlayerSite,
  layOutShow,
  readShow,
  servePlayer,
  TOKEN_KEY,
  writeShow,
  type PlayerServer,
  type PlayerServerOptions,
  type Show,
} from '@phosphene/stage-server';
import {
  runCommand,
  seedNumber,
  wholeNumberTo,
  type CommandContext,
  type CommonOptions,
} from '@phosphene/terminal';
import type { OpenSetLists } from '../set-list/open-set-lists.ts';

interface PlayOptions extends CommonOptions {
  readonly port?: number;
  readonly host: string;
  readonly open: boolean;
  readonly seed?: number;
  readonly export?: string;
  readonly set?: string;
  readonly gallery?: true;
  readonly osc?: true;
  readonly oscPort?: number;
}

/** Taken where it is free; else any other. */
const USUAL_PORT = 4747;
/** Where most OSC programs send to. */
const USUAL_OSC_PORT = 9000;
const LOCAL = new Set(['localhost', '127.0.0.1', '::1']);

/** `phosphene play`: the stage in a browser. */
export function playCommand(): Command {
  return new Command('play')
    .description('Play a bundle live, full-screen, in a browser.')
    .argument(
      '[bundle]',
      'a folder that "phosphene export" or "phosphene pack" wrote, or a set list; without one, drop it on the page',
    )
    .option(
      '--gallery',
      'play the bundle that comes with Phosphene: nothing has to be learnt first',
    )
    .option('--set <file>', 'open a set list, with the bundles and pictures of its cues')
    .option(
      '--port <number>',
      `port to serve on (default ${USUAL_PORT}, or any free one)`,
      wholeNumberTo(65535),
    )
    .option(
      '--host <name>',
      'address to serve on; others than localhost let in who has the address that is printed',
      'localhost',
    )
    .option('--osc', `let OSC over UDP turn values and run commands, on port ${USUAL_OSC_PORT}`)
    .option('--osc-port <number>', 'the same, on another port', wholeNumberTo(65535))
    .option('--no-open', 'print the address without opening a browser')
    .option('--seed <number>', 'the walk to begin with', seedNumber)
    .option(
      '--export <folder>',
      'write player and bundle into one folder for any web server, and stop; "phosphene pack" does more',
    )
    .option('--json', 'print JSON, one object a line')
    .addHelpText(
      'after',
      `
Examples:
  phosphene play --gallery                        six players at 256 px, learnt already
  phosphene play bundles/mine
  phosphene play bundles/mine --seed 7 --no-open
  phosphene play show/                            a folder that "phosphene pack" wrote
  phosphene play set.json                         a set list; l shows it, page down takes the next cue
  phosphene play bundles/mine --set set.json      cues that name no bundle play this one
  phosphene play --osc bundles/mine               /phosphene/saturation 0.5 and /phosphene/blackout
  phosphene play --osc-port 9001 bundles/mine     the same, where the usual port is taken
  phosphene play bundles/mine --host 0.0.0.0      for other machines: the address has a token that lets them in
  phosphene play bundles/mine --export stage/     a static folder: copy it to any web server

The page's address: ?bundle=URL plays a bundle from elsewhere (its server must allow it), #seed=7 begins
with that walk, #score=URL with that score, ?autostart begins without the gate, ?backend=webgl|webgpu|wasm|
wasm-threads decodes there. Where the browser has no WebGL2 the stage is painted plainly, on a 2D canvas, decoded by
WebGPU or wasm. On stage, ? shows the keys.`,
    )
    .action((bundle: string | undefined, options: PlayOptions) =>
      runCommand(options, async (context) =>
        play(await bundleToPlay(bundle ?? null, options), options, context),
      ),
    );
}

async function bundleToPlay(
  named: string | null,
  { gallery }: PlayOptions,
): Promise<string | null> {
  if (gallery === undefined) return named;
  if (named !== null) {
    throw new PhospheneError(`--gallery and ${named}: one of the two can be played.`, {
      remedy: 'Leave one of them out.',
      exitCode: 2,
    });
  }
  const { findGallery } = await import('../find-gallery.ts');
  return findGallery();
}

async function play(
  named: string | null,
  options: PlayOptions,
  context: CommandContext,
): Promise<object | undefined> {
  const show = named === null ? null : await readShow(named);
  if (named !== null && show !== null) {
    if (options.export !== undefined || options.set !== undefined) {
      throw new PhospheneError(`${named} holds the player already.`, {
        remedy:
          'Copy the folder as it is to any web server; pack it again to play another set list.',
      });
    }
    for (const path of show.bundles) await openBundle(join(named, path));
    return serveUntilEnd({ site: named, bundle: null }, show, options, context);
  }
  const site = await findPlayerSite();
  // Checked whole before anybody stands on stage.
  const { bundles, setLists, close } = await openParts(named, options.set);
  try {
    const parts = { site, bundles, scores: [], setLists };
    if (options.export !== undefined && bundles.length > 0) {
      const folder = options.export;
      await checkShowPlace(folder, true);
      await writeShow(parts, folder);
      context.say(`${folder} plays from any web server. To look at it: npx sirv-cli ${folder}`);
      return { exported: folder };
    }
    const layout = layOutShow(parts);
    return await serveUntilEnd({ site, bundle: null, layout }, layout.show, options, context);
  } finally {
    await close();
  }
}

async function openParts(named: string | null, set: string | undefined): Promise<OpenSetLists> {
  const { isSetList, openSetLists } = await import('../set-list/open-set-lists.ts');
  const names = named === null ? [] : [named];
  const files = [...names.filter(isSetList), ...(set === undefined ? [] : [set])];
  return openSetLists(
    files,
    names.filter((name) => !isSetList(name)),
    false,
  );
}

/** Serves the stage until Ctrl-C. */
async function serveUntilEnd(
  served: PlayerServerOptions,
  show: Show,
  options: PlayOptions,
  { say, onNote, json, signal }: CommandContext,
): Promise<object> {
  const token = LOCAL.has(options.host) ? null : randomBytes(16).toString('base64url');
  const server = await serve({ ...served, ...(token === null ? {} : { token }) }, options);
  const { osc } = server;
  const flags = [
    ...(osc === null ? [] : ['osc']),
    ...(token === null ? [] : [`${TOKEN_KEY}=${token}`]),
  ];
  const address = (query: readonly string[], hash: readonly string[]): string =>
    [
      server.url,
      ...(query.length === 0 ? [] : ['?', query.join('&')]),
      ...(hash.length === 0 ? [] : ['#', hash.join('&')]),
    ].join('');
  const url = address(flags, [
    ...(options.seed === undefined ? [] : [`seed=${options.seed}`]),
    ...show.setLists.slice(0, 1).map((path) => `set=${encoded(path)}`),
  ]);
  if (token !== null) {
    onNote(
      `Who has the address below can see this stage from the network of ${options.host}: its token lets`,
    );
    onNote(
      'them in. Over plain http, other machines check no hashes, keep nothing for when there is no',
    );
    onNote('network, and keep their screens awake no longer than they are set to.');
    if (osc !== null) onNote('OSC knows no token: everybody on that network can send it.');
  }
  if (json) {
    const served = { event: 'serving', url, ...(osc === null ? {} : { oscPort: osc.port }) };
    process.stdout.write(`${JSON.stringify(served)}\n`);
  }
  say(`The stage is at ${url}  (Ctrl-C ends it)`);
  for (const path of show.bundles.slice(1)) {
    say(`  ${address([...flags, `bundle=${encodeURI(path)}`], [])}`);
  }
  for (const path of show.setLists.slice(1)) say(`  ${address(flags, [`set=${encoded(path)}`])}`);
  for (const path of show.scores) say(`  ${address(flags, [`score=${encoded(path)}`])}`);
  if (osc !== null) say(`OSC is listened to on UDP port ${osc.port} of ${options.host}.`);
  if (options.open) {
    const { default: openInBrowser } = await import('open');
    await openInBrowser(url).catch(() =>
      onNote('No browser could be opened; open the address by hand.'),
    );
  }
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  await server.close();
  if (osc === null) return { url };
  const { packets, malformed } = osc.counts;
  say(`OSC: ${packets} packets came, ${malformed} of them were none and were dropped.`);
  return { url, osc: { packets, malformed } };
}

/** As it stands in an address, the slashes left as they are. */
function encoded(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

async function serve(
  served: PlayerServerOptions,
  { host, port, osc, oscPort = osc && USUAL_OSC_PORT }: PlayOptions,
): Promise<PlayerServer> {
  const options = { ...served, host, ...(oscPort === undefined ? {} : { oscPort }) };
  if (port !== undefined) return servePlayer({ ...options, port });
  return servePlayer({ ...options, port: USUAL_PORT }).catch(() =>
    servePlayer({ ...options, port: 0 }),
  );
}
