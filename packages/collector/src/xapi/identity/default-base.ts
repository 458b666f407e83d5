/** The base of our IRIs where nobody has named one: below the address that the collector is reached at. */
export function defaultBase(publicUrl: string): string {
  return `${publicUrl.replace(/\/$/, '')}/xapi`;
}
