/** The page of an intermediary agency: what it may do, what it costs, how long it takes. */
import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { toPublicURL } from '@plone/volto/helpers/Url/Url';
import { Icon } from '../../components/Icon';
import { Office, reachable } from '../../components/Office';
import { StructuredData } from '../../components/StructuredData';
import { To } from '../../components/To';
import { pageOf } from '../../data/page';
import { type AgencyPage, codeParams, COMPARE } from './data';
import { Qualifications } from './Qualifications';
import './intermediaries.scss';

export default function Intermediary({ content }: { content: any }) {
  const page = pageOf<AgencyPage>(content);
  if (!page) return null;
  const { contact } = page;
  return (
    <div className="gp-wide gp-page gp-agency">
      <StructuredData
        data={{
          '@type': 'ProfessionalService',
          name: page.title,
          url: toPublicURL(content['@id']),
          identifier: page.code,
          address: contact.address || undefined,
          telephone: contact.advice_phones[0],
          areaServed: page.regions.map((region) => region.title),
          knowsAbout: page.kinds,
        }}
      />
      <header className="gp-agency-head">
        <p className="gp-soft gp-small">
          <FormattedMessage
            id="中介服务机构 · {place}"
            defaultMessage="中介服务机构 · {place}"
            values={{ place: page.place }}
          />
        </p>
        <h1>{page.title}</h1>
        <p className="gp-row">
          {page.kinds.map((kind) => (
            <span key={kind} className="gp-tag">
              {kind}
            </span>
          ))}
          {page.code && (
            <Link
              className="gp-button gp-compact gp-no-print"
              to={`${COMPARE}?${codeParams([page.code])}`}
            >
              <Icon name="scales" />
              <FormattedMessage
                id="与其他机构比对"
                defaultMessage="与其他机构比对"
              />
            </Link>
          )}
        </p>
      </header>
      <div className="gp-columns gp-side-right">
        <div>
          <section className="gp-sheet">
            <h2>
              <FormattedMessage id="服务项目" defaultMessage="服务项目" />
            </h2>
            {page.services.length > 0 ? (
              <div className="gp-scroll">
                <table className="gp-table gp-stack">
                  <thead>
                    <tr>
                      <th scope="col">
                        <FormattedMessage id="服务" defaultMessage="服务" />
                      </th>
                      <th scope="col">
                        <FormattedMessage
                          id="收费标准"
                          defaultMessage="收费标准"
                        />
                      </th>
                      <th scope="col">
                        <FormattedMessage
                          id="服务时限"
                          defaultMessage="服务时限"
                        />
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {page.services.map((service, place) => (
                      <tr key={place}>
                        <th scope="row">{service.name}</th>
                        <td>
                          {service.fee || (
                            <FormattedMessage
                              id="未公示"
                              defaultMessage="未公示"
                            />
                          )}
                        </td>
                        <td>
                          {service.days !== null ? (
                            <FormattedMessage
                              id="{days} 个工作日"
                              defaultMessage="{days} 个工作日"
                              values={{ days: service.days }}
                            />
                          ) : (
                            <FormattedMessage
                              id="未公示"
                              defaultMessage="未公示"
                            />
                          )}
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            ) : (
              <p className="gp-soft">
                <FormattedMessage
                  id="该机构尚未公示服务项目。"
                  defaultMessage="该机构尚未公示服务项目。"
                />
              </p>
            )}
          </section>
          <section className="gp-sheet">
            <h2>
              <FormattedMessage id="资质" defaultMessage="资质" />
            </h2>
            <Qualifications rows={page.qualifications} />
          </section>
          {page.regions.length > 0 && (
            <section className="gp-sheet">
              <h2>
                <FormattedMessage id="服务区域" defaultMessage="服务区域" />
              </h2>
              <p className="gp-row">
                {page.regions.map((region) =>
                  region.url ? (
                    <To key={region.url} url={region.url}>
                      {region.title}
                    </To>
                  ) : (
                    <span key={region.title}>{region.title}</span>
                  ),
                )}
              </p>
            </section>
          )}
        </div>
        <aside>
          {reachable(contact) && (
            <section className="gp-sheet">
              <h2>
                <FormattedMessage id="联系方式" defaultMessage="联系方式" />
              </h2>
              <Office contact={contact} />
            </section>
          )}
          <section className="gp-sheet">
            <h2>
              <FormattedMessage id="机构信息" defaultMessage="机构信息" />
            </h2>
            <dl className="gp-office">
              <div>
                <dt>
                  <FormattedMessage
                    id="统一社会信用代码"
                    defaultMessage="统一社会信用代码"
                  />
                </dt>
                <dd className="gp-code">{page.code}</dd>
              </div>
              {page.legal_representative && (
                <div>
                  <dt>
                    <FormattedMessage
                      id="法定代表人"
                      defaultMessage="法定代表人"
                    />
                  </dt>
                  <dd>{page.legal_representative}</dd>
                </div>
              )}
            </dl>
          </section>
        </aside>
      </div>
    </div>
  );
}
