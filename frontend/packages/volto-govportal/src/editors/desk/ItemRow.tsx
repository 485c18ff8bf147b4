/** One item of the desk: what it is, how it stands, where to go on with it. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { flattenToAppURL } from '@plone/volto/helpers/Url/Url';
import { momentText } from '../../reviewers/when';
import { StateTag } from '../StateTag';
import type { Item } from './data';

const messages = defineMessages({
  edit: { id: '编辑“{title}”', defaultMessage: '编辑“{title}”' },
  preview: { id: '预览“{title}”', defaultMessage: '预览“{title}”' },
  review: { id: '办理“{title}”', defaultMessage: '办理“{title}”' },
  history: { id: '“{title}”的历史', defaultMessage: '“{title}”的历史' },
});

export function ItemRow({ item }: { item: Item }) {
  const intl = useIntl();
  const path = flattenToAppURL(item['@id']);
  const { title } = item;
  const named = (message: keyof typeof messages) =>
    intl.formatMessage(messages[message], { title });
  return (
    <li className="gp-desk-item">
      <div>
        <h3>
          <Link to={item.may_edit ? `${path}/edit` : path}>{title}</Link>
        </h3>
        <p className="gp-row gp-small">
          <StateTag state={item.state} />
          {item.working_copy && (
            <span className="gp-tag">
              <FormattedMessage id="工作副本" defaultMessage="工作副本" />
            </span>
          )}
          {item.returned && (
            <span className="gp-tag gp-bad">
              <FormattedMessage id="被退回" defaultMessage="被退回" />
            </span>
          )}
          {item.percent !== null && (
            <span
              className={`gp-tag ${item.percent === 100 ? 'gp-good' : 'gp-warn'}`}
            >
              <FormattedMessage
                id="必填 {percent}%"
                defaultMessage="必填 {percent}%"
                values={{ percent: item.percent }}
              />
            </span>
          )}
          <span className="gp-soft">{item.type_title}</span>
          {item.code && <span className="gp-code gp-soft">{item.code}</span>}
        </p>
        <p className="gp-soft gp-small">
          {item.place}
          {' · '}
          <FormattedMessage
            id="修改于 {moment}"
            defaultMessage="修改于 {moment}"
            values={{ moment: momentText(item.modified) }}
          />
        </p>
      </div>
      <p className="gp-row gp-desk-doings">
        {item.may_edit && (
          <Link
            className="gp-button gp-compact"
            to={`${path}/edit`}
            aria-label={named('edit')}
          >
            <FormattedMessage id="编辑" defaultMessage="编辑" />
          </Link>
        )}
        <Link
          className="gp-button gp-compact gp-quiet"
          to={item.state.id === 'published' ? path : `${path}/preview`}
          aria-label={named('preview')}
        >
          <FormattedMessage id="预览" defaultMessage="预览" />
        </Link>
        {item.may_view_work && (
          <>
            <Link
              className="gp-button gp-compact gp-quiet"
              to={`${path}/review`}
              aria-label={named('review')}
            >
              <FormattedMessage id="办理" defaultMessage="办理" />
            </Link>
            <Link
              className="gp-button gp-compact gp-quiet"
              to={`${path}/historyview`}
              aria-label={named('history')}
            >
              <FormattedMessage id="历史" defaultMessage="历史" />
            </Link>
          </>
        )}
      </p>
    </li>
  );
}
