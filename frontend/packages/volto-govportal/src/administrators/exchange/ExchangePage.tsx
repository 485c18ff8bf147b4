/** Import and export: the way to the import, a file of one type, and moving a whole site. */
import { Link, useLocation } from 'react-router-dom';
import {
  defineMessages,
  useIntl,
  FormattedMessage,
  type MessageDescriptor,
} from 'react-intl';
import { Field } from '../../components/Field';
import { Form, useFault } from '../../components/Form';
import { Icon } from '../../components/Icon';
import { TextField } from '../../components/TextField';
import { download } from '../../data/download';
import { useSubmit } from '../../data/useSubmit';
import { AdminPage } from '../parts/AdminPage';
import type { Admin } from '../parts/data';
import { useNotice } from '../parts/Notice';
import { currentPath } from '../parts/place';
import { Scope } from '../parts/Scope';

const messages = defineMessages({
  matter: { id: '实施清单事项', defaultMessage: '实施清单事项' },
  entry: { id: '目录清单事项', defaultMessage: '目录清单事项' },
  guide: { id: '办事指南', defaultMessage: '办事指南' },
  region: { id: '行政区划', defaultMessage: '行政区划' },
  department: { id: '部门', defaultMessage: '部门' },
  law: { id: '法律法规', defaultMessage: '法律法规' },
  intermediary: { id: '中介机构', defaultMessage: '中介机构' },
  question: { id: '常见问题', defaultMessage: '常见问题' },
  announcement: { id: '公告', defaultMessage: '公告' },
  xlsx: { id: '电子表格（XLSX）', defaultMessage: '电子表格（XLSX）' },
  csv: { id: '逗号分隔的文本（CSV）', defaultMessage: '逗号分隔的文本（CSV）' },
  jsonl: {
    id: '每行一条的 JSON（JSONL）',
    defaultMessage: '每行一条的 JSON（JSONL）',
  },
  done: {
    id: '文件已生成，请在浏览器的下载中查看',
    defaultMessage: '文件已生成，请在浏览器的下载中查看',
  },
  type: { id: '内容类型', defaultMessage: '内容类型' },
  format: { id: '文件格式', defaultMessage: '文件格式' },
  code: { id: '只要某个区划（代码）', defaultMessage: '只要某个区划（代码）' },
  codeHelp: {
    id: '例如 370102；留空导出您管理范围内的全部',
    defaultMessage: '例如 370102；留空导出您管理范围内的全部',
  },
  working: { id: '正在生成……', defaultMessage: '正在生成……' },
  export: { id: '导出', defaultMessage: '导出' },
  lead: {
    id: '成批录入和取出清单。对外共享请用接口，不必导出文件。',
    defaultMessage: '成批录入和取出清单。对外共享请用接口，不必导出文件。',
  },
});
const PAGE = '/admin/exchange';
const TYPES = {
  Matter: messages.matter,
  CatalogueEntry: messages.entry,
  ServiceGuide: messages.guide,
  Region: messages.region,
  Department: messages.department,
  Law: messages.law,
  Intermediary: messages.intermediary,
  Question: messages.question,
  Announcement: messages.announcement,
};
const FORMATS = {
  xlsx: messages.xlsx,
  csv: messages.csv,
  jsonl: messages.jsonl,
};

interface ChoiceProps {
  name: 'type' | 'format';
  options: Record<string, MessageDescriptor>;
}

function Choice({ name, options }: ChoiceProps) {
  const intl = useIntl();
  return (
    <Field label={intl.formatMessage(messages[name])} fault={useFault(name)}>
      {(control) => (
        <select {...control} className="gp-input" name={name}>
          {Object.entries(options).map(([value, title]) => (
            <option key={value} value={value}>
              {intl.formatMessage(title)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function Export({ admin }: { admin: Admin }) {
  const intl = useIntl();
  const { search } = useLocation();
  const submit = useSubmit();
  const [notice, say] = useNotice();
  const path = currentPath(search, admin.places);

  async function fetchFile(data: FormData) {
    const given = [...data]
      .map(([name, value]) => [name, String(value).trim()])
      .filter(([, value]) => value);
    const asked = new URLSearchParams(given);
    const name = `${asked.get('type')}.${asked.get('format')}`;
    const done = await submit.run(() =>
      download(`${path}/@export?${asked}`, name),
    );
    if (done) say(intl.formatMessage(messages.done));
  }

  return (
    <section className="gp-sheet">
      <h2>
        <FormattedMessage id="导出" defaultMessage="导出" />
      </h2>
      <p className="gp-soft">
        <FormattedMessage
          id="按本系统格式导出，列名就是字段名，导出的文件可以修改后再导入。变更中的工作副本不在其内。"
          defaultMessage="按本系统格式导出，列名就是字段名，导出的文件可以修改后再导入。变更中的工作副本不在其内。"
        />
      </p>
      {notice}
      <Form
        submit={submit}
        onSubmit={fetchFile}
        action={
          <>
            <Icon name="download" />
            {intl.formatMessage(
              submit.busy ? messages.working : messages.export,
            )}
          </>
        }
      >
        <div className="gp-form-grid">
          <Scope places={admin.places} page={PAGE} current={path} />
          <Choice name="type" options={TYPES} />
          <Choice name="format" options={FORMATS} />
          <TextField
            name="region"
            label={intl.formatMessage(messages.code)}
            help={intl.formatMessage(messages.codeHelp)}
            inputMode="numeric"
            code
          />
        </div>
      </Form>
    </section>
  );
}

export default function ExchangePage() {
  const intl = useIntl();
  return (
    <AdminPage id="exchange" lead={intl.formatMessage(messages.lead)}>
      {(admin) => {
        const open = new Set(admin.pages.map(({ id }) => id));
        const exchange = admin.pages.find(({ id }) => id === 'exchange');
        return (
          <>
            {exchange?.import && (
              <section className="gp-sheet">
                <h2>
                  <FormattedMessage id="导入" defaultMessage="导入" />
                </h2>
                <p>
                  <FormattedMessage
                    id="上传 CSV、XLSX 或 JSONL 文件，先试算并查看逐行报告，再正式写入。重复导入按编码识别，不会重复建立。"
                    defaultMessage="上传 CSV、XLSX 或 JSONL 文件，先试算并查看逐行报告，再正式写入。重复导入按编码识别，不会重复建立。"
                  />
                </p>
                <Link className="gp-button gp-primary" to="/import">
                  <FormattedMessage id="去导入" defaultMessage="去导入" />
                </Link>
              </section>
            )}
            {exchange?.export && <Export admin={admin} />}
            {open.has('partners') && (
              <section className="gp-sheet">
                <h2>
                  <FormattedMessage id="接口共享" defaultMessage="接口共享" />
                </h2>
                <p>
                  <FormattedMessage
                    id="其他网站可以通过清单接口实时读取，并按变更流增量同步。"
                    defaultMessage="其他网站可以通过清单接口实时读取，并按变更流增量同步。"
                  />
                </p>
                <p className="gp-row gp-dialog-foot">
                  <Link className="gp-button" to="/admin/partners">
                    <FormattedMessage
                      id="合作单位与接口"
                      defaultMessage="合作单位与接口"
                    />
                  </Link>
                  <a className="gp-button gp-quiet" href="/api/v1/openapi.json">
                    <FormattedMessage
                      id="接口说明（OpenAPI）"
                      defaultMessage="接口说明（OpenAPI）"
                    />
                  </a>
                </p>
              </section>
            )}
            {open.has('portal') && (
              <section className="gp-sheet">
                <h2>
                  <FormattedMessage id="整站迁移" defaultMessage="整站迁移" />
                </h2>
                <p>
                  <FormattedMessage
                    id="全部内容连同审核历史、文件、角色和账号一起导出，在服务器上运行："
                    defaultMessage="全部内容连同审核历史、文件、角色和账号一起导出，在服务器上运行："
                  />
                </p>
                <pre className="gp-command">
                  <code>govportal site-export DIR</code>
                </pre>
                <p>
                  <FormattedMessage
                    id="在新的服务器上导入："
                    defaultMessage="在新的服务器上导入："
                  />
                </p>
                <pre className="gp-command">
                  <code>govportal site-import DIR</code>
                </pre>
              </section>
            )}
          </>
        );
      }}
    </AdminPage>
  );
}
