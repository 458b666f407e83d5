import type { HowtoPartLoader } from './howto-part.js';

/** Whether the connection may be one of which the customer should be told before a video is loaded. */
function mayBeSlow({
  connection,
}: Navigator & { connection?: { saveData?: boolean; effectiveType?: string } }): boolean {
  return !!connection && (!!connection.saveData || connection.effectiveType !== '4g');
}

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
    // Before what shows all steps in other ways: who can do it needs none of them.
    needed: (_, { skill }) => !!skill,
    load: async view => new (await import('./reminder/howto-reminder.js')).HowtoReminder(view),
  },
  {
    needed: () => true,
    load: async view => new (await import('./steps/howto-tools.js')).HowtoTools(view),
  },
  {
    needed: () => true,
    load: async view => new (await import('./reading/howto-reading.js')).HowtoReading(view),
  },
  {
    // There is something to say of the video before it is played.
    needed: (view, { steps, video }) => {
      const videos = [video, ...steps.map(step => step.video)].filter(each => !!each);
      return !view.video && (videos.some(({ embed }) => embed) || (videos.length > 0 && mayBeSlow(navigator)));
    },
    load: async view => {
      const { HowtoVideo } = await import('./howto-video.js');
      return (view.video ??= new HowtoVideo(view));
    },
  },
];
