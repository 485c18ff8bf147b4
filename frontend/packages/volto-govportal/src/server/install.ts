/** The serving process: what stands in front of Volto's own rendering. */
import compression from 'compression';
import type { ConfigType } from '@plone/registry';
import { addresses } from './address';
import { files } from './files';
import { generationOf } from './generation';
import { headers } from './headers';
import { oneHost } from './host';
import { pages } from './pages';
import { proxy } from './proxy';

export function installServer(config: ConfigType) {
  const settings = config.settings as any;
  const places = addresses();
  settings.publicURL = places.publicUrl;
  settings.apiPath = places.publicUrl;
  settings.internalApiPath = `${places.backend}${places.virtualHost}`;
  // Ours does it in development as well, and streams.
  settings.devProxyToApiPath = '';
  const production = process.env.NODE_ENV === 'production';
  settings.expressMiddleware = [
    oneHost(places),
    ...headers(places),
    files(),
    proxy(places),
    compression(),
    ...(production
      ? [
          pages({
            generation: generationOf(places),
            secure: places.publicUrl.startsWith('https:'),
          }),
        ]
      : []),
    ...settings.expressMiddleware,
  ];
}
