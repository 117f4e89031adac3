import {
  cleanupOutdatedCaches,
  getCacheKeyForURL,
  matchPrecache,
  precacheAndRoute,
} from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { NetworkFirst } from 'workbox-strategies';
import { fetchFresh, NETWORK_PATIENCE } from './fetch-fresh.ts';
import { KeptBundles } from './kept-bundles.ts';
import { setAddresses } from './set-addresses.ts';
import type { LastingEvent, OfflineReply, ServiceWorkerScope } from './service-worker-scope.ts';

// The service worker's entry. The player's own files are stored when it is installed; bundles, zips, scores and set
// lists when they are played. What the server has now comes first, so that neither a new player nor a new export needs a second
// reload. It asks no other server.

const worker = self as unknown as ServiceWorkerScope;
const { scope } = worker.registration;
const bundles = new KeptBundles(scope);
/** Scores, set lists, pictures, zips and the list of what a packed folder holds: each is one file, so the newest one is whole. */
const singleFiles = new NetworkFirst({
  cacheName: `phosphene-files-${scope}`,
  networkTimeoutSeconds: NETWORK_PATIENCE,
  fetchOptions: { cache: 'no-cache' },
});

registerRoute(
  ({ request, url }) =>
    request.mode === 'navigate' &&
    [scope, `${scope}index.html`].includes(url.origin + url.pathname),
  ({ url }) => answerPage(url.href),
);
cleanupOutdatedCaches();
precacheAndRoute(self.__WB_MANIFEST);
registerRoute(
  // Bundles, zips and scores are fetched by the page's program, pictures by lists of cues. Scripts and sounds are not ours
  // to answer.
  ({ request, sameOrigin }) => ['', 'image'].includes(request.destination) && sameOrigin,
  async ({ request, url, event }) => {
    const { href } = url;
    if (href.endsWith('/phosphene.json')) {
      const { response, completed } = await bundles.answerManifest(href);
      (event as LastingEvent).waitUntil(completed);
      return response;
    }
    const file = await bundles.answerFile(href);
    if (file !== null) return file;
    return request.destination === 'image' || /\.(json|zip)$/i.test(url.pathname)
      ? singleFiles.handle({ request, event })
      : fetch(request);
  },
);

worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener('message', (event) => {
  const request = event.data;
  if (request.kind === 'take-over') {
    event.waitUntil(takeOver(request.entry));
    return;
  }
  event.waitUntil(
    keep(request.addresses, event).then(
      (kept) => event.ports[0]?.postMessage({ kept } satisfies OfflineReply),
      () => event.ports[0]?.postMessage({ kept: false } satisfies OfflineReply),
    ),
  );
});

/** The page: the server's where it answers, so that a new version plays at once; else the stored one. */
async function answerPage(address: string): Promise<Response> {
  const stored = await matchPrecache('index.html');
  try {
    const response = await fetchFresh(address, stored && NETWORK_PATIENCE);
    // A page can't be shown from an answer that was redirected.
    if (response.redirected) return Response.redirect(response.url);
    if (response.ok || stored === undefined) return response;
  } catch (error) {
    if (stored === undefined) throw error;
  }
  return stored;
}

/**
 * Replaces the older worker as soon as nobody needs its files: the only page that is open runs this worker's version.
 * Any other page may still load parts of the older player, which the server has no longer.
 */
async function takeOver(entry: string): Promise<void> {
  const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (pages.length <= 1 && getCacheKeyForURL(entry) !== undefined) await worker.skipWaiting();
}

/**
 * Keeps what lies at these addresses, and all that the folder's `show.json` and the set lists among them name.
 *
 * @returns whether all of it is kept; what lies on another server is not
 */
async function keep(addresses: readonly string[], event: LastingEvent): Promise<boolean> {
  const first = new Set([...addresses, ...(await showAddresses(event))]);
  const answers = await Promise.all([...first].map((address) => keepOne(address, event)));
  const named = new Set(answers.flatMap((answer) => answer.named).filter((one) => !first.has(one)));
  const others = await Promise.all([...named].map((address) => keepOne(address, event)));
  return [...answers, ...others].every(({ kept }) => kept);
}

/** @returns `named`: what it names, if it is a set list */
async function keepOne(
  address: string,
  event: LastingEvent,
): Promise<{ readonly kept: boolean; readonly named: readonly string[] }> {
  if (new URL(address).origin !== new URL(scope).origin) return { kept: false, named: [] };
  if (address.endsWith('/')) {
    return { kept: await bundles.keep(`${address}phosphene.json`), named: [] };
  }
  const response = await keepSingleFile(address, event);
  const mayBeSet = response.ok && /\.json$/i.test(new URL(address).pathname);
  const named = mayBeSet ? setAddresses(await response.clone().text(), address) : [];
  return { kept: response.ok, named };
}

async function keepSingleFile(address: string, event: LastingEvent): Promise<Response> {
  const [answered, stored] = singleFiles.handleAll({ request: new Request(address), event });
  const response = await answered;
  await stored;
  return response;
}

/** Absolute addresses of the bundles, scores and set lists in a packed folder; none where there is no list. */
async function showAddresses(event: LastingEvent): Promise<string[]> {
  try {
    const response = await keepSingleFile(new URL('show.json', scope).href, event);
    const {
      bundles: folders = [],
      scores = [],
      setLists = [],
    } = (await response.json()) as Partial<Record<'bundles' | 'scores' | 'setLists', string[]>>;
    return [...folders, ...scores, ...setLists].map((path) => new URL(path, scope).href);
  } catch {
    // Not a folder that Phosphene wrote; the page's own addresses are kept all the same.
    return [];
  }
}
