import { NearestFilter, RGBAFormat, WebGLRenderTarget, type TextureDataType } from 'three';

/** A target for whole pixels, read as they were written. */
export function pictureTarget(
  width: number,
  height: number,
  type: TextureDataType,
): WebGLRenderTarget {
  return new WebGLRenderTarget(width, height, {
    format: RGBAFormat,
    type,
    minFilter: NearestFilter,
    magFilter: NearestFilter,
    depthBuffer: false,
    generateMipmaps: false,
  });
}
