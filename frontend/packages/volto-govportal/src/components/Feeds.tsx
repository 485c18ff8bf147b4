/** The feeds of a list: named in the page's head for feed readers, and linked on the page. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import Helmet from '@plone/volto/helpers/Helmet/Helmet';

const messages = defineMessages({
  atom: { id: '{title}（Atom）', defaultMessage: '{title}（Atom）' },
  rss: { id: '{title}（RSS）', defaultMessage: '{title}（RSS）' },
});

const FORMATS = [
  ['atom', 'application/atom+xml'],
  ['rss', 'application/rss+xml'],
] as const;

interface Props {
  /** What the feed brings. */
  title: string;
  /** The address for one format. */
  href: (format: 'atom' | 'rss') => string;
}

/** The feed of a list of the list API. */
export function listFeed(list: string, params: Record<string, string> = {}) {
  return (format: string) =>
    `/api/v1/${list}?${new URLSearchParams({ ...params, format })}`;
}

export function Feeds({ title, href }: Props) {
  const intl = useIntl();
  return (
    <p className="gp-small gp-no-print">
      <Helmet>
        {FORMATS.map(([format, type]) => (
          <link
            key={format}
            rel="alternate"
            type={type}
            title={intl.formatMessage(messages[format], { title })}
            href={href(format)}
          />
        ))}
      </Helmet>
      <FormattedMessage id="订阅更新：" defaultMessage="订阅更新：" />
      {FORMATS.map(([format, type]) => (
        <span key={format}>
          {' '}
          <a href={href(format)} type={type}>
            {format === 'atom' ? 'Atom' : 'RSS'}
          </a>
        </span>
      ))}
    </p>
  );
}
