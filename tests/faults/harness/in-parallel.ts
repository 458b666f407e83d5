/** Does all jobs, so many at a time. */
export async function inParallel<T>(width: number, jobs: readonly T[], work: (job: T) => Promise<void>): Promise<void> {
  const waiting = [...jobs];
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) await work(job);
    }),
  );
}
