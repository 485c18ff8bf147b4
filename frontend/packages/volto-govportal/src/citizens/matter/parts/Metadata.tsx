/** What search engines and who passes the page on read of a matter. */
import Helmet from '@plone/volto/helpers/Helmet/Helmet';
import { toPublicURL } from '@plone/volto/helpers/Url/Url';
import type { MatterPage } from '../data';
import { descriptionOf, governmentService, scriptJson } from '../structured';

interface Props {
  matter: MatterPage;
  /** The page's address, where it is not the matter's own. */
  url?: string;
  /** A better description than the matter's facts. */
  description?: string;
}

export function Metadata({ matter, url = matter.url, description }: Props) {
  const said = description || descriptionOf(matter);
  return (
    <Helmet>
      <meta name="description" content={said} />
      <meta property="og:description" content={said} />
      <meta property="og:type" content="article" />
      <meta property="og:locale" content="zh_CN" />
      <script type="application/ld+json">
        {scriptJson(governmentService(matter, toPublicURL(url)))}
      </script>
    </Helmet>
  );
}
