import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Where distributions put Chromium, which brings a Vulkan driver in software. */
const FOLDERS = ['/usr/lib/chromium', '/usr/lib/chromium-browser', '/opt/google/chrome'];

const DRIVER = 'vk_swiftshader_icd.json';

/**
 * The environment in which Dawn finds Chromium's SwiftShader: far too slow to train on, but right, so that
 * WebGPU's gradients can be checked without a GPU. `null` where no Chromium is installed.
 */
export function softwareVulkan(): NodeJS.ProcessEnv | null {
  const folder = FOLDERS.find((path) => existsSync(join(path, DRIVER)));
  if (folder === undefined) return null;
  const driver = join(folder, DRIVER);
  return { VK_DRIVER_FILES: driver, VK_ICD_FILENAMES: driver, LD_LIBRARY_PATH: folder };
}
