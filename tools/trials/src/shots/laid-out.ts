/** How a page's text and controls lie on the screen. */
export interface LaidOut {
  /** What lies outside the screen or is cut, with nothing to scroll it in: class and text. */
  readonly outside: readonly string[];
  /** Of the text that is seen, in CSS pixels; `null` where there is none. */
  readonly smallest: number | null;
}

/** An expression that gives the page's `LaidOut`. Text, since tools know no DOM. */
export const LAID_OUT = `(() => {
  const scrolls = (one) => /auto|scroll/.test(getComputedStyle(one).overflowY);
  const ancestors = (one) => (one === null ? [] : [one, ...ancestors(one.parentElement)]);
  const written = (one) =>
    [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== '');
  const seen = [...document.querySelectorAll('.stage *')].filter(
    (one) =>
      one.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) &&
      (one.matches('button, input:not([hidden])') || written(one)),
  );
  const name = (one) => \`\${one.className || one.tagName}: \${one.textContent.slice(0, 40)}\`;
  const outside = seen.filter((one) => {
    const { left, right, top, bottom } = one.getBoundingClientRect();
    const sideways = left < -1 || right > innerWidth + 1;
    const scroller = ancestors(one).find(scrolls);
    const cut = !/ellipsis/.test(getComputedStyle(one).textOverflow) && one.scrollWidth > one.clientWidth + 1;
    const wide = scroller !== undefined && scroller.scrollWidth > scroller.clientWidth + 1;
    const upright = scroller === undefined && (top < -1 || bottom > innerHeight + 1);
    return sideways || upright || wide || (cut && getComputedStyle(one).overflowX !== 'visible');
  });
  const sizes = seen.filter(written).map((one) => parseFloat(getComputedStyle(one).fontSize));
  return { outside: outside.map(name), smallest: sizes.length === 0 ? null : Math.min(...sizes) };
})()`;
