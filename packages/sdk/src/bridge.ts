import type { Client, Report } from '@docent/client';
import { DocentRecordChangeEvent } from '@docent/elements/base/docent-record-change-event.js';
import {
  type ConnectRequest,
  type ConnectResponse,
  DocentRequestEvent,
} from '@docent/elements/base/docent-request-event.js';
import { matchLocale } from '@docent/engine';
import type { DocentContext, PublishedEntity } from '@docent/schema';
import { domEventName, type EventName, eventPurposes } from '@docent/schema/names';
import type { Definer } from './create-definer.js';

/** What the bridge looks at in an element. */
interface Widget extends Element {
  kind?: string;
  entity?: string;
  data?: PublishedEntity;
  record?: unknown;
}

export interface BridgeSetup {
  document: Document;
  client: Client;
  widgets: Pick<Definer, 'load'>;
  report: Report;
  /** Locale of the page's own choice, for widgets that have none. */
  locale: string | undefined;
}

/**
 * The one place where elements and client meet: answers what elements ask, records what happens in them, keeps what
 * customers do, and shows them what other tabs did. Returns what ends it.
 */
export function createBridge({ client, document, locale, report, widgets }: BridgeSetup): () => void {
  const life = new AbortController();
  const options = { signal: life.signal };
  /** What each element shows, as long as the element lives. */
  const refs = new WeakMap<Element, string>();
  const connected = new Set<WeakRef<Widget>>();

  function remember(widget: Widget, ref: string): void {
    if (!refs.has(widget)) connected.add(new WeakRef(widget));
    refs.set(widget, ref);
  }

  async function connect({ entity, kind, lang, locale: own }: ConnectRequest): Promise<ConnectResponse> {
    const ref = `${kind}:${entity}`;
    const wishes = [own, locale, lang];
    const [data, record, { locales }] = await Promise.all([
      client.project.entity(ref, wishes),
      client.records.slice(ref),
      widgets.load(kind),
    ]);
    const theme = client.project.loaded()?.theme;
    const load = locales[matchLocale([data.locale], ['en', ...Object.keys(locales)])];
    // Texts in English are better than none.
    const messages = await load?.().catch(() => undefined);
    return {
      data,
      locale: data.locale,
      ...(record !== undefined && { record }),
      ...(messages && { messages }),
      ...(theme && { theme }),
    };
  }

  function describe(widget: Widget): Partial<DocentContext> {
    const { data, entity, kind, localName } = widget;
    const ref = data?.ref ?? (entity && kind ? `${kind}:${entity}` : undefined);
    return { widget: localName, ...(ref && { ref }), ...(data && { revision: data.revision }) };
  }

  document.addEventListener(
    DocentRequestEvent.eventName,
    event => {
      const { request } = event;
      if (request?.type !== 'connect') return;
      const widget = event.composedPath()[0];
      if (widget instanceof Element) remember(widget, `${request.kind}:${request.entity}`);
      const answer = connect(request);
      answer.catch((error: Error) => report.warn(error.message));
      event.respondWith(answer);
    },
    options,
  );

  for (const name of Object.keys(eventPurposes) as EventName[]) {
    document.addEventListener(
      domEventName(name),
      event => {
        const { properties, source } = event as Event & { properties?: Record<string, unknown>; source?: Widget };
        const widget = source ?? event.composedPath()[0];
        if (properties && widget instanceof Element) client.capture(name, properties, describe(widget));
      },
      options,
    );
  }

  document.addEventListener(
    DocentRecordChangeEvent.eventName,
    ({ ref, slice }) => {
      client.records.write(ref, slice).catch((error: Error) => report.warn(error.message));
    },
    options,
  );

  const stop = client.onRecordChange(({ ref, slice }) => {
    for (const reference of connected) {
      const widget = reference.deref();
      if (!widget) connected.delete(reference);
      else if (refs.get(widget) === ref) widget.record = slice;
    }
  });

  return () => {
    life.abort();
    stop();
  };
}
