/** The form as citizens fill it in, to be tried; what is typed here is judged and kept nowhere. */
import { useRef, useState } from 'react';
import { defineMessages, FormattedMessage, useIntl } from 'react-intl';
import { CaseForm } from '../../citizens/apply/fill/CaseForm';
import type { Data } from '../../citizens/apply/fill/contract';
import {
  type Faults,
  focusFault,
  keyOf,
} from '../../citizens/apply/fill/faults';
import { begun } from '../../citizens/forms/begun';
import { RefusedError } from '../../data/send';
import type { Layout, Schema } from './model';
import { check } from './useCheck';
import '../../citizens/apply/apply.scss';

const messages = defineMessages({
  label: { id: '试填', defaultMessage: '试填' },
  good: {
    id: '试填的内容合格，可以提交。',
    defaultMessage: '试填的内容合格，可以提交。',
  },
  bad: {
    id: '试填的内容有 {count} 处不合格。',
    defaultMessage: '试填的内容有 {count} 处不合格。',
  },
  broken: {
    id: '表单本身还有错，请先更正左边标出的地方。',
    defaultMessage: '表单本身还有错，请先更正左边标出的地方。',
  },
  failed: {
    id: '没有办成，请稍后再试',
    defaultMessage: '没有办成，请稍后再试',
  },
});

interface Props {
  path: string;
  title: string;
  schema: Schema;
  layout: Layout;
  data: Data;
  onData: (data: Data) => void;
}

export function Trial(props: Props) {
  const { path, title, schema, layout, data, onData } = props;
  const intl = useIntl();
  const box = useRef<HTMLElement>(null);
  const [faults, setFaults] = useState<Faults>({});
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);

  async function judge() {
    setBusy(true);
    try {
      const { valid, data: judged } = await check(path, schema, layout, data);
      const wrong = judged?.errors ?? [];
      setFaults(
        Object.fromEntries(
          wrong.map(({ field, row, column, message }) => [
            keyOf(`form.${field}`, row, column),
            message,
          ]),
        ),
      );
      setSaid(
        !valid
          ? intl.formatMessage(messages.broken)
          : wrong.length
            ? intl.formatMessage(messages.bad, { count: wrong.length })
            : intl.formatMessage(messages.good),
      );
      if (wrong.length) setTimeout(() => focusFault(box.current));
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      setSaid(error.message || intl.formatMessage(messages.failed));
    } finally {
      setBusy(false);
    }
  }

  function change(next: Data) {
    const changed = Object.keys(next).filter(
      (name) => next[name] !== data[name],
    );
    setFaults((before) =>
      Object.fromEntries(
        Object.entries(before).filter(
          ([place]) =>
            !changed.some(
              (name) =>
                place === `form.${name}` || place.startsWith(`form.${name}.`),
            ),
        ),
      ),
    );
    setSaid('');
    onData(next);
  }

  return (
    <section
      ref={box}
      className="gp-sheet gp-design-trial"
      aria-label={intl.formatMessage(messages.label)}
    >
      <p className="gp-soft">
        <FormattedMessage
          id="申请人看到的就是这样。在这里试填，看条件和提示对不对；填的内容不保存。"
          defaultMessage="申请人看到的就是这样。在这里试填，看条件和提示对不对；填的内容不保存。"
        />
      </p>
      {layout.groups ? (
        <CaseForm
          contract={{ form_uid: '', number: 0, title, schema, layout, data }}
          data={data}
          faults={faults}
          onChange={change}
        />
      ) : (
        <p className="gp-soft">
          <FormattedMessage id="还没有字段。" defaultMessage="还没有字段。" />
        </p>
      )}
      <p className="gp-row">
        <button
          type="button"
          className="gp-button gp-compact"
          disabled={busy || !layout.groups}
          onClick={judge}
        >
          <FormattedMessage id="校验试填内容" defaultMessage="校验试填内容" />
        </button>
        <button
          type="button"
          className="gp-button gp-compact gp-quiet"
          onClick={() => {
            setFaults({});
            setSaid('');
            onData(begun(schema));
          }}
        >
          <FormattedMessage id="重新试填" defaultMessage="重新试填" />
        </button>
        <span role="status">{said}</span>
      </p>
    </section>
  );
}
