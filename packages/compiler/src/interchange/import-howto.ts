import { formatProblem } from '../problems/format-problem.js';
import { createProblemList } from '../problems/problem-list.js';
import { parseJson } from '../source/parse-json.js';
import { importChapters } from './import-chapters.js';
import { type ImportedHowto, ImportError, type ImportOptions } from './import-error.js';
import { importIfixit } from './ifixit/import-ifixit.js';

/** Longer files are no guides. */
const mostBytes = 5_000_000;

/**
 * A how-to made of a WebVTT chapters file, or of a guide as the API 2.0 of iFixit gives it as JSON.
 *
 * @throws ImportError when it is neither, or broken
 */
export function importHowto(bytes: Uint8Array, options: ImportOptions): ImportedHowto {
  const { file } = options;
  if (bytes.length > mostBytes) {
    throw new ImportError(`${file} is larger than 5 MB, which no guide is. Import one guide at a time.`);
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ImportError(`${file} is not UTF-8 text. Save it as UTF-8.`);
  }
  if (/^\uFEFF?WEBVTT/.test(text)) return importChapters(bytes, options);
  if (!/^\s*[{[]/.test(text)) {
    throw new ImportError(
      `${file} is neither a WebVTT file, which begins with WEBVTT, nor a guide of iFixit as JSON, which begins with {.`,
    );
  }
  const problems = createProblemList();
  const source = parseJson({ file, directory: '', text }, problems);
  const [problem] = problems.toArray();
  if (!source || (problem && problem.code !== 'forbidden-key')) {
    throw new ImportError(problem ? formatProblem(problem) : `${file} is not JSON.`);
  }
  return importIfixit(source.value, options);
}
