/** What the portal says of itself, what its home page puts first, how its review goes. */
import { useDispatch } from 'react-redux';
import { Link } from 'react-router-dom';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Form } from '../../components/Form';
import { PORTAL, usePortal } from '../../data/portal';
import { getResource, useResource } from '../../data/resource';
import { send } from '../../data/send';
import { useSubmit } from '../../data/useSubmit';
import { AdminPage } from '../parts/AdminPage';
import { useNotice } from '../parts/Notice';
import { TextField } from '../../components/TextField';
import { type Settings, SETTINGS } from './data';
import { HotMatters } from './HotMatters';
import { Review } from './Review';
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

  async function save(given: FormData) {
    const data = Object.fromEntries(given);
    const done = await submit.run(() => send('patch', SETTINGS, data));
    if (done) onSaved(intl.formatMessage(messages.saved));
  }

  return (
    <section className="gp-sheet">
      <h2>
        <FormattedMessage id="站点信息" defaultMessage="站点信息" />
      </h2>
      <Form
        submit={submit}
        onSubmit={save}
        action={
          <FormattedMessage id="保存站点信息" defaultMessage="保存站点信息" />
        }
      >
        <TextField
          name="title"
          label={intl.formatMessage(messages.title)}
          help={intl.formatMessage(messages.titleHelp)}
          required
          value={settings.title}
        />
        <TextField
          name="description"
          label={intl.formatMessage(messages.description)}
          help={intl.formatMessage(messages.descriptionHelp)}
          value={settings.description}
          rows={3}
        />
        <TextField
          name="robots"
          label={intl.formatMessage(messages.robots)}
          help={intl.formatMessage(messages.robotsHelp)}
          rows={8}
          spellCheck={false}
          value={settings.robots}
          code
        />
      </Form>
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
          <Review onSaved={say} />
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
