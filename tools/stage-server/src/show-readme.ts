import type { Show } from './show.ts';

/** Asked of a person at a venue, so that the addresses can be copied. */
const ADDRESS = 'http://localhost:4747/';

/** The text of a show's README.txt, for whoever gets the folder on a stick. */
export function showReadme({ bundles, scores, setLists }: Show, name: string): string {
  const lines = [
    'PHOSPHENE: A SHOW IN ONE FOLDER',
    '',
    'This folder holds the player and everything that it plays. Nothing is installed and nothing is fetched from',
    'the internet. It needs a current browser (Chrome, Edge, Firefox or Safari) and a small web server on',
    'the same machine: browsers do not play it when index.html is opened from the disk.',
    '',
    'How to start',
    '',
    `1. Copy this folder to the machine that plays, and open a terminal in it (cd ${name}).`,
    '2. Start one of these, whichever is there:',
    '',
    '     npx sirv-cli . --port 4747           with Node.js; the first time npx needs the internet',
    '     python3 -m http.server 4747          with Python 3 (on Windows: py -m http.server 4747)',
    '     phosphene play .                     with Phosphene',
    '',
    `3. Open ${ADDRESS}${setLists.slice(0, 1).map((path) => `#set=${encode(path)}`)} in the browser, and press any key. f is full screen, ? shows all keys.`,
    '',
    'What can be played',
    '',
    ...bundles.map(
      (path, index) => `     ${ADDRESS}${index === 0 ? '' : `?bundle=${encode(path)}`}`,
    ),
    ...setLists.map((path) => `     ${ADDRESS}#set=${encode(path)}`),
    ...scores.map((path) => `     ${ADDRESS}#score=${encode(path)}`),
    '',
    'Add ?autostart to begin without a key (with a bundle named: &autostart).',
    '',
    'Without the server',
    '',
    'Once the page has been open for a little while, the browser keeps all of this folder: press h, and wait until',
    'it says "plays without a network". From then on the same address plays with the server ended and the cable',
    'out. The browser can also install it as an app. This works on localhost and on https; over plain http from',
    'another machine the page plays, but is not kept.',
    '',
    'Any web server can serve this folder: copy it there as it is.',
    '',
  ];
  return lines.join('\n');
}

/** As it stands in an address, the slashes left as they are. */
function encode(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
