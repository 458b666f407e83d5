/** The url of a database without what is secret in it, for printing. */
export function maskUrl(url: string): string {
  return (
    url
      // Up to the last @ before the path: a password may hold one that nobody encoded.
      .replace(/^([a-z][a-z+.-]*:\/\/[^/?#:@]*):[^/?#]*@/i, '$1:***@')
      .replace(/([?&](?:password|sslpassword|sslkey)=)[^&#]*/gi, '$1***')
  );
}
