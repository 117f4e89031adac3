/** What is shot: how the stage gets there, and what in the page says that it has. */
export interface View {
  readonly name: string;
  /** Of the page's address; begins with `&`. */
  readonly query?: string;
  /** Pressed once the stage plays. */
  readonly keys: readonly string[];
  /** An expression in the page. */
  readonly ready: string;
}

const visible = (selector: string): string =>
  `document.querySelector('${selector}')?.checkVisibility() === true`;

const toastSays = (text: string): string =>
  `document.querySelector('.toasts:has(.shown)')?.textContent.includes('${text}') === true`;

/** The gate, the stage, and all that a performer opens over it. */
export const VIEWS: readonly View[] = [
  { name: 'gate', keys: [], ready: `${visible('.card.ready')} && ${visible('.poster.loaded')}` },
  {
    name: 'fault',
    query: '&bundle=nowhere/',
    keys: [],
    ready: visible('.card.empty, .card.fault'),
  },
  { name: 'stage', keys: [], ready: 'true' },
  { name: 'figures', keys: ['h'], ready: "document.querySelectorAll('.hud div').length > 4" },
  { name: 'keys', keys: ['?'], ready: visible('.keys dd') },
  { name: 'sound', keys: ['m'], ready: visible('.listening menu button') },
  { name: 'controls', keys: ['c'], ready: visible('.controls .row') },
  {
    name: 'set-list',
    keys: ['2', 'l'],
    ready: "[...document.querySelectorAll('.set-list img')].some((one) => one.naturalWidth > 0)",
  },
  { name: 'tempo', keys: ['h', 't', 'w'], ready: toastSays('') },
  { name: 'take', keys: ['r'], ready: toastSays('take') },
];
