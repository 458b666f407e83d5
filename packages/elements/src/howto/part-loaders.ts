import type { HowtoPartLoader } from './howto-part.js';

/** Parts of the how-to that come when the page is idle; each place shows them in this order. */
export const partLoaders: readonly HowtoPartLoader[] = [
  {
    needed: (_, { prerequisites, sections, steps }) =>
      !!prerequisites?.length ||
      !!sections?.length ||
      steps.some(
        ({ difficulty, entity, lines, minutes }) =>
          difficulty || entity || minutes || lines?.some(line => line.acknowledge),
      ),
    load: async view => new (await import('./steps/howto-outline.js')).HowtoOutline(view),
  },
  {
    needed: (_, { questions, steps, yield: made }) => !!made || !!questions?.length || steps.some(step => step.when),
    load: async view => {
      const part = new (await import('./adapt/howto-adapt.js')).HowtoAdapt(view);
      if (view.data) await part.equip(view.data);
      return part;
    },
  },
  {
    needed: () => true,
    load: async view => new (await import('./steps/howto-tools.js')).HowtoTools(view),
  },
  {
    needed: () => true,
    load: async view => new (await import('./reading/howto-reading.js')).HowtoReading(view),
  },
];
