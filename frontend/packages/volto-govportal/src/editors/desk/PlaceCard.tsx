/** One department or region where the user works, with what may be begun there. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { flattenToAppURL } from '@plone/volto/helpers/Url/Url';
import { Icon } from '../../components/Icon';
import type { Place } from './data';

const messages = defineMessages({
  Editor: { id: '编辑', defaultMessage: '编辑' },
  Reviewer: { id: '部门审核员', defaultMessage: '部门审核员' },
  'Legality Reviewer': { id: '合法性审查员', defaultMessage: '合法性审查员' },
  'Office Administrator': {
    id: '政务服务机构管理员',
    defaultMessage: '政务服务机构管理员',
  },
  Publisher: { id: '发布员', defaultMessage: '发布员' },
  Auditor: { id: '监督员', defaultMessage: '监督员' },
  'Site Administrator': { id: '系统管理员', defaultMessage: '系统管理员' },
  Manager: { id: '超级管理员', defaultMessage: '超级管理员' },
  begin: { id: '在“{title}”新增', defaultMessage: '在“{title}”新增' },
});

export function PlaceCard({ place }: { place: Place }) {
  const intl = useIntl();
  const path = flattenToAppURL(place['@id']);
  return (
    <li className="gp-sheet gp-desk-place">
      <h3>
        <Link to={path}>{place.title}</Link>
      </h3>
      <p className="gp-soft gp-small">{place.place}</p>
      <p className="gp-row">
        {place.roles
          .filter((role) => role in messages)
          .map((role) => (
            <span key={role} className="gp-tag">
              {intl.formatMessage((messages as any)[role])}
            </span>
          ))}
      </p>
      {place.may_compile && (
        <p>
          <Link className="gp-button gp-primary" to={`${path}/compile`}>
            <Icon name="list" />
            <FormattedMessage id="从目录编制" defaultMessage="从目录编制" />
          </Link>
        </p>
      )}
      {place.add.length > 0 && (
        <details className="gp-desk-add">
          <summary>
            <FormattedMessage id="新增内容" defaultMessage="新增内容" />
          </summary>
          <ul
            className="gp-plain-list"
            aria-label={intl.formatMessage(messages.begin, {
              title: place.title,
            })}
          >
            {place.add.map(({ type, title }) => (
              <li key={type}>
                <Link to={`${path}/add?type=${type}`}>{title}</Link>
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
