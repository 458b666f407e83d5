import { resolve } from 'node:path';
import type { AssetMedia } from '@docent/schema';
import { AssetUse } from '../content/prepared.js';
import type { ProblemList } from '../problems/problem-list.js';
import { quote } from '../problems/quote.js';
import { hasHiddenCharacters, schemeOf } from '../rich-text/check-address.js';
import type { Place } from '../source/locate.js';
import { listOf } from '../validate/words.js';
import { extensionsFor, formatOf } from './asset-formats.js';
import { inspectAsset } from './inspect-asset.js';
import type { PictureSize } from './intrinsic-size.js';
import type { Cue } from './vtt.js';

/** A file that is published: where it lies, and the name it is published under. */
export interface ResolvedAsset {
  /** `<hash>.<ext>` */
  name: string;
  /** Absolute path, symbolic links followed. */
  path: string;
  /** Length of the file. */
  bytes: number;
  /** Of pictures whose file tells. */
  size?: PictureSize;
  /** Of WebVTT files. */
  cues?: Cue[];
}

/** Gathers the assets of a project, so that each file is read once however often it is used. */
export interface AssetList {
  /** Registers a use; addresses that cannot be published are reported. */
  use(written: string, media: AssetMedia, place: Place): AssetUse;
  /** Reads the files and reports what is wrong with them. Gives what is published, by absolute path of the uses. */
  resolve(): Promise<Map<string, ResolvedAsset>>;
}

/** Few enough not to run out of file handles, enough to keep a disk busy. */
const readAtOnce = 8;

/** @param folder real path of the project folder */
export function createAssetList(folder: string, problems: ProblemList): AssetList {
  const uses = new Map<string, { place: Place; written: string }>();

  return {
    use(written, media, place) {
      const path = isWebAddress(written) ? undefined : resolve(place.source.directory, written);
      const use = new AssetUse(written, path);
      if (!checkAddress(written, media, place, problems) || path === undefined) return use;
      if (!uses.has(path)) uses.set(path, { place, written });
      return use;
    },
    async resolve() {
      const resolved = new Map<string, ResolvedAsset>();
      const waiting = [...uses];
      const work = async () => {
        for (let next = waiting.shift(); next; next = waiting.shift()) {
          const [path, use] = next;
          const asset = await inspectAsset({ folder, path, ...use }, problems);
          if (asset) resolved.set(path, asset);
        }
      };
      await Promise.all(Array.from({ length: readAtOnce }, work));
      return resolved;
    },
  };
}

function isWebAddress(written: string): boolean {
  return schemeOf(written) === 'https';
}

function checkAddress(written: string, media: AssetMedia, place: Place, problems: ProblemList): boolean {
  if (isWebAddress(written)) {
    if (!hasHiddenCharacters(written) && URL.canParse(written)) return true;
    const message = `${quote(written)} is not a web address.`;
    problems.add('asset-address', place, message, 'Write it in full, like "https://meridian.example/drag.webp".');
    return false;
  }
  if (schemeOf(written) !== undefined || /^[/\\]|\\|\0/.test(written)) {
    const hint =
      'Use a path relative to this file with forward slashes, like "assets/drag.webp", or an https: address.';
    const message = `${quote(written)} is neither a relative path nor an https address.`;
    problems.add('asset-address', place, message, hint);
    return false;
  }
  if (formatOf(written)?.media === media) return true;
  const message = `${quote(written)} cannot be used as ${media === 'captions' ? 'captions' : `${media === 'image' ? 'an image' : 'a video'}`}.`;
  problems.add(
    'asset-type',
    place,
    message,
    `Use a file that ends with ${listOf(
      extensionsFor(media).map(e => `.${e}`),
      'or',
    )}.`,
  );
  return false;
}
