/** What browsers tell of the sound of a video; each has a way of its own. */
interface SoundTold {
  mozHasAudio?: boolean;
  webkitAudioDecodedByteCount?: number;
  audioTracks?: { length: number };
}

/** Whether it is known that a video has no sound; one that nobody speaks in may have some. */
export function isSilent(video: HTMLVideoElement & SoundTold): boolean {
  if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return false;
  const { audioTracks, mozHasAudio, webkitAudioDecodedByteCount: decoded } = video;
  // The bytes are counted as they are played.
  return mozHasAudio === false || audioTracks?.length === 0 || (decoded === 0 && video.currentTime > 0.2);
}
