/** Takes out what Firefox tells as an error of the page, too: that something at these addresses could not be fetched. */
export function forgetRefused(errors: string[], address: string | RegExp): void {
  const expected = (error: string) =>
    error.includes('The Same Origin Policy disallows') &&
    (typeof address === 'string' ? error.includes(address) : address.test(error));
  errors.splice(0, errors.length, ...errors.filter(error => !expected(error)));
}
