import { fileURLToPath } from 'node:url';

/** The bundle of the installed SDK. Its files are served; its code is not imported (docs/decisions/0004). */
export function defaultSdkFolder(): string {
  return fileURLToPath(new URL('../bundle/', import.meta.resolve('@docent/sdk')));
}
