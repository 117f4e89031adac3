/** Every file of the footage cases: frames that lie in it, frames that came out, or the reason why not. */
import { copyFile, readdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { defaultPictureOptions, ingest } from '@phosphene/dataset';
import { PhospheneError } from '@phosphene/model/errors';
import { wholeNumber } from '@phosphene/terminal';
import { countFrames, frameHashes, MEDIA_FOLDER } from './reference-frames.ts';
import {
  alignColumns,
  runTrial,
  trialCommand,
  type Trial,
  type TrialOptions,
} from './run-trial.ts';

interface FootageOptions extends TrialOptions {
  readonly media: string;
  readonly size: number;
}

/** What became of one file. */
interface Case {
  readonly file: string;
  /** As its container counts; `null` where it doesn't. */
  readonly promised: number | null;
  /** As ffprobe and as ffmpeg decode. */
  readonly probed: number | null;
  readonly decoded: number | null;
  readonly out: number | null;
  readonly sound: boolean;
  readonly reason: string | null;
  readonly contactSheet: string | null;
}

const command = trialCommand('footage', 'Frames in and frames out of every footage case.')
  .option('--media <folder>', 'where footage-cases/ and seed-cvae.gif lie', MEDIA_FOLDER)
  .option('--size <pixels>', 'side of the frames', wholeNumber, 128)
  .addHelpText(
    'after',
    `
Examples:
  npm run trial:footage
  npm run trial:footage -- --size 64`,
  );

await runTrial<FootageOptions>(command, async (trial, options) => {
  const folder = join(options.media, 'footage-cases');
  const files = (await readdir(folder)).sort().map((name) => join(folder, name));
  files.push(join(options.media, 'seed-cvae.gif'));
  const cases: Case[] = [];
  for (const file of files) cases.push(await tryFile(trial, file, options.size));

  const count = (n: number | null): string => (n === null ? '–' : String(n));
  const rows = cases.map(({ file, promised, probed, decoded, out, reason }) => [
    ...[file, count(promised), count(probed), count(decoded), count(out), reason ?? ''],
  ]);
  const heads = ['file', 'container says', 'ffprobe decodes', 'ffmpeg decodes', 'out', 'reason'];
  trial.note(alignColumns([heads, ...rows]));
  for (const { file, decoded, out, reason } of cases) {
    trial.fact(file, reason ?? `${count(decoded)} in, ${count(out)} out`);
  }
  const silent = cases.filter((one) => one.reason === null && one.out !== one.decoded);
  trial.goal('files', cases.length, { atLeast: 1 });
  trial.goal('files with frames lost or added without a word', silent.length, { exactly: 0 });
  trial.record('cases', cases);
  await writeFile(join(trial.folder, 'index.html'), page(cases));
  trial.note(`To look at: ${join(trial.folder, 'index.html')}`);
});

async function tryFile(trial: Trial, path: string, size: number): Promise<Case> {
  const file = basename(path);
  const output = join(trial.folder, file);
  const { promised, decoded: probed } = await countFrames(path);
  const decoded = await frameHashes(path, join(trial.folder, `${file}.framemd5`)).then(
    (hashes) => hashes.length,
    () => null,
  );
  const shared = { file, promised, probed, decoded };
  const reasons: string[] = [];
  try {
    const picture = { ...defaultPictureOptions, width: size, height: size };
    const manifest = await ingest(
      { ...picture, footage: path, output, jobs: 1 },
      { onNote: (line) => void reasons.push(line) },
    );
    const clip = manifest.clips[0]!;
    const contactSheet = `${file}.png`;
    await copyFile(join(output, clip.contactSheet), join(trial.folder, contactSheet));
    const reason = clip.damaged ?? (reasons.length > 0 ? reasons.join('; ') : null);
    return { ...shared, out: clip.frames, sound: clip.sound !== null, reason, contactSheet };
  } catch (error) {
    if (!(error instanceof PhospheneError)) throw error;
    const reason = reasons.at(-1) ?? error.message;
    return { ...shared, out: null, sound: false, reason, contactSheet: null };
  }
}

function page(cases: readonly Case[]): string {
  const safe = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const sections = cases.map(({ file, decoded, out, sound, reason, contactSheet }) => {
    const image = contactSheet === null ? '' : `<img src="${encodeURI(contactSheet)}" alt="">`;
    const summary = `${decoded ?? '–'} frames in, ${out ?? '–'} out${sound ? ', with sound' : ''}`;
    return `<h2>${safe(file)}</h2><p>${summary}. ${safe(reason ?? '')}</p>${image}`;
  });
  const style =
    'body{background:#111;color:#ddd;font:16px sans-serif;margin:2rem}img{max-width:100%}';
  return `<!doctype html><meta charset="utf-8"><title>Footage cases</title><style>${style}</style>
<h1>Footage cases</h1>
${sections.join('\n')}
`;
}
