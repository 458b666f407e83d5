import type { Report } from '@docent/client';
import { type Kind, kinds, tagName } from '@docent/schema/names';
import type { registry as Registry, WidgetModule } from './registry.js';

/** Finds our elements in the page and loads their code. */
export interface Definer {
  /** Looks through a document or shadow root, now and whenever something is added to it, until all elements are defined. */
  watch(root: ParentNode & Node): void;
  /** Loads the code of a widget, at most once; a failed load can be tried again. */
  load(kind: Kind): Promise<WidgetModule>;
  /** Some of our elements are not defined yet. */
  searching(): boolean;
}

/** @param registry the code of each widget */
export function createDefiner(registry: typeof Registry, report: Report, until: AbortSignal): Definer {
  const modules = new Map<Kind, Promise<WidgetModule>>();
  const loaded = new Set<Kind>();
  // Nothing here holds what was watched: it may have been removed from the page since.
  const observer = new MutationObserver(records => {
    new Set(records.map(({ target }) => target.getRootNode() as ParentNode)).forEach(look);
  });

  function look(root: ParentNode): void {
    for (const kind of kinds) {
      // What did not load is tried again when something is added.
      if (!modules.has(kind) && root.querySelector(tagName(kind))) load(kind).catch(() => {});
    }
    if (!searching()) observer.disconnect();
  }

  const searching = () => loaded.size < kinds.length && !until.aborted;

  async function load(kind: Kind): Promise<WidgetModule> {
    try {
      const loading = modules.get(kind) ?? registry[kind]();
      modules.set(kind, loading);
      const module = await loading;
      loaded.add(kind);
      return module;
    } catch (error) {
      modules.delete(kind);
      report.warn(`<${tagName(kind)}> did not load; trying again. ${error}`);
      throw error;
    }
  }

  return {
    watch(root) {
      if (searching()) observer.observe(root, { childList: true, subtree: true });
      look(root);
    },
    load,
    searching,
  };
}
