import type { ProjectSource, RecordChange, Report } from '@docent/client';
import { momentOf } from '@docent/client/platform/moment-of.js';
import { DocentRecordChangeEvent } from '@docent/elements/base/docent-record-change-event.js';
import {
  type ConnectRequest,
  type ConnectResponse,
  DocentRequestEvent,
} from '@docent/elements/base/docent-request-event.js';
import { DocentReportEvent } from '@docent/elements/base/docent-report-event.js';
import { matchLocale } from '@docent/engine/publish/match-locale.js';
import type { DocentContext, PublishedEntity } from '@docent/schema';
import type { Backstage } from './create-backstage.js';
import type { Definer } from './create-definer.js';

/** What the bridge looks at in an element. */
interface Widget extends HTMLElement {
  kind?: string;
  entity?: string;
  data?: PublishedEntity;
  record?: unknown;
}

/** The two sides of the bridge, and the page it stands in. */
export interface BridgeSetup {
  window: Window;
  backstage: Backstage;
  /** Whether the client has a use for what happens, and something to tell of the customer. */
  wanted: () => boolean;
  project: ProjectSource;
  load: Definer['load'];
  report: Report;
  /** Locale of the page's own choice, for widgets that have none. */
  locale: string | undefined;
  until: AbortSignal;
}

/** Milliseconds that a widget waits for the client. */
const patience = 1500;

/**
 * The one place where elements and client meet: answers what elements ask, records what happens in them, keeps what
 * customers do, and shows them what other tabs did.
 */
export function createBridge(setup: BridgeSetup): { refresh: (change: RecordChange) => void } {
  const { backstage, load, locale, project, report, until, wanted, window } = setup;
  /** What each element shows, as long as the element lives. */
  const refs = new WeakMap<Element, string>();
  const connected = new Set<WeakRef<Widget>>();

  function listen<E extends Event>(name: string, hear: (event: E) => void): void {
    window.document.addEventListener(name, event => hear(event as E), { signal: until });
  }

  function refresh({ ref, slice }: RecordChange): void {
    for (const reference of connected) {
      const widget = reference.deref();
      if (!widget) connected.delete(reference);
      else if (refs.get(widget) === ref) widget.record = slice;
    }
  }

  /** What is known of the customer there, once it may be shown. A client that comes late has no say in that. */
  const recordOf = (ref: string, widget: Widget): unknown =>
    wanted() &&
    new Promise<unknown>(resolve => {
      window.setTimeout(resolve, patience);
      backstage.with(client => resolve(client.receive(ref, widget, refresh)));
    });

  async function connect(
    { entity, kind, lang, locale: own }: ConnectRequest,
    widget: Widget,
  ): Promise<ConnectResponse> {
    const ref = `${kind}:${entity}`;
    const [data, record, { locales }] = await Promise.all([
      project.entity(ref, [own, locale, lang]),
      recordOf(ref, widget),
      load(kind),
    ]);
    const theme = project.loaded()?.theme;
    // Texts in English are better than none.
    const messages = await locales[matchLocale([data.locale], ['en', ...Object.keys(locales)])]?.().catch(
      () => undefined,
    );
    return {
      data,
      record: record || undefined,
      locale: data.locale,
      ...(messages && { messages }),
      ...(theme && { theme }),
    };
  }

  function describe({ data, entity, kind, localName }: Widget): Partial<DocentContext> {
    return {
      widget: localName,
      ref: data?.ref ?? `${kind}:${entity}`,
      ...(data && { revision: data.revision }),
    };
  }

  listen<DocentRequestEvent>(DocentRequestEvent.eventName, event => {
    const { request } = event;
    if (request?.type !== 'connect') return;
    const widget = event.composedPath()[0] as Widget;
    if (!refs.has(widget)) connected.add(new WeakRef(widget));
    refs.set(widget, `${request.kind}:${request.entity}`);
    const answer = connect(request, widget);
    answer.catch((error: Error) => report.warn(error.message));
    event.respondWith(answer);
  });

  listen<DocentReportEvent>(DocentReportEvent.eventName, ({ fact }) => {
    if (!fact || !wanted()) return;
    const { catalogueName, properties, source } = fact;
    const moment = momentOf(window);
    const context = describe(source as Widget);
    backstage.with(client => client.capture(catalogueName, properties, context, moment));
  });

  listen<DocentRecordChangeEvent>(DocentRecordChangeEvent.eventName, ({ ref, slice }) =>
    backstage.with(({ records }) => {
      records.write(ref, slice).catch((error: Error) => report.warn(error.message));
    }),
  );

  return { refresh };
}
