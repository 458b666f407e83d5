import type { Report } from '@docent/client';
import type { registry as Registry, Widget, WidgetModule } from './registry.js';

/** Finds our elements in the page and loads their code. */
export interface Definer {
  /** Looks through a document or shadow root, now and whenever something is added to it, until all elements are defined. */
  watch(root: ParentNode & Node): void;
  /** Loads the code of a widget, at most once; a failed load can be tried again. */
  load(widget: Widget): Promise<WidgetModule>;
  /** Some of our elements are not defined yet. */
  searching(): boolean;
}

/** @param registry the code of each widget */
export function createDefiner(registry: typeof Registry, report: Report, until: AbortSignal): Definer {
  const widgets = Object.keys(registry) as Widget[];
  const modules = new Map<Widget, Promise<WidgetModule>>();
  const roots = new Set<ParentNode>();
  const observer = new MutationObserver(() => roots.forEach(look));

  function look(root: ParentNode): void {
    for (const widget of widgets) {
      if (!modules.has(widget) && root.querySelector(`docent-${widget}`)) load(widget).catch(() => {});
    }
    if (!searching()) observer.disconnect();
  }

  const searching = () => modules.size < widgets.length && !until.aborted;

  async function load(widget: Widget): Promise<WidgetModule> {
    try {
      const loading = modules.get(widget) ?? registry[widget]();
      modules.set(widget, loading);
      return await loading;
    } catch (error) {
      modules.delete(widget);
      // Looks again when something is added, so that a later chance is taken.
      roots.forEach(watch);
      report.warn(`the code of <docent-${widget}> could not be loaded and will be tried again. ${error}`);
      throw error;
    }
  }

  function watch(root: ParentNode): void {
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
