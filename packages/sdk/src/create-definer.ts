import type { Report } from '@docent/client';
import { type Kind, kinds, tagName } from '@docent/schema/names';
import type { registry as Registry, WidgetModule } from './registry.js';

/** Finds our elements in the page and loads their code. */
export interface Definer {
  /** Begins to look. */
  start(): void;
  /** Loads the code of a widget, at most once; a failed load can be tried again. */
  load(kind: Kind): Promise<WidgetModule>;
  destroy(): void;
}

/**
 * Looks through the document and its open shadow roots, and at everything that is added, until all our elements are defined.
 *
 * @param registry the code of each widget
 */
export function createDefiner(window: Window, registry: typeof Registry, report: Report): Definer {
  const { document } = window;
  const modules = new Map<Kind, Promise<WidgetModule>>();
  const missing = new Set(kinds);
  const life = new AbortController();
  const observer = new MutationObserver(records => {
    for (const { addedNodes } of records) addedNodes.forEach(scan);
  });

  function load(kind: Kind): Promise<WidgetModule> {
    const known = modules.get(kind);
    if (known) return known;
    const loading = registry[kind]();
    modules.set(kind, loading);
    loading.then(
      () => {
        missing.delete(kind);
        if (!missing.size) observer.disconnect();
      },
      (error: unknown) => {
        modules.delete(kind);
        report.warn(`the code of <${tagName(kind)}> could not be loaded and is tried again when needed. ${error}`);
      },
    );
    return loading;
  }

  function visit(element: Element): void {
    for (const kind of missing) {
      if (element.localName === tagName(kind)) load(kind).catch(() => undefined);
    }
    if (element.shadowRoot) watch(element.shadowRoot);
    else if (element.matches(':not(:defined)')) {
      // Somebody else's element, whose shadow root may hold ours once it has one.
      void window.customElements.whenDefined(element.localName).then(() => {
        if (element.shadowRoot && !life.signal.aborted && missing.size) watch(element.shadowRoot);
      });
    }
  }

  function scan(node: Node): void {
    if (node instanceof Element) visit(node);
    if (node instanceof Element || node instanceof Document || node instanceof ShadowRoot) {
      node.querySelectorAll('*').forEach(visit);
    }
  }

  function watch(root: Node): void {
    observer.observe(root, { childList: true, subtree: true });
    scan(root);
  }

  return {
    start() {
      watch(document);
      window.addEventListener('online', () => missing.size && scan(document), { signal: life.signal });
    },
    load,
    destroy() {
      life.abort();
      observer.disconnect();
    },
  };
}
