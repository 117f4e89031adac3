import {
  BufferAttribute,
  BufferGeometry,
  Camera,
  GLSL3,
  Mesh,
  NoBlending,
  RawShaderMaterial,
  Scene,
  type IUniform,
  type WebGLRenderer,
  type WebGLRenderTarget,
} from 'three';
import type { PixelRectangle } from '../display/fit-picture.ts';
import wholeScreen from './whole-screen.vert.glsl?raw';

/** One fragment shader over a whole target, or over a rectangle of the screen. */
export class ScreenPass {
  readonly uniforms: Record<string, IUniform>;
  readonly #material: RawShaderMaterial;
  readonly #geometry = new BufferGeometry();
  readonly #scene = new Scene();
  readonly #camera = new Camera();

  constructor(fragmentShader: string, uniforms: Record<string, IUniform>) {
    this.uniforms = uniforms;
    this.#material = new RawShaderMaterial({
      glslVersion: GLSL3,
      vertexShader: wholeScreen,
      fragmentShader,
      uniforms,
      blending: NoBlending,
      depthTest: false,
      depthWrite: false,
    });
    const corners = new Float32Array([-1, -1, 0, 3, -1, 0, -1, 3, 0]);
    this.#geometry.setAttribute('position', new BufferAttribute(corners, 3));
    const mesh = new Mesh(this.#geometry, this.#material);
    mesh.frustumCulled = false;
    this.#scene.add(mesh);
  }

  /** Gives uniforms their values. */
  set(values: Readonly<Record<string, unknown>>): void {
    for (const [name, value] of Object.entries(values)) this.uniforms[name]!.value = value;
  }

  /** Has the driver compile, without waiting for it. */
  compile(renderer: WebGLRenderer): void {
    renderer.compile(this.#scene, this.#camera);
  }

  /** @param target `null` for the screen, where only `within` is painted */
  draw(renderer: WebGLRenderer, target: WebGLRenderTarget | null, within?: PixelRectangle): void {
    renderer.setRenderTarget(target);
    if (within !== undefined) {
      renderer.setViewport(within.x, within.y, within.width, within.height);
    }
    renderer.render(this.#scene, this.#camera);
  }

  dispose(): void {
    this.#material.dispose();
    this.#geometry.dispose();
  }
}
