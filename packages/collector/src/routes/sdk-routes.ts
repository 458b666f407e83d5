import { CollectorError } from '../errors.js';
import { immutable, sendFile } from '../http/send-file.js';
import { sendPrecompressed } from '../http/send-precompressed.js';
import type { RouteDescription } from './route.js';

/** The SDK, from the folder of its bundle. */
export const sdkRoutes: readonly RouteDescription[] = [
  {
    method: 'GET',
    path: '/v1/docent.js',
    what: 'The script of the script tag. Cached for five minutes, and for a day while a newer one is fetched.',
    auth: 'none',
    compress: true,
    createHandler:
      ({ sdk }) =>
      async (request, reply) => {
        try {
          const cacheControl = 'public, max-age=300, stale-while-revalidate=86400';
          return await sendPrecompressed(request, reply, { root: sdk, path: 'docent.js', cacheControl });
        } catch (error) {
          const missing = error instanceof CollectorError && error.code === 'not-found';
          throw missing ? new CollectorError('sdk-not-built') : error;
        }
      },
  },
  {
    method: 'GET',
    path: '/v1/chunks/:file',
    what: 'A part of the SDK that the script loads when it needs it. Named by its content, cached for ever.',
    auth: 'none',
    compress: true,
    createHandler:
      ({ sdk }) =>
      async (request, reply) => {
        const { file } = request.params as { file: string };
        if (!/^[\w-][\w.-]*\.js$/.test(file)) throw new CollectorError('not-found');
        return await sendPrecompressed(request, reply, { root: sdk, path: `chunks/${file}`, cacheControl: immutable });
      },
  },
  {
    method: 'GET',
    path: '/v1/licenses.txt',
    what: 'Licences of the libraries that are part of the SDK.',
    auth: 'none',
    compress: true,
    createHandler:
      ({ sdk }) =>
      (request, reply) =>
        sendFile(request, reply, { root: sdk, path: 'licenses.txt', cacheControl: 'public, max-age=300' }),
  },
];
