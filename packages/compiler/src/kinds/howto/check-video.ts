import type { Video } from '@docent/schema';
import { formatOf } from '../../assets/asset-formats.js';
import { quote } from '../../problems/quote.js';
import type { Path } from '../../source/source-file.js';
import type { CheckContext, Draft } from '../kind-compiler.js';

type Report = (code: Parameters<CheckContext['report']>[0], path: Path, message: string, hint: string) => void;

const embedIds = {
  youtube: { pattern: /^[\w-]{11}$/, like: 'eleven letters, digits, hyphens and underscores, like "aqz-KE-bpKQ"' },
  vimeo: {
    pattern: /^\d{1,12}(\/[0-9a-f]{6,40})?$/,
    like: 'digits, like "76979871"; an unlisted one "76979871/8272103f6e"',
  },
} as const;

/** Reports what is wrong with a video: of a how-to, or of one of its steps. */
export function checkVideo(video: Draft<Video>, path: Path, context: CheckContext): void {
  const report: Report = (code, at, message, hint) => context.report(code, [...path, ...at], message, hint);
  checkOrigin(video, report);
  video.sources?.forEach((source, index) => {
    if (source?.src === undefined || source.type !== undefined || formatOf(source.src)) return;
    // For a file the extension itself is the problem, and reported as such.
    if (!source.src.startsWith('https:')) return;
    const message = `The media type of ${quote(source.src)} cannot be told from its address.`;
    report('media-type-missing', ['sources', index], message, 'Add it, for example "type": "video/webm".');
  });
  const { speech, captions, embed } = video;
  // What is embedded brings the captions that its keeper has.
  if (!embed && speech !== false && (captions === undefined || captions.length === 0)) {
    report(
      'captions-missing',
      [],
      'The video has no captions.',
      'Add "captions", or say "speech": false if nobody speaks.',
    );
  }
  checkLocales('captions', 'caption tracks', video, report);
  checkLocales('descriptions', 'descriptions', video, report);
  checkThumbnails(video, report);
  if (!video.chapters?.startsWith('https:')) return;
  const message = 'Chapters are read when the project is compiled, not from the web.';
  report('asset-address', ['chapters'], message, 'Copy the file into the project folder.');
}

function checkOrigin({ sources, embed }: Draft<Video>, report: Report): void {
  if (sources !== undefined && embed !== undefined) {
    const message = 'The video has both files and an embedded player.';
    report('video-source', ['embed'], message, 'Keep either "sources" or "embed".');
  } else if (sources === undefined && embed === undefined) {
    const hint = 'Add "sources": [{ "src": "assets/video.webm" }], or "embed" for one at YouTube or Vimeo.';
    report('video-source', [], 'The video says nowhere what is played.', hint);
  }
  if (embed?.provider === undefined || embed.id === undefined) return;
  const { pattern, like } = embedIds[embed.provider];
  if (pattern.test(embed.id)) return;
  const name = embed.provider === 'youtube' ? 'YouTube' : 'Vimeo';
  report('embed-id', ['embed', 'id'], `${quote(embed.id)} is no id of a video at ${name}.`, `It is made of ${like}.`);
}

function checkLocales(key: 'captions' | 'descriptions', name: string, video: Draft<Video>, report: Report): void {
  const locales = new Set<string>();
  video[key]?.forEach((track, index) => {
    if (track?.locale === undefined) return;
    if (locales.has(track.locale)) {
      const message = `There are two ${name} for ${quote(track.locale)}.`;
      report('duplicate-id', [key, index, 'locale'], message, 'Remove one, or correct its locale.');
    }
    locales.add(track.locale);
  });
}

function checkThumbnails({ thumbnails, duration }: Draft<Video>, report: Report): void {
  const { columns, rows, interval } = thumbnails ?? {};
  if (columns === undefined || rows === undefined || interval === undefined || duration === undefined) return;
  const needed = Math.ceil(duration / interval);
  if (columns * rows >= needed) return;
  const message = `${columns} × ${rows} pictures, one each ${interval} s, end before the video does at ${duration} s.`;
  report('thumbnails-count', ['thumbnails'], message, `It takes ${needed} pictures. Correct the numbers.`);
}
