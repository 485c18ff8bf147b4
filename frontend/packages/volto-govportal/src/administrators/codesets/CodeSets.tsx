/** All code sets. */
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Scroll } from '../../components/Scroll';
import { useResource } from '../../data/resource';
import { AdminPage } from '../parts/AdminPage';
import { CODE_SETS, type Summary } from './data';

const messages = defineMessages({
  lead: {
    id: '标准规定的代码随系统提供；本地可以改名、停用或增加，随时能恢复原样。',
    defaultMessage:
      '标准规定的代码随系统提供；本地可以改名、停用或增加，随时能恢复原样。',
  },
  table: { id: '代码集列表', defaultMessage: '代码集列表' },
});
export default function CodeSets() {
  const intl = useIntl();
  const [{ data }] = useResource<{ items: Summary[] }>(CODE_SETS);
  const [text, setText] = useState('');
  const found = (data?.items ?? []).filter((one) =>
    `${one.title} ${one.name} ${one.source}`.includes(text.trim()),
  );
  return (
    <AdminPage id="code-sets" lead={intl.formatMessage(messages.lead)}>
      {() => (
        <>
          <div className="gp-admin-bar">
            <div className="gp-field gp-grow">
              <label htmlFor="code-set-text">
                <FormattedMessage id="查找代码集" defaultMessage="查找代码集" />
              </label>
              <input
                id="code-set-text"
                type="search"
                className="gp-input"
                value={text}
                onChange={(event) => setText(event.target.value)}
              />
            </div>
            <p className="gp-soft" role="status">
              <FormattedMessage
                id="共 {count} 个"
                defaultMessage="共 {count} 个"
                values={{ count: found.length }}
              />
            </p>
          </div>
          <Scroll label={intl.formatMessage(messages.table)}>
            <table className="gp-table">
              <thead>
                <tr>
                  <th scope="col">
                    <FormattedMessage id="代码集" defaultMessage="代码集" />
                  </th>
                  <th scope="col">
                    <FormattedMessage id="代码项" defaultMessage="代码项" />
                  </th>
                  <th scope="col">
                    <FormattedMessage id="状态" defaultMessage="状态" />
                  </th>
                  <th scope="col">
                    <FormattedMessage id="来源" defaultMessage="来源" />
                  </th>
                </tr>
              </thead>
              <tbody>
                {found.map((one) => (
                  <tr key={one.name}>
                    <th scope="row">
                      <Link to={`/admin/code-sets/${one.name}`}>
                        {one.title}
                      </Link>
                    </th>
                    <td>{one.terms_total}</td>
                    <td>
                      {one.overridden ? (
                        <span className="gp-tag gp-warn">
                          <FormattedMessage
                            id="有本地修改"
                            defaultMessage="有本地修改"
                          />
                        </span>
                      ) : one.editable ? (
                        <span className="gp-tag">
                          <FormattedMessage id="原样" defaultMessage="原样" />
                        </span>
                      ) : (
                        <span className="gp-tag">
                          <FormattedMessage
                            id="固定，不能修改"
                            defaultMessage="固定，不能修改"
                          />
                        </span>
                      )}
                    </td>
                    <td>{one.source}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
        </>
      )}
    </AdminPage>
  );
}
