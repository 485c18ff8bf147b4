/** 资料和认证: what the portal knows of the account's owner, and how he proves his name. */
import { useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { useNotice } from '../../../administrators/parts/Notice';
import { Failed } from '../../../components/Failed';
import { Refused } from '../../../components/Refused';
import { useResource } from '../../../data/resource';
import { send } from '../../../data/send';
import { useSubmit } from '../../../data/useSubmit';
import { PERSON, type Person } from '../data';
import { MyPage } from '../parts/MyPage';
import { TITLES } from '../parts/pages';
import { ContactDialog } from './ContactDialog';
import { EditDialog } from './EditDialog';
import { RealName } from './RealName';

const messages = defineMessages({
  saved: { id: '已经保存。', defaultMessage: '已经保存。' },
  changePhone: { id: '更换手机号码', defaultMessage: '更换手机号码' },
  changeMail: { id: '更换电子邮箱', defaultMessage: '更换电子邮箱' },
});

type Doing = 'edit' | 'phone' | 'mail';

function Profile() {
  const intl = useIntl();
  const [resource, reload] = useResource<Person>(PERSON);
  const submit = useSubmit();
  /** With whole numbers, once he asked for them. */
  const [full, setFull] = useState<Person | null>(null);
  const [doing, setDoing] = useState<Doing | null>(null);
  const [notice, say] = useNotice();
  const person = full ?? resource.data;
  if (!person) return <Failed resource={resource} />;

  const readFull = () =>
    submit.run(async () => {
      setFull(await send<Person>('get', `${PERSON}?full=1`));
    });

  async function changed() {
    setDoing(null);
    setFull(null);
    await reload().catch(() => undefined);
    say(intl.formatMessage(messages.saved));
  }

  return (
    <>
      {notice}
      <section className="gp-sheet" aria-labelledby="profile">
        <h2 id="profile">
          <FormattedMessage id="我的资料" defaultMessage="我的资料" />
        </h2>
        <Refused message={submit.message} />
        <dl className="gp-facts">
          <div>
            <dt>
              <FormattedMessage id="姓名" defaultMessage="姓名" />
            </dt>
            <dd>{person.name}</dd>
          </div>
          <div>
            <dt>
              <FormattedMessage id="手机号码" defaultMessage="手机号码" />
            </dt>
            <dd>
              {person.phone || (
                <FormattedMessage id="没有填写" defaultMessage="没有填写" />
              )}
              <button
                type="button"
                className="gp-button gp-compact"
                aria-label={intl.formatMessage(messages.changePhone)}
                onClick={() => setDoing('phone')}
              >
                <FormattedMessage id="更换" defaultMessage="更换" />
              </button>
            </dd>
          </div>
          <div>
            <dt>
              <FormattedMessage id="电子邮箱" defaultMessage="电子邮箱" />
            </dt>
            <dd>
              {person.mail || (
                <FormattedMessage id="没有填写" defaultMessage="没有填写" />
              )}
              <button
                type="button"
                className="gp-button gp-compact"
                aria-label={intl.formatMessage(messages.changeMail)}
                onClick={() => setDoing('mail')}
              >
                <FormattedMessage id="更换" defaultMessage="更换" />
              </button>
            </dd>
          </div>
          <div>
            <dt>
              <FormattedMessage id="联系地址" defaultMessage="联系地址" />
            </dt>
            <dd>
              {person.address || (
                <FormattedMessage id="没有填写" defaultMessage="没有填写" />
              )}
            </dd>
          </div>
        </dl>
        <p className="gp-row">
          <button
            type="button"
            className="gp-button"
            disabled={submit.busy}
            onClick={async () => {
              if (await readFull()) setDoing('edit');
            }}
          >
            <FormattedMessage id="修改资料" defaultMessage="修改资料" />
          </button>
          {!person.full && (
            <button
              type="button"
              className="gp-button"
              disabled={submit.busy}
              onClick={readFull}
            >
              <FormattedMessage
                id="显示完整信息"
                defaultMessage="显示完整信息"
              />
            </button>
          )}
          <Link className="gp-button" to="/change-password">
            <FormattedMessage id="修改密码" defaultMessage="修改密码" />
          </Link>
        </p>
        <p className="gp-soft gp-small">
          <FormattedMessage
            id="证件号码、电话和地址已遮盖。查看完整信息会记入审计日志。"
            defaultMessage="证件号码、电话和地址已遮盖。查看完整信息会记入审计日志。"
          />
        </p>
      </section>
      <RealName person={person} onChanged={changed} />
      {doing === 'edit' && full && (
        <EditDialog
          person={full}
          onClose={() => setDoing(null)}
          onDone={changed}
        />
      )}
      {(doing === 'phone' || doing === 'mail') && (
        <ContactDialog
          only={doing}
          onClose={() => setDoing(null)}
          onDone={changed}
        />
      )}
    </>
  );
}

export default function ProfilePage() {
  return (
    <MyPage path="/my/profile" title={TITLES.profile}>
      <Profile />
    </MyPage>
  );
}
