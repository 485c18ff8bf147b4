import { toPublicURL } from '@plone/volto/helpers/Url/Url';
import type { Contact } from '../../components/Office';

/** A government office as schema.org has it. */
export function organisation(
  name: string,
  content: { '@id': string },
  contact: Contact,
  more: object = {},
): object {
  const { address, latitude, longitude } = contact;
  const points = [
    ...contact.advice_phones.map((telephone) => [telephone, '咨询']),
    ...contact.supervision_phones.map((telephone) => [telephone, '监督']),
  ];
  return {
    '@type': 'GovernmentOrganization',
    name,
    url: toPublicURL(content['@id']),
    ...(address && { address }),
    ...(points.length && {
      contactPoint: points.map(([telephone, contactType]) => ({
        '@type': 'ContactPoint',
        telephone,
        contactType,
        availableLanguage: 'zh',
      })),
    }),
    ...(latitude !== null &&
      longitude !== null && {
        location: {
          '@type': 'Place',
          geo: { '@type': 'GeoCoordinates', latitude, longitude },
        },
      }),
    ...more,
  };
}
