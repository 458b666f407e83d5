import { brotliCompressSync, constants } from 'node:zlib';

/**
 * Writes a Brotli file beside each script, as a server sends it.
 *
 * @returns {import('rollup').Plugin}
 */
export function compress() {
  return {
    name: 'compress',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (!file.fileName.endsWith('.js')) continue;
        const source = brotliCompressSync(file.type === 'chunk' ? file.code : file.source, {
          params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
        });
        this.emitFile({ type: 'asset', fileName: `${file.fileName}.br`, source });
      }
    },
  };
}
