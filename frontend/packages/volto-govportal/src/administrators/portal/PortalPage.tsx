/** What the portal says of itself, and what its home page puts first. */
import type { FormEvent } from 'react';
import { useDispatch } from 'react-redux';
import { Link } from 'react-router-dom';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Field } from '../../components/Field';
import { PORTAL, usePortal } from '../../data/portal';
import { getResource, useResource } from '../../data/resource';
import { send } from '../../data/send';
import { useSubmit } from '../../data/useSubmit';
import { AdminPage } from '../parts/AdminPage';
import { useNotice } from '../parts/Notice';
import { Refused } from '../parts/Refused';
import { type Settings, SETTINGS } from './data';
import { HotMatters } from './HotMatters';
import './portal.scss';

const messages = defineMessages({
  saved: { id: '已保存站点信息', defaultMessage: '已保存站点信息' },
  title: { id: '站点名称', defaultMessage: '站点名称' },
  titleHelp: {
    id: '显示在页头和浏览器标题中',
    defaultMessage: '显示在页头和浏览器标题中',
  },
  description: { id: '站点简介', defaultMessage: '站点简介' },
  descriptionHelp: {
    id: '一两句话，显示在页脚和搜索引擎的结果中',
    defaultMessage: '一两句话，显示在页脚和搜索引擎的结果中',
  },
  robots: { id: '搜索引擎收录规则', defaultMessage: '搜索引擎收录规则' },
  robotsHelp: {
    id: '站点根目录 robots.txt 文件的内容',
    defaultMessage: '站点根目录 robots.txt 文件的内容',
  },
});
interface Props {
  settings: Settings;
  onSaved: (said: string) => void;
}

function Texts({ settings, onSaved }: Props) {
  const intl = useIntl();
  const submit = useSubmit();

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = Object.fromEntries(new FormData(event.currentTarget));
    const done = await submit.run(() => send('patch', SETTINGS, data));
    if (done) onSaved(intl.formatMessage(messages.saved));
  }

  return (
    <section className="gp-sheet">
      <h2>
        <FormattedMessage id="站点信息" defaultMessage="站点信息" />
      </h2>
      <form ref={submit.ref} noValidate onSubmit={save}>
        <Refused message={submit.message} />
        <Field
          label={intl.formatMessage(messages.title)}
          help={intl.formatMessage(messages.titleHelp)}
          required
          fault={submit.faults.title}
        >
          {(control) => (
            <input
              {...control}
              className="gp-input"
              name="title"
              defaultValue={settings.title}
            />
          )}
        </Field>
        <Field
          label={intl.formatMessage(messages.description)}
          help={intl.formatMessage(messages.descriptionHelp)}
          fault={submit.faults.description}
        >
          {(control) => (
            <textarea
              {...control}
              className="gp-input"
              name="description"
              defaultValue={settings.description}
            />
          )}
        </Field>
        <Field
          label={intl.formatMessage(messages.robots)}
          help={intl.formatMessage(messages.robotsHelp)}
          fault={submit.faults.robots}
        >
          {(control) => (
            <textarea
              {...control}
              className="gp-input gp-code"
              name="robots"
              rows={8}
              spellCheck={false}
              defaultValue={settings.robots}
            />
          )}
        </Field>
        <button
          type="submit"
          className="gp-button gp-primary"
          disabled={submit.busy}
        >
          <FormattedMessage id="保存站点信息" defaultMessage="保存站点信息" />
        </button>
      </form>
    </section>
  );
}

export default function PortalPage() {
  const dispatch = useDispatch<any>();
  const portal = usePortal();
  const [{ data }, reload] = useResource<Settings>(SETTINGS);
  const [notice, say] = useNotice();

  async function saved(said: string) {
    await reload();
    // The header says the new name at once.
    await dispatch(getResource(PORTAL)).catch(() => undefined);
    say(said);
  }

  return (
    <AdminPage id="portal">
      {() => (
        <>
          {notice}
          {data && <HotMatters settings={data} onSaved={saved} />}
          {data && <Texts settings={data} onSaved={saved} />}
          {portal.root && (
            <section className="gp-sheet">
              <h2>
                <FormattedMessage
                  id="页脚的联系方式"
                  defaultMessage="页脚的联系方式"
                />
              </h2>
              <p>
                <FormattedMessage
                  id="页脚显示{region}政务服务管理机构的名称、地址和电话，在该区划的信息中修改。"
                  defaultMessage="页脚显示{region}政务服务管理机构的名称、地址和电话，在该区划的信息中修改。"
                  values={{ region: portal.root.title }}
                />
              </p>
              <Link className="gp-button" to={`${portal.root.url}/edit`}>
                <FormattedMessage
                  id="编辑{region}"
                  defaultMessage="编辑{region}"
                  values={{ region: portal.root.title }}
                />
              </Link>
            </section>
          )}
        </>
      )}
    </AdminPage>
  );
}
