/** The definition as JSON, for who knows it; taken over when the server finds nothing wrong with it. */
import { useEffect, useId, useState } from 'react';
import { defineMessages, FormattedMessage, useIntl } from 'react-intl';
import { RefusedError } from '../../data/send';
import type { Fault } from '../form/types';
import type { Layout, Schema } from './model';
import { check } from './useCheck';

const messages = defineMessages({
  label: { id: '表单定义（JSON）', defaultMessage: '表单定义（JSON）' },
  shape: {
    id: '应为 {example} 形式的 JSON，请检查逗号、引号和括号。',
    defaultMessage: '应为 {example} 形式的 JSON，请检查逗号、引号和括号。',
  },
  failed: {
    id: '没有办成，请稍后再试',
    defaultMessage: '没有办成，请稍后再试',
  },
});

interface Definition {
  schema: Schema;
  layout: Layout;
}

interface Props extends Definition {
  path: string;
  onAdopt: (definition: Definition) => void;
}

/** The definition that a text is, or null. */
export function parse(text: string): Definition | null {
  try {
    const found = JSON.parse(text);
    const good = [found, found?.schema, found?.layout].every(
      (one) => typeof one === 'object' && one !== null && !Array.isArray(one),
    );
    return good ? { schema: found.schema, layout: found.layout } : null;
  } catch {
    return null;
  }
}

export function JsonView({ path, schema, layout, onAdopt }: Props) {
  const intl = useIntl();
  const id = useId();
  const written = JSON.stringify({ schema, layout }, null, 2);
  const [text, setText] = useState(written);
  const [faults, setFaults] = useState<Pick<Fault, 'column' | 'message'>[]>([]);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    setText(written);
    setFaults([]);
  }, [written]);

  async function adopt() {
    const found = parse(text);
    if (!found) {
      const example = '{"schema": {…}, "layout": {…}}';
      setFaults([{ message: intl.formatMessage(messages.shape, { example }) }]);
      return;
    }
    setBusy(true);
    try {
      const { valid, errors } = await check(path, found.schema, found.layout);
      setFaults(errors);
      if (valid) onAdopt(found);
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      setFaults([
        { message: error.message || intl.formatMessage(messages.failed) },
      ]);
    } finally {
      setBusy(false);
    }
  }

  const wrong = faults.length > 0;
  return (
    <section className="gp-sheet gp-design-json">
      <label htmlFor={id}>{intl.formatMessage(messages.label)}</label>
      <textarea
        id={id}
        className="gp-input gp-code"
        rows={24}
        spellCheck={false}
        value={text}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? `${id}-faults` : undefined}
        onChange={(event) => setText(event.target.value)}
      />
      <ul
        id={`${id}-faults`}
        className="gp-plain-list"
        role="status"
        aria-live="polite"
      >
        {faults.map(({ column, message }) => (
          <li key={`${column} ${message}`} className="gp-fault">
            {column && <code>{column}</code>} {message}
          </li>
        ))}
      </ul>
      <p className="gp-row">
        <button
          type="button"
          className="gp-button gp-compact"
          disabled={busy || text === written}
          onClick={adopt}
        >
          <FormattedMessage id="检查并采用" defaultMessage="检查并采用" />
        </button>
        <button
          type="button"
          className="gp-button gp-compact gp-quiet"
          disabled={text === written}
          onClick={() => {
            setText(written);
            setFaults([]);
          }}
        >
          <FormattedMessage
            id="放弃 JSON 中的修改"
            defaultMessage="放弃 JSON 中的修改"
          />
        </button>
      </p>
    </section>
  );
}
