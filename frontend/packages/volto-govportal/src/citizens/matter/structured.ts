/** A matter for search engines: schema.org's GovernmentService. */
import type { MatterPage } from './data';

/** The first answers in one sentence, as the backend words them. */
export function descriptionOf(page: MatterPage): string {
  const said = page.glance.map(({ title, value }) => `${title}：${value}`);
  return [page.department?.title ?? '', said.join('；')]
    .filter(Boolean)
    .join('。')
    .slice(0, 300);
}

export function governmentService(page: MatterPage, url: string): object {
  const { contact, department, region } = page;
  const channel = (more: object) => ({ '@type': 'ServiceChannel', ...more });
  const channels: object[] = [];
  if (page.online_url) channels.push(channel({ serviceUrl: page.online_url }));
  if (contact.address) {
    channels.push(
      channel({
        serviceLocation: {
          '@type': 'GovernmentOffice',
          name: department?.title,
          address: contact.address,
          telephone: contact.advice_phones[0],
          ...(contact.longitude !== null && {
            geo: {
              '@type': 'GeoCoordinates',
              longitude: contact.longitude,
              latitude: contact.latitude,
            },
          }),
        },
      }),
    );
  }
  if (contact.advice_phones.length) {
    channels.push(
      channel({
        servicePhone: {
          '@type': 'ContactPoint',
          telephone: contact.advice_phones[0],
        },
      }),
    );
  }
  return {
    '@type': 'GovernmentService',
    '@id': url,
    url,
    name: page.title,
    serviceType: page.type || undefined,
    identifier: page.code || undefined,
    description: descriptionOf(page),
    inLanguage: 'zh-CN',
    provider: department && {
      '@type': 'GovernmentOrganization',
      name: department.title,
      url: department.url,
    },
    areaServed: region && {
      '@type': 'AdministrativeArea',
      name: region.title,
    },
    availableChannel: channels.length ? channels : undefined,
    serviceOutput: page.result
      ? { '@type': 'GovernmentPermit', name: page.result }
      : undefined,
    isAccessibleForFree:
      page.fees.charged === null ? undefined : !page.fees.charged,
    offers: page.fees.rows.length
      ? page.fees.rows.map((fee) => ({
          '@type': 'Offer',
          name: fee.name,
          description: fee.standard || undefined,
        }))
      : undefined,
    termsOfService: page.conditions.join('\n') || undefined,
  };
}
