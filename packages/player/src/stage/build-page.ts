import './stage.css';

/** What stands on the page, the picture lowest. */
export interface StagePage {
  readonly stage: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  readonly card: HTMLElement;
  readonly hud: HTMLElement;
  readonly keys: HTMLElement;
  readonly whisper: HTMLElement;
}

/** An element with a class and, if given, a text. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  text?: string,
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

/** Builds the page into the document's body. */
export function buildPage(body: HTMLElement): StagePage {
  const stage = element('main', 'stage');
  stage.tabIndex = -1;
  const canvas = element('canvas', '');
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', 'the dream');
  const hud = element('section', 'hud');
  hud.hidden = true;
  const keys = element('section', 'keys');
  keys.hidden = true;
  const whisper = element('p', 'whisper');
  whisper.setAttribute('role', 'status');
  const card = element('section', 'card');
  stage.append(canvas, hud, whisper, card, keys);
  body.append(stage);
  return { stage, canvas, card, hud, keys, whisper };
}
