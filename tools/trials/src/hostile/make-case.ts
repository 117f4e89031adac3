import { spawnSync } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { RandomStream } from '@phosphene/model/random';
import { BYTE_DAMAGE, type Damage } from './alter-bytes.ts';
import { BOX_DAMAGE } from './alter-boxes.ts';
import type { BaseClip } from './base-clips.ts';
import { bomb, BOMB_KINDS, impostor, playlist, type Bait } from './lying-files.ts';
import { pick } from './pick.ts';

/** What a case is made of. */
export interface CaseMaterial extends Bait {
  readonly bases: readonly BaseClip[];
  readonly random: RandomStream;
  /** The case's own folder, which is there. */
  readonly folder: string;
}

/** Makes the files of a case. */
type MakeCase = (material: CaseMaterial) => Promise<void>;

const damaged =
  (damage: Damage, endings?: readonly string[]): MakeCase =>
  async ({ bases, random, folder }) => {
    const fitting = bases.filter(({ ending }) => endings?.includes(ending) ?? true);
    const { ending, bytes } = pick(fitting, random);
    await writeFile(join(folder, `film${ending}`), damage(bytes, random));
  };

const ODD_NAMES: readonly string[] = [
  ...['%03d.mp4', '%d%d%s%n.mp4', '-i.mp4', '-.mp4', '--help.mp4', 'file:a.mp4', 'concat:a|b.mp4'],
  ...['pipe:0.mp4', 'http:a.mp4', "it's.mp4", '"quoted".mp4', '`id`.mp4', '$(id).mp4', '; ls.mp4'],
  ...[
    'new\nline.mp4',
    'tab\t.mp4',
    'back\\slash.mp4',
    'escape\u001b[31m.mp4',
    ' space.mp4',
    '*.mp4',
  ],
  ...[
    '\u202egnp.mp4',
    'e\u0301.mp4',
    '\u{1f3b7}.mp4',
    `${'long'.repeat(60)}.mp4`,
    'nul.mp4',
    'con.mp4',
  ],
  ...[
    'film',
    'film.',
    'film.MP4',
    'film.mp4 ',
    '?query=1.mp4',
    '#hash.mp4',
    '[0-9].mp4',
    '{a,b}.mp4',
  ],
];

/** Every kind of case. */
export const CASE_KINDS: Readonly<Record<string, MakeCase>> = {
  ...Object.fromEntries(Object.entries(BYTE_DAMAGE).map(([name, one]) => [name, damaged(one)])),
  ...Object.fromEntries(
    Object.entries(BOX_DAMAGE).map(([name, one]) => [name, damaged(one, ['.mp4', '.mov'])]),
  ),
  'wrong ending': async ({ bases, random, folder }) => {
    const { ending } = pick(bases, random);
    await writeFile(join(folder, `film${ending}`), pick(bases, random).bytes);
  },
  playlist: async (material) => {
    const { name, bytes } = playlist(material, material.random);
    await writeFile(join(material.folder, name), bytes);
  },
  'other kind of file': async ({ random, folder }) => {
    const { name, bytes } = impostor(random);
    await writeFile(join(folder, name), bytes);
  },
  bomb: async ({ random, folder }) => {
    const { name, bytes } = bomb(pick(BOMB_KINDS, random));
    await writeFile(join(folder, name), bytes);
  },
  link: async ({ secret, random, folder }) => {
    const targets = [secret, dirname(secret), '/dev/zero', '/proc/self/mem', '.', 'film.mp4'];
    await symlink(pick(targets, random), join(folder, 'film.mp4'));
  },
  'no plain file': async ({ random, folder }) => {
    const path = join(folder, 'film.mp4');
    const [program, ...args] = pick([['mkfifo'], ['mkdir']] as const, random);
    spawnSync(program, [...args, path]);
  },
  'deep folder': async ({ bases, random, folder }) => {
    const { ending, bytes } = pick(bases, random);
    const deep = join(folder, ...Array<string>(20 + random.integer(600)).fill('d'));
    await mkdir(deep, { recursive: true });
    await writeFile(join(deep, `film${ending}`), bytes);
  },
  'odd name': async ({ bases, random, folder }) => {
    await writeFile(join(folder, pick(ODD_NAMES, random)), bases[0]!.bytes);
  },
  'name in another encoding': async ({ bases, random, folder }) => {
    const names = [
      'caf\xe9.mp4',
      '\xff\xfe.mp4',
      '\x83\x65\x83\x58\x83\x67.mp4',
      '\xed\xa0\x80.mp4',
    ];
    const name = Buffer.from(pick(names, random), 'latin1');
    await writeFile(Buffer.concat([Buffer.from(`${folder}/`), name]), bases[0]!.bytes);
  },
  'mixed pictures': async ({ random, folder }) => {
    const { name, bytes } = bomb(pick(BOMB_KINDS, random));
    for (let n = 0; n < 3; n++) {
      const grey = Buffer.alloc(64 * 64, random.integer(256));
      const picture = Buffer.concat([Buffer.from('P5\n64 64\n255\n'), grey]);
      await writeFile(join(folder, `${n}.pgm`), n === 1 ? picture.subarray(0, 99) : picture);
    }
    await writeFile(join(folder, name), bytes);
  },
  empty: async ({ random, folder }) => {
    await writeFile(join(folder, 'film.mp4'), Buffer.alloc(random.integer(3)));
  },
};

/** The case of a number: its kind, and its files in a folder of its own. */
export async function makeCase(
  seed: number,
  number: number,
  material: Omit<CaseMaterial, 'random'>,
): Promise<string> {
  const kinds = Object.keys(CASE_KINDS);
  const kind = kinds[number % kinds.length]!;
  await mkdir(material.folder, { recursive: true });
  await CASE_KINDS[kind]!({ ...material, random: new RandomStream(seed, 0x686f, number) });
  return kind;
}
