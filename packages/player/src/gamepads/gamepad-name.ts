/** A gamepad's name without the numbers of vendor and product that browsers put around it. */
export function gamepadName(id: string): string {
  const bare = id
    .replace(/\s*\((STANDARD GAMEPAD )?Vendor:.*\)\s*$/i, '')
    .replace(/^[0-9a-f]{1,4}-[0-9a-f]{1,4}-/i, '')
    .trim();
  return bare === '' ? 'gamepad' : bare;
}
