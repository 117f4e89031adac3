import type { StageFeature } from '../stage/stage-feature.ts';

/** A figure: how many of the screen's pixels the canvas has. */
export const canvasFigure: StageFeature = (stage) => {
  stage.figures.push(() => {
    const { width, height, clientWidth, clientHeight } = stage.page.canvas;
    const full = [clientWidth, clientHeight].map((side) => Math.round(side * devicePixelRatio));
    return `canvas  ${width}×${height} of ${full.join('×')}`;
  });
};
