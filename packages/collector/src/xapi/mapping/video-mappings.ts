import type { Activity, Extensions } from '../statement.js';
import { activityTypes } from '../vocabulary/activity-types.js';
import { verbs } from '../vocabulary/verbs.js';
import { completionThreshold, videoProfile } from '../vocabulary/video-profile.js';
import { nameUuid } from '../identity/name-uuid.js';
import { entityActivity, partActivity } from './activities.js';
import { toDuration } from './duration.js';
import type { Draft, EventMapping, MappingCall } from './event-mapping.js';
import { progressOf, toThousandth, writeSegments } from './played.js';
import { defined, numberOf, textOf } from './read-property.js';

type Stretch = readonly [number, number];

/** The video an event is about, and what was played of it. */
interface Video {
  object: Activity;
  /** Seconds; absent when the entity is not published any more. */
  length: number | undefined;
  /** Whether something in this tab came before. */
  begun: boolean;
  before: Stretch[];
}

/** Which video an event is of: that of its step, or empty for that of the whole how-to. */
export function videoNameOf(properties: MappingCall['properties']): string {
  return properties['video'] === 'step' ? (textOf(properties, 'step') ?? '') : '';
}

function videoOf(call: MappingCall): Video {
  const { content, properties, played, seq, tab } = call;
  const step = videoNameOf(properties);
  const of = step === '' ? content : content?.steps.get(step);
  const same = played.filter(each => each.seq < seq && each.video === step);
  return {
    object: partActivity(call, step === '' ? ['video'] : ['steps', step, 'video'], activityTypes.video, of?.title),
    length: of?.length,
    begun: same.some(each => each.tab === tab),
    before: same.flatMap(({ stretch }) => (stretch ? [stretch] : [])),
  };
}

function draft(call: MappingCall, video: Video, verb: Draft['verb'], result: NonNullable<Draft['result']>): Draft {
  const { length, object } = video;
  const session = `session\n${call.learner}\n${call.entity.kind}:${call.entity.id}\n${call.tab}`;
  // Each statement says the threshold, which the profile asks for where it is not all of the video.
  const extensions = defined({
    [videoProfile.length]: length === undefined ? undefined : toThousandth(length),
    [videoProfile.completionThreshold]: completionThreshold,
    // The profile takes random UUIDs only; this one is as good as random, but the same each time.
    [videoProfile.sessionId]: call.tab === '' ? undefined : nameUuid(session, 4),
  });
  const base = { verb, object, parent: entityActivity(call), result, context: { extensions } };
  // Without the length nothing here keeps to the profile, so nothing says that it does.
  return length === undefined ? base : { ...base, profile: videoProfile.id };
}

/** What was played up to now, as extensions. */
function playedUpTo(stretches: readonly Stretch[], length: number | undefined): Extensions {
  return defined({
    [videoProfile.progress]: length === undefined ? undefined : progressOf(stretches, length),
    [videoProfile.playedSegments]: writeSegments(stretches),
  });
}

/** The first time that enough of it was played. */
function completedBy(call: MappingCall, video: Video, stretch: Stretch | undefined, time: number): Draft[] {
  const { before, length } = video;
  if (length === undefined || stretch === undefined || progressOf(before, length) >= completionThreshold) return [];
  const all = [...before, stretch];
  if (progressOf(all, length) < completionThreshold) return [];
  const duration = toDuration(all.reduce((sum, [from, to]) => sum + (to - from), 0));
  const extensions = { [videoProfile.time]: time, ...playedUpTo(all, length) };
  return [{ ...draft(call, video, verbs.completed, { completion: true, duration, extensions }), place: 1 }];
}

/** The stretch that an event says was played up to it. */
export function stretchOf(properties: MappingCall['properties']): Stretch | undefined {
  const [from, to] = [numberOf(properties, 'from'), numberOf(properties, 'seconds')];
  return from === undefined || to === undefined || to <= from ? undefined : [from, to];
}

const objects = [activityTypes.video];

/** What becomes of the events of videos, by the video profile. */
export const videoMappings = {
  'Howto Video Played': {
    ...{ verbs: [verbs.initialized, verbs.played], objects },
    tells: '`initialized` at the first of a session; time, length, session-id',
    map(call) {
      const time = toThousandth(numberOf(call.properties, 'seconds') ?? 0);
      const video = videoOf(call);
      const played = draft(call, video, verbs.played, { extensions: { [videoProfile.time]: time } });
      if (video.begun || video.length === undefined) return [played];
      const { result: _none, ...initialized } = draft(call, video, verbs.initialized, {});
      return [{ ...initialized, place: 1 }, played];
    },
  },
  'Howto Video Paused': {
    ...{ verbs: [verbs.paused, verbs.completed], objects },
    tells: `time, progress, played-segments, length; \`completed\` once, when ${completionThreshold * 100} % was played`,
    map(call) {
      const time = toThousandth(numberOf(call.properties, 'seconds') ?? 0);
      const video = videoOf(call);
      const stretch = stretchOf(call.properties);
      const all = stretch ? [...video.before, stretch] : video.before;
      const extensions = { [videoProfile.time]: time, ...playedUpTo(all, video.length) };
      return [draft(call, video, verbs.paused, { extensions }), ...completedBy(call, video, stretch, time)];
    },
  },
  'Howto Video Seeked': {
    ...{ verbs: [verbs.seeked, verbs.completed], objects },
    tells: 'time-from, time-to; `completed` as above',
    map(call) {
      const from = toThousandth(numberOf(call.properties, 'seconds') ?? 0);
      const to = toThousandth(numberOf(call.properties, 'to') ?? 0);
      const video = videoOf(call);
      const extensions = { [videoProfile.timeFrom]: from, [videoProfile.timeTo]: to };
      const seeked = draft(call, video, verbs.seeked, { extensions });
      return [seeked, ...completedBy(call, video, stretchOf(call.properties), from)];
    },
  },
  'Howto Video Failed': { none: 'Says something of a file, nothing of the learner.' },
} as const satisfies Record<string, EventMapping>;
