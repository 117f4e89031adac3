import { access } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { runProgram } from '@phosphene/terminal';

/** A Python, and what of TensorFlow it has. */
export interface FoundPython {
  readonly path: string;
  readonly tensorflow: boolean;
  /** The official converter, the pip package `tensorflowjs`. */
  readonly converter: boolean;
}

const PROBE = `
import importlib.util, json
print(json.dumps({name: importlib.util.find_spec(name) is not None for name in ("tensorflow", "tensorflowjs")}))
`;

/**
 * Looks for a Python with the official converter: the one that is named, the one beside a
 * `tensorflowjs_converter` on the path, `python3`, `python`. The first that has the converter, else the first
 * that has TensorFlow, else `null`.
 */
export async function findPython(named?: string): Promise<FoundPython | null> {
  const beside = await besideConverter();
  const candidates = named === undefined ? [...beside, 'python3', 'python'] : [named];
  const found: FoundPython[] = [];
  for (const path of candidates) {
    const { status, stdout } = await runProgram(path, ['-c', PROBE], { timeoutSeconds: 60 });
    if (status !== 0) continue;
    const has = JSON.parse(stdout) as { tensorflow: boolean; tensorflowjs: boolean };
    found.push({ path, tensorflow: has.tensorflow, converter: has.tensorflow && has.tensorflowjs });
  }
  return found.find((p) => p.converter) ?? found.find((p) => p.tensorflow) ?? null;
}

async function besideConverter(): Promise<string[]> {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    try {
      const script = join(folder, 'tensorflowjs_converter');
      await access(script);
      return [join(dirname(script), 'python3'), join(dirname(script), 'python')];
    } catch {
      continue;
    }
  }
  return [];
}
