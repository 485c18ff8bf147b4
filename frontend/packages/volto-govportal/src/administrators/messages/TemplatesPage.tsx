/** 消息模板: the texts of messages, as they were shipped or as the site words them. */
import { useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { type Items } from '../../citizens/my/data';
import { Failed } from '../../components/Failed';
import { Scroll } from '../../components/Scroll';
import { useResource } from '../../data/resource';
// The dialog's styles come before the page's, as everywhere.
import { TemplateDialog } from './TemplateDialog';
import { AdminPage } from '../parts/AdminPage';
import { useNotice } from '../parts/Notice';
import { type Template, TEMPLATES } from './data';

const messages = defineMessages({
  lead: {
    id: '站内消息、邮件和短信的文字。可以改写；恢复后使用系统自带的文字。',
    defaultMessage:
      '站内消息、邮件和短信的文字。可以改写；恢复后使用系统自带的文字。',
  },
  table: { id: '消息模板列表', defaultMessage: '消息模板列表' },
  edit: { id: '改写“{title}”', defaultMessage: '改写“{title}”' },
  saved: { id: '已经保存。', defaultMessage: '已经保存。' },
});

function Content() {
  const intl = useIntl();
  const [resource, reload] = useResource<Items<Template>>(TEMPLATES);
  const [edited, setEdited] = useState<Template | null>(null);
  const [notice, say] = useNotice();
  return (
    <>
      {notice}
      <Failed resource={resource} />
      {resource.data && (
        <Scroll label={intl.formatMessage(messages.table)}>
          <table className="gp-table">
            <thead>
              <tr>
                <th scope="col">
                  <FormattedMessage id="名称" defaultMessage="名称" />
                </th>
                <th scope="col">
                  <FormattedMessage id="标题" defaultMessage="标题" />
                </th>
                <th scope="col">
                  <FormattedMessage id="短信" defaultMessage="短信" />
                </th>
                <th scope="col">
                  <FormattedMessage id="操作" defaultMessage="操作" />
                </th>
              </tr>
            </thead>
            <tbody>
              {resource.data.items.map((one) => (
                <tr key={one.name}>
                  <th scope="row">
                    {one.title}{' '}
                    {one.reworded && (
                      <span className="gp-tag gp-warn">
                        <FormattedMessage id="已改写" defaultMessage="已改写" />
                      </span>
                    )}
                  </th>
                  <td translate="no">{one.subject}</td>
                  <td translate="no">{one.short || '—'}</td>
                  <td>
                    <button
                      type="button"
                      className="gp-button gp-compact"
                      aria-label={intl.formatMessage(messages.edit, {
                        title: one.title,
                      })}
                      onClick={() => setEdited(one)}
                    >
                      <FormattedMessage id="改写" defaultMessage="改写" />
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      {edited && (
        <TemplateDialog
          template={edited}
          onClose={() => setEdited(null)}
          onDone={async () => {
            setEdited(null);
            await reload().catch(() => undefined);
            say(intl.formatMessage(messages.saved));
          }}
        />
      )}
    </>
  );
}

export default function TemplatesPage() {
  const intl = useIntl();
  return (
    <AdminPage id="message-templates" lead={intl.formatMessage(messages.lead)}>
      {() => <Content />}
    </AdminPage>
  );
}
