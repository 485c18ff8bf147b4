/** Words a template anew, or goes back to what was shipped. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Dialog } from '../../components/Dialog';
import { Form } from '../../components/Form';
import { TextField } from '../../components/TextField';
import { send } from '../../data/send';
import { useSubmit } from '../../data/useSubmit';
import { type Template, TEMPLATES, TEXTS } from './data';

const messages = defineMessages({
  title: { id: '改写“{title}”', defaultMessage: '改写“{title}”' },
  subject: { id: '标题', defaultMessage: '标题' },
  text: { id: '正文', defaultMessage: '正文' },
  textHelp: {
    id: '站内消息和邮件使用。',
    defaultMessage: '站内消息和邮件使用。',
  },
  short: { id: '短信', defaultMessage: '短信' },
  shortHelp: { id: '留空则不发短信。', defaultMessage: '留空则不发短信。' },
});

interface Props {
  template: Template;
  onClose: () => void;
  onDone: () => Promise<unknown>;
}

export function TemplateDialog({ template, onClose, onDone }: Props) {
  const intl = useIntl();
  const submit = useSubmit();
  const path = `${TEMPLATES}/${template.name}`;

  async function save(given: FormData) {
    const data = Object.fromEntries(
      TEXTS.map((name) => [name, String(given.get(name))]),
    );
    if (await submit.run(() => send('patch', path, data))) await onDone();
  }

  async function restore() {
    if (await submit.run(() => send('del', path))) await onDone();
  }

  return (
    <Dialog
      title={intl.formatMessage(messages.title, { title: template.title })}
      onClose={onClose}
    >
      <Form
        submit={submit}
        onSubmit={save}
        action={<FormattedMessage id="保存" defaultMessage="保存" />}
        onCancel={onClose}
      >
        <TextField
          name="subject"
          label={intl.formatMessage(messages.subject)}
          value={template.subject}
          maxLength={300}
          required
        />
        <TextField
          name="text"
          label={intl.formatMessage(messages.text)}
          help={intl.formatMessage(messages.textHelp)}
          value={template.text}
          rows={6}
          required
        />
        <TextField
          name="short"
          label={intl.formatMessage(messages.short)}
          help={intl.formatMessage(messages.shortHelp)}
          value={template.short}
          rows={3}
        />
        {template.words.length > 0 && (
          <>
            <p>
              <FormattedMessage
                id="文字里可以用下列变量，发送时换成实际内容："
                defaultMessage="文字里可以用下列变量，发送时换成实际内容："
              />
            </p>
            <dl className="gp-facts">
              {template.words.map(({ name, title }) => (
                <div key={name}>
                  <dt className="gp-code">{`\${${name}}`}</dt>
                  <dd>{title}</dd>
                </div>
              ))}
            </dl>
          </>
        )}
        {template.reworded && (
          <p>
            <button
              type="button"
              className="gp-button gp-compact gp-danger"
              disabled={submit.busy}
              onClick={restore}
            >
              <FormattedMessage
                id="恢复系统自带的文字"
                defaultMessage="恢复系统自带的文字"
              />
            </button>
          </p>
        )}
      </Form>
    </Dialog>
  );
}
