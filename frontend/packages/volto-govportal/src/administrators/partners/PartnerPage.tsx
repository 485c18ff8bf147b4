/** One partner: what is kept of it, its keys, and locking it out. */
import { useState } from 'react';
import { Link, useParams } from 'react-router-dom';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { useResource } from '../../data/resource';
import { send } from '../../data/send';
import { useSubmit } from '../../data/useSubmit';
import { Problem } from '../../shell/Problem';
import { AdminPage } from '../parts/AdminPage';
import { Confirm } from '../../components/Confirm';
import { useNotice } from '../parts/Notice';
import { type Partner } from './data';
import { Keys } from './Keys';
import { PartnerForm } from './PartnerForm';

const messages = defineMessages({
  suspend: { id: '停用该单位', defaultMessage: '停用该单位' },
  resume: { id: '启用该单位', defaultMessage: '启用该单位' },
  active: { id: '启用', defaultMessage: '启用' },
  suspended: { id: '已停用', defaultMessage: '已停用' },
  save: { id: '保存', defaultMessage: '保存' },
  saved: {
    id: '已保存单位信息和限额，数秒内生效',
    defaultMessage: '已保存单位信息和限额，数秒内生效',
  },
  suspendedNow: {
    id: '已停用“{name}”，数秒内生效',
    defaultMessage: '已停用“{name}”，数秒内生效',
  },
  resumedNow: { id: '已启用“{name}”', defaultMessage: '已启用“{name}”' },
  suspendHelp: {
    id: '该单位的全部密钥将不能再调用接口。密钥和统计都保留，可以随时重新启用。',
    defaultMessage:
      '该单位的全部密钥将不能再调用接口。密钥和统计都保留，可以随时重新启用。',
  },
  resumeHelp: {
    id: '该单位未吊销、未过期的密钥将重新有效。',
    defaultMessage: '该单位未吊销、未过期的密钥将重新有效。',
  },
});
export default function PartnerPage() {
  const intl = useIntl();
  const { id } = useParams<{ id: string }>();
  const path = `/@partners/${id}`;
  const [{ data: partner, refusal }, reload] = useResource<Partner>(path);
  const submit = useSubmit();
  const [notice, say] = useNotice();
  const [asking, setAsking] = useState(false);
  if (refusal) return <Problem status={refusal.status || 503} />;
  if (!partner) return <div className="gp-wide gp-page" aria-busy="true" />;
  const action = partner.active
    ? intl.formatMessage(messages.suspend)
    : intl.formatMessage(messages.resume);
  return (
    <AdminPage
      id="partners"
      title={partner.name}
      lead={
        <Link to="/admin/partners">
          <FormattedMessage
            id="返回合作单位列表"
            defaultMessage="返回合作单位列表"
          />
        </Link>
      }
      actions={
        <>
          <span className={`gp-tag ${partner.active ? 'gp-good' : 'gp-bad'}`}>
            {partner.active
              ? intl.formatMessage(messages.active)
              : intl.formatMessage(messages.suspended)}
          </span>
          <button
            type="button"
            className={`gp-button ${partner.active ? 'gp-danger' : ''}`}
            onClick={() => setAsking(true)}
          >
            {action}
          </button>
        </>
      }
    >
      {() => (
        <>
          {notice}
          <Keys partner={partner} say={say} />
          <section className="gp-sheet">
            <h2>
              <FormattedMessage
                id="单位信息和限额"
                defaultMessage="单位信息和限额"
              />
            </h2>
            <PartnerForm
              values={partner}
              submit={submit}
              action={intl.formatMessage(messages.save)}
              onSubmit={async (values) => {
                const done = await submit.run(() =>
                  send('patch', path, values),
                );
                if (!done) return;
                await reload();
                say(intl.formatMessage(messages.saved));
              }}
            />
          </section>
          {asking && (
            <Confirm
              title={action}
              action={action}
              onClose={() => setAsking(false)}
              onConfirm={async () => {
                await send('patch', path, { active: !partner.active });
                await reload();
                say(
                  partner.active
                    ? intl.formatMessage(messages.suspendedNow, {
                        name: partner.name,
                      })
                    : intl.formatMessage(messages.resumedNow, {
                        name: partner.name,
                      }),
                );
              }}
            >
              <p>
                {partner.active
                  ? intl.formatMessage(messages.suspendHelp)
                  : intl.formatMessage(messages.resumeHelp)}
              </p>
            </Confirm>
          )}
        </>
      )}
    </AdminPage>
  );
}
