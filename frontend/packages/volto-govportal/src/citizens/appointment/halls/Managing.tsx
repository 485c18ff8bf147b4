/** For who looks after a hall: its parts, to be edited, put out of use and into use again. */
import { useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { useDispatch } from 'react-redux';
import { Link } from 'react-router-dom';
import { getContent } from '@plone/volto/actions/content/content';
import { Confirm } from '../../../components/Confirm';
import { Scroll } from '../../../components/Scroll';
import { send } from '../../../data/send';
import type { Managed } from '../data';

const messages = defineMessages({
  title: { id: '管理大厅', defaultMessage: '管理大厅' },
  abolish: { id: '停用', defaultMessage: '停用' },
  restore: { id: '恢复启用', defaultMessage: '恢复启用' },
  edit: { id: '编辑', defaultMessage: '编辑' },
  of: { id: '{action}：{what}', defaultMessage: '{action}：{what}' },
});

interface Props {
  /** The hall's path. */
  path: string;
  parts: Managed[];
}

export function Managing({ path, parts }: Props) {
  const intl = useIntl();
  const dispatch = useDispatch<any>();
  const [asked, setAsked] = useState<Managed | null>(null);
  const wordOf = ({ active }: Managed) =>
    intl.formatMessage(active ? messages.abolish : messages.restore);
  const nameOf = (action: string, { title }: Managed) =>
    intl.formatMessage(messages.of, { action, what: title });
  return (
    <section className="gp-no-print">
      <h2>{intl.formatMessage(messages.title)}</h2>
      <Scroll label={intl.formatMessage(messages.title)}>
        <table className="gp-table">
          <thead>
            <tr>
              <th scope="col">
                <FormattedMessage id="名称" defaultMessage="名称" />
              </th>
              <th scope="col">
                <FormattedMessage id="类型" defaultMessage="类型" />
              </th>
              <th scope="col">
                <FormattedMessage id="状态" defaultMessage="状态" />
              </th>
              <th scope="col">
                <FormattedMessage id="操作" defaultMessage="操作" />
              </th>
            </tr>
          </thead>
          <tbody>
            {parts.map((part) => (
              <tr key={part.url}>
                <th scope="row">{part.title}</th>
                <td>{part.type}</td>
                <td>{part.state}</td>
                <td>
                  <span className="gp-row">
                    {part.active && (
                      <Link
                        className="gp-button gp-compact"
                        to={`${part.url}/edit`}
                        aria-label={nameOf(
                          intl.formatMessage(messages.edit),
                          part,
                        )}
                      >
                        {intl.formatMessage(messages.edit)}
                      </Link>
                    )}
                    <button
                      type="button"
                      className="gp-button gp-compact"
                      aria-label={nameOf(wordOf(part), part)}
                      onClick={() => setAsked(part)}
                    >
                      {wordOf(part)}
                    </button>
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p className="gp-row">
        <Link className="gp-button" to={`${path}/add?type=ServiceWindow`}>
          <FormattedMessage id="新增窗口" defaultMessage="新增窗口" />
        </Link>
        <Link className="gp-button" to={`${path}/add?type=AppointmentSchedule`}>
          <FormattedMessage id="新增排班" defaultMessage="新增排班" />
        </Link>
      </p>
      {asked && (
        <Confirm
          title={nameOf(wordOf(asked), asked)}
          action={wordOf(asked)}
          danger={asked.active}
          onClose={() => setAsked(null)}
          onConfirm={() =>
            send(
              'post',
              `${asked.url}/@workflow/${asked.active ? 'abolish' : 'restore'}`,
            )
          }
          onDone={() => {
            setAsked(null);
            return dispatch(getContent(path));
          }}
        >
          <p>
            {asked.active ? (
              <FormattedMessage
                id="停用以后不再接受新的预约；已经约上的不变，需要停办某一天的请到“大厅预约”。"
                defaultMessage="停用以后不再接受新的预约；已经约上的不变，需要停办某一天的请到“大厅预约”。"
              />
            ) : (
              <FormattedMessage
                id="恢复以后重新接受预约。"
                defaultMessage="恢复以后重新接受预约。"
              />
            )}
          </p>
        </Confirm>
      )}
    </section>
  );
}
