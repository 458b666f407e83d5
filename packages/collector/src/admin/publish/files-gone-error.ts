/** Files that were stored a moment ago are there no more, so that no version can be made of them. */
export class FilesGoneError extends Error {
  override readonly name = 'FilesGoneError';
}
