/** Tells other tabs that a name is in use here, until the returned function is called or the tab is gone. */
export function holdName(name: string): () => void {
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  void lockManager()?.request(name, () => held);
  return letGo;
}

/** Names that are in use in any tab, this one included. */
export async function heldNames(): Promise<Set<string | undefined>> {
  const locks = await lockManager()?.query();
  return new Set((locks?.held ?? []).map(({ name }) => name));
}

/** Browsers have it on secure pages alone. */
function lockManager(): LockManager | undefined {
  return (navigator as { locks?: LockManager }).locks;
}
