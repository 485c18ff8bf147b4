/** 服务评价和自助终端: days, windows, from how many on figures are shown, how long a kiosk waits. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Failed } from '../../components/Failed';
import { Form } from '../../components/Form';
import { TextField } from '../../components/TextField';
import { useResource } from '../../data/resource';
import { send } from '../../data/send';
import { useSubmit } from '../../data/useSubmit';
import { AdminPage } from '../parts/AdminPage';
import { useNotice } from '../parts/Notice';
import { badLine, fits, isLines, linesOf, type Panel, SETTINGS } from './data';

const messages = defineMessages({
  saved: { id: '已保存', defaultMessage: '已保存' },
  check: { id: '请按提示更正。', defaultMessage: '请按提示更正。' },
  number: {
    id: '应为 {least} 至 {most} 的整数。',
    defaultMessage: '应为 {least} 至 {most} 的整数。',
  },
  line: {
    id: '“{line}”不是“部门代码 窗口名称”，中间空一格，窗口名称最多 32 个字。',
    defaultMessage:
      '“{line}”不是“部门代码 窗口名称”，中间空一格，窗口名称最多 32 个字。',
  },
});

export default function EvaluationPage() {
  const intl = useIntl();
  const [resource, reload] = useResource<Panel>(SETTINGS);
  const [notice, say] = useNotice();
  return (
    <AdminPage id="evaluation">
      {() => (
        <>
          {notice}
          <Failed resource={resource} />
          {resource.data && (
            <Settings
              panel={resource.data}
              onSaved={async () => {
                await reload();
                say(intl.formatMessage(messages.saved));
              }}
            />
          )}
        </>
      )}
    </AdminPage>
  );
}

interface Props {
  panel: Panel;
  onSaved: () => Promise<void>;
}

function Settings({ panel, onSaved }: Props) {
  const intl = useIntl();
  const submit = useSubmit();
  const { properties, fieldsets } = panel.schema;
  const names = fieldsets.flatMap(({ fields }) => fields);

  async function save(given: FormData) {
    const faults: Record<string, string> = {};
    const data: Record<string, number | string[]> = {};
    for (const name of names) {
      const setting = properties[name];
      const text = String(given.get(name) ?? '').trim();
      if (isLines(setting)) {
        data[name] = linesOf(text);
        const line = badLine(data[name] as string[]);
        if (line) faults[name] = intl.formatMessage(messages.line, { line });
      } else {
        data[name] = Number(text);
        if (!text || !fits(setting, Number(text))) {
          faults[name] = intl.formatMessage(messages.number, {
            least: setting.minimum,
            most: setting.maximum,
          });
        }
      }
    }
    if (Object.keys(faults).length > 0) {
      submit.refuse(intl.formatMessage(messages.check), faults);
      return;
    }
    if (await submit.run(() => send('patch', SETTINGS, data))) await onSaved();
  }

  return (
    <section className="gp-sheet">
      <Form
        submit={submit}
        onSubmit={save}
        action={<FormattedMessage id="保存" defaultMessage="保存" />}
      >
        {names.map((name) => {
          const { title, description } = properties[name];
          const value = panel.data[name];
          return Array.isArray(value) || value === null ? (
            <TextField
              key={name}
              name={name}
              label={title}
              help={description}
              value={(value ?? []).join('\n')}
              rows={6}
              spellCheck={false}
            />
          ) : (
            <TextField
              key={name}
              name={name}
              label={title}
              help={description}
              value={value}
              inputMode="numeric"
            />
          );
        })}
      </Form>
    </section>
  );
}
