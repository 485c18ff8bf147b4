/** The page of a law: what it is, whether it is in force, its text, and who cites it. */
import { useMemo } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { flattenToAppURL, toPublicURL } from '@plone/volto/helpers/Url/Url';
import { Icon } from '../../components/Icon';
import { More } from '../../components/Links';
import { StructuredData } from '../../components/StructuredData';
import { To } from '../../components/To';
import { pageOf } from '../../data/page';
import { CitingList } from './CitingList';
import type { LawPage } from './data';
import type { Article } from './find';
import { LawText } from './LawText';
import './laws.scss';

const messages = defineMessages({
  facts: { id: '基本信息', defaultMessage: '基本信息' },
  versions: { id: '历次版本', defaultMessage: '历次版本' },
});

const STATUS_CLASS: Record<string, string> = {
  in_force: 'gp-good',
  not_yet_in_force: 'gp-warn',
  amended: 'gp-warn',
  repealed: 'gp-bad',
};

const LEGAL_FORCE: Record<string, string> = {
  in_force: 'InForce',
  repealed: 'NotInForce',
  not_yet_in_force: 'NotInForce',
  amended: 'PartiallyInForce',
};

interface Props {
  content: any;
  location: { pathname: string; search: string };
}

export default function Law({ content, location }: Props) {
  const intl = useIntl();
  const page = pageOf<LawPage>(content);
  const articles: Article[] = useMemo(
    () =>
      (content.articles ?? []).map((row: any, place: number) => ({
        id: page?.anchors[place] ?? `article-at-${place + 1}`,
        no: row.no ?? '',
        chapter: row.chapter ?? '',
        text: row.text ?? '',
      })),
    [content.articles, page?.anchors],
  );
  if (!page) return null;
  const preamble = String(content.preamble ?? '')
    .split('\n')
    .filter((line) => line.trim());
  const entries = page.sections.flatMap((section) =>
    section.entries.filter(
      // The head says the other ones.
      (entry) => entry.cell && !['level', 'issuing_body'].includes(entry.name),
    ),
  );
  const status = LEGAL_FORCE[page.status];
  return (
    <div className="gp-wide gp-page gp-law">
      <StructuredData
        data={{
          '@type': 'Legislation',
          name: content.title,
          url: toPublicURL(content['@id']),
          inLanguage: 'zh-CN',
          legislationIdentifier: (content.document_numbers ?? [])[0],
          legislationDate: content.promulgated ?? undefined,
          legislationDateVersion: content.effective_on ?? undefined,
          legislationPassedBy: content.issuing_body && {
            '@type': 'Organization',
            name: content.issuing_body,
          },
          legislationLegalForce: status && `https://schema.org/${status}`,
        }}
      />
      <header className="gp-law-head">
        <p className="gp-row">
          {page.level && <span className="gp-tag">{page.level}</span>}
          {page.status_title && (
            <span className={`gp-tag ${STATUS_CLASS[page.status] ?? ''}`}>
              {page.status_title}
            </span>
          )}
        </p>
        <h1>{content.title}</h1>
        {content.issuing_body && (
          <p className="gp-law-body">{content.issuing_body}</p>
        )}
      </header>
      {page.notice && (
        <div
          className={`gp-notice ${page.notice.kind === 'repealed' ? 'gp-bad' : 'gp-warn'}`}
        >
          <p>
            <strong>{page.notice.text}</strong>{' '}
            {page.notice.current && (
              <To url={page.notice.current.url}>
                <FormattedMessage
                  id="查看现行版本《{title}》"
                  defaultMessage="查看现行版本《{title}》"
                  values={{ title: page.notice.current.title }}
                />
              </To>
            )}
          </p>
        </div>
      )}
      <section
        className="gp-sheet"
        aria-label={intl.formatMessage(messages.facts)}
      >
        <dl className="gp-facts">
          {entries.map((entry) => (
            <div key={entry.name}>
              <dt>{entry.title}</dt>
              <dd>{entry.cell?.texts.join('\n')}</dd>
            </div>
          ))}
        </dl>
        {content.amendments?.length > 0 && (
          <details
            className="gp-law-amendments"
            open={content.amendments.length < 4}
          >
            <summary>
              <FormattedMessage
                id="修订沿革（{count} 次）"
                defaultMessage="修订沿革（{count} 次）"
                values={{ count: content.amendments.length }}
              />
            </summary>
            <ol className="gp-timeline">
              {content.amendments.map((line: string, place: number) => (
                <li key={place}>{line}</li>
              ))}
            </ol>
          </details>
        )}
        {page.versions.length > 0 && (
          <nav
            className="gp-law-versions"
            aria-label={intl.formatMessage(messages.versions)}
          >
            <h2>
              <FormattedMessage id="历次版本" defaultMessage="历次版本" />
            </h2>
            <ol>
              {page.versions.map((version) => (
                <li key={version.url}>
                  <Link
                    to={flattenToAppURL(version.url)}
                    aria-current={version.here ? 'page' : undefined}
                  >
                    {version.day || version.title}
                  </Link>{' '}
                  {version.in_force ? (
                    <span className="gp-tag gp-good">
                      <FormattedMessage id="现行" defaultMessage="现行" />
                    </span>
                  ) : (
                    version.status && (
                      <span className="gp-tag">{version.status}</span>
                    )
                  )}
                </li>
              ))}
            </ol>
          </nav>
        )}
        <p className="gp-row gp-law-tools gp-no-print">
          <span className="gp-soft">
            <FormattedMessage
              id="共 {count} 条"
              defaultMessage="共 {count} 条"
              values={{ count: articles.length }}
            />
          </span>
          <button
            type="button"
            className="gp-button gp-compact gp-scripted"
            onClick={() => window.print()}
          >
            <Icon name="print" />
            <FormattedMessage id="打印" defaultMessage="打印" />
          </button>
        </p>
      </section>
      {articles.length > 0 || preamble.length > 0 ? (
        <LawText
          key={content['@id']}
          articles={articles}
          preamble={preamble}
          location={location}
        />
      ) : (
        <p className="gp-empty">
          <FormattedMessage
            id="本站尚未收录条文。"
            defaultMessage="本站尚未收录条文。"
          />
        </p>
      )}
      {page.cited > 0 && (
        <section className="gp-sheet gp-law-citing">
          <h2>
            <FormattedMessage
              id="以本法规为依据的事项（{count}）"
              defaultMessage="以本法规为依据的事项（{count}）"
              values={{ count: page.cited }}
            />
          </h2>
          <CitingList items={page.citing} />
          {page.cited > page.citing.length && (
            <More to={`${flattenToAppURL(content['@id'])}/cited-by`}>
              <FormattedMessage
                id="全部 {count} 项"
                defaultMessage="全部 {count} 项"
                values={{ count: page.cited }}
              />
            </More>
          )}
        </section>
      )}
    </div>
  );
}
