import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes the licences of the libraries in the bundle into one file, because their notices are not in the scripts.
 *
 * @param {string} fileName
 * @returns {import('rollup').Plugin}
 */
export function collectLicenses(fileName) {
  return {
    name: 'collect-licenses',
    generateBundle() {
      const folders = new Set();
      for (const id of this.getModuleIds()) {
        const library = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id)?.[1];
        if (library && this.getModuleInfo(id)?.isIncluded) folders.add(library.replace(/^\0/, ''));
      }
      const parts = [...folders].sort().map(folder => {
        const { license, name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
        const file = ['LICENSE', 'LICENSE.txt', 'LICENCE', 'LICENSE.md'].map(n => join(folder, n)).find(existsSync);
        if (!file) this.error(`${name} comes without a licence file.`);
        return `${name} ${version} (${license})\n\n${readFileSync(file, 'utf8').trim()}\n`;
      });
      this.emitFile({ type: 'asset', fileName, source: parts.join(`\n${'-'.repeat(80)}\n\n`) });
    },
  };
}
