import './stage.css';

/** The page's own elements. Features add theirs to `root`. */
export interface StagePage {
  /**
   * Fills the window; it receives pointer events and goes full-screen. On a clean page only those of its elements are
   * seen that have the class `output`.
   */
  readonly root: HTMLElement;
  readonly canvas: HTMLCanvasElement;
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

/** Builds the page into the document's body. @param clean whether nothing but the picture is seen */
export function buildPage(body: HTMLElement, clean: boolean): StagePage {
  const root = element('main', clean ? 'stage clean' : 'stage');
  root.tabIndex = -1;
  const canvas = element('canvas', 'output');
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', 'the dream');
  root.append(canvas);
  body.append(root);
  return { root, canvas };
}
