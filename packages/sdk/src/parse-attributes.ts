import type { ConsentStart, DocentOptions, Report } from '@docent/client';

const consents: readonly string[] = ['granted', 'denied', 'ask'] satisfies ConsentStart[];

/**
 * Reads what the script tag says.
 *
 * @param attributes its `data-*` attributes in camel case
 * @param src where the script came from; its origin is taken for the collector's
 */
export function parseAttributes(
  attributes: Readonly<Record<string, string | undefined>>,
  src: string,
  document: Document,
  report: Report,
): DocentOptions {
  const { consent, debug, locale, project, writeKey } = attributes;
  const address = (name: string) => {
    const value = attributes[name];
    if (!value) return undefined;
    try {
      return new URL(value, document.baseURI).href;
    } catch {
      report.warn(`data-${name}="${value}" on the script tag is not an address, so it is passed over.`);
      return undefined;
    }
  };
  const config = address('config');
  const endpoint = address('endpoint') ?? (config || !src ? undefined : new URL(src).origin);
  const events = address('events');
  const known = consent === undefined || consents.includes(consent);
  if (!known)
    report.warn(
      `data-consent="${consent}" on the script tag is unknown, so "denied" is taken. Use ${consents.join(', ')}.`,
    );
  return {
    consent: known && consent ? (consent as ConsentStart) : 'denied',
    debug: debug !== undefined && debug !== 'false',
    inline: document.querySelector('script[type="application/docent+json"]') !== null,
    ...(project && { project }),
    ...(locale && { locale }),
    ...(writeKey && { writeKey }),
    ...(config && { config }),
    ...(endpoint && { endpoint }),
    ...(events && { events }),
  };
}
