import type { DocentOptions } from '@docent/client';
import type { Handover } from './handover.js';
import { resolveAddresses } from './resolve-addresses.js';

/** Reads what the script tag says. The script's own origin is taken for the collector's, unless it says otherwise. */
export function readAttributes(
  { attributes, src }: Pick<Handover, 'attributes' | 'src'>,
  document: Document,
): DocentOptions {
  const { debug, ...rest } = attributes;
  return resolveAddresses(
    {
      ...(!rest['config'] && { endpoint: new URL(src).origin }),
      ...(rest as DocentOptions),
      debug: debug !== undefined && debug !== 'false',
      inline: !!document.querySelector('script[type="application/docent+json"]'),
    },
    document,
  );
}
