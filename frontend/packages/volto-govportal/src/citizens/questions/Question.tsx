/** The page of a frequent question: its answer, the matter it is about, and who knows more. */
import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { toPublicURL } from '@plone/volto/helpers/Url/Url';
import { Icon } from '../../components/Icon';
import { type Contact, Office } from '../../components/Office';
import { StructuredData } from '../../components/StructuredData';
import { To } from '../../components/To';
import { pageOf } from '../../data/page';
import '../../components/Links.scss';
import './questions.scss';

interface Named {
  title: string;
  url: string;
}

export interface QuestionPage {
  lines: string[];
  category: string;
  keywords: string[];
  matter: Named | null;
  department: Named | null;
  office: { name: string; url: string; contact: Contact } | null;
  related: Named[];
}

export default function Question({ content }: { content: any }) {
  const page = pageOf<QuestionPage>(content);
  if (!page) return null;
  const { matter, department, office } = page;
  return (
    <div className="gp-wide gp-page gp-question">
      {page.lines.length > 0 && (
        <StructuredData
          data={{
            '@type': 'FAQPage',
            url: toPublicURL(content['@id']),
            mainEntity: {
              '@type': 'Question',
              name: content.title,
              acceptedAnswer: {
                '@type': 'Answer',
                text: page.lines.join('\n'),
              },
            },
          }}
        />
      )}
      <div className="gp-columns gp-side-right">
        <div>
          <article className="gp-sheet gp-answer">
            <header>
              {page.category && <p className="gp-soft">{page.category}</p>}
              <h1>{content.title}</h1>
            </header>
            {page.lines.length > 0 ? (
              page.lines.map((line, place) => <p key={place}>{line}</p>)
            ) : (
              <p className="gp-soft">
                <FormattedMessage
                  id="这个问题还没有解答。"
                  defaultMessage="这个问题还没有解答。"
                />
              </p>
            )}
            {department && (
              <p className="gp-answered gp-soft">
                <FormattedMessage
                  id="由{department}解答"
                  defaultMessage="由{department}解答"
                  values={{
                    department: (
                      <To url={department.url}>{department.title}</To>
                    ) as any,
                  }}
                />
              </p>
            )}
          </article>
          {matter && (
            <section className="gp-sheet">
              <h2>
                <FormattedMessage id="相关事项" defaultMessage="相关事项" />
              </h2>
              <p className="gp-question-matter">
                <To url={matter.url}>
                  <Icon name="document" />
                  {matter.title}
                </To>
              </p>
            </section>
          )}
          {page.related.length > 0 && (
            <section className="gp-sheet">
              <h2>
                <FormattedMessage id="相关问题" defaultMessage="相关问题" />
              </h2>
              <ul className="gp-entries">
                {page.related.map((one) => (
                  <li key={one.url}>
                    <To url={one.url}>{one.title}</To>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
        <aside>
          {office && (
            <section className="gp-sheet">
              <h2>
                <FormattedMessage id="没有解决？" defaultMessage="没有解决？" />
              </h2>
              <p>
                <FormattedMessage
                  id="可以致电或者前往{office}咨询。"
                  defaultMessage="可以致电或者前往{office}咨询。"
                  values={{
                    office: (<To url={office.url}>{office.name}</To>) as any,
                  }}
                />
              </p>
              <Office contact={office.contact} />
            </section>
          )}
          <p className="gp-no-print">
            <Link className="gp-button" to="/questions">
              <FormattedMessage
                id="全部常见问题"
                defaultMessage="全部常见问题"
              />
            </Link>
          </p>
        </aside>
      </div>
    </div>
  );
}
