/** A key or password that is shown once: to be copied now, and nowhere else to be had. */
import { useRef, useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Dialog } from '../../components/Dialog';
import { Field } from '../../components/Field';

const messages = defineMessages({
  copied: { id: '已复制', defaultMessage: '已复制' },
  selected: {
    id: '已选中，请按 Ctrl+C 复制',
    defaultMessage: '已选中，请按 Ctrl+C 复制',
  },
});
interface Props {
  title: string;
  label: string;
  value: string;
  help: string;
  onClose: () => void;
}

export function Secret({ title, label, value, help, onClose }: Props) {
  const intl = useIntl();
  const ref = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');

  async function copy() {
    ref.current?.select();
    try {
      await navigator.clipboard.writeText(value);
      setSaid(intl.formatMessage(messages.copied));
    } catch {
      // Without the right to the clipboard, the text stands selected.
      setSaid(intl.formatMessage(messages.selected));
    }
  }

  return (
    <Dialog title={title} onClose={onClose}>
      <p className="gp-notice gp-warn">
        <FormattedMessage
          id="只显示这一次。请现在复制，并通过安全的渠道交给对方；关闭后无法再查看。"
          defaultMessage="只显示这一次。请现在复制，并通过安全的渠道交给对方；关闭后无法再查看。"
        />
      </p>
      <Field label={label} help={help}>
        {(control) => (
          <input
            {...control}
            ref={ref}
            className="gp-input gp-code"
            readOnly
            value={value}
            onFocus={(event) => event.target.select()}
          />
        )}
      </Field>
      <p className="gp-row gp-dialog-foot">
        <button type="button" className="gp-button gp-primary" onClick={copy}>
          <FormattedMessage id="复制" defaultMessage="复制" />
        </button>
        <button type="button" className="gp-button" onClick={onClose}>
          <FormattedMessage
            id="我已保存，关闭"
            defaultMessage="我已保存，关闭"
          />
        </button>
        <span role="status">{said}</span>
      </p>
    </Dialog>
  );
}
