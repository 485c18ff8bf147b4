/** What the page is about, for machines: a schema.org object in the page's head. */
import Helmet from '@plone/volto/helpers/Helmet/Helmet';

/** JSON that cannot end the script element that it stands in. */
export function asScript(data: object): string {
  return JSON.stringify(data).replace(/</g, '\\u003c');
}

export function StructuredData({ data }: { data: object }) {
  return (
    <Helmet>
      <script type="application/ld+json">
        {asScript({ '@context': 'https://schema.org', ...data })}
      </script>
    </Helmet>
  );
}
