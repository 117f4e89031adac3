/** Seconds of `3:00`, `1:02:03.5`, `90`, `90s` or `2m`; `null` for anything else. */
export function parseDuration(text: string): number | null {
  const unit = /^(\d+(?:\.\d+)?)(s|m|h)$/.exec(text);
  if (unit !== null) return Number(unit[1]) * { s: 1, m: 60, h: 3600 }[unit[2] as 's' | 'm' | 'h'];
  if (!/^(\d+:){0,2}\d+(\.\d+)?$/.test(text)) return null;
  return text.split(':').reduce((total, part) => total * 60 + Number(part), 0);
}
