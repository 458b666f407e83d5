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
  const roots = new Set<ParentNode & Node>();
  const observer = new MutationObserver(() => roots.forEach(look));

  function look(root: ParentNode & Node): void {
    // What was removed must not be held; when it comes back, it is found again.
    if (!root.isConnected) roots.delete(root);
    for (const kind of kinds) {
      if (!modules.has(kind) && root.querySelector(tagName(kind))) load(kind).catch(() => {});
    }
    if (!searching()) observer.disconnect();
  }

  const searching = () => modules.size < kinds.length && !until.aborted;

  async function load(kind: Kind): Promise<WidgetModule> {
    try {
      const loading = modules.get(kind) ?? registry[kind]();
      modules.set(kind, loading);
      return await loading;
    } catch (error) {
      modules.delete(kind);
      // Looks again when something is added, so that a later chance is taken.
      roots.forEach(watch);
      report.warn(`the code of <${tagName(kind)}> did not load; trying again later. ${error}`);
      throw error;
    }
  }

  function watch(root: ParentNode & Node): void {
    roots.add(root);
    if (searching()) observer.observe(root, { childList: true, subtree: true });
  }

  return {
    watch(root) {
      watch(root);
      look(root);
    },
    load,
    searching,
  };
}
