/** 要求补正: everything that is missing, told once, with a remark for each material. */
import { useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Field } from '../../components/Field';
import { type DialogProps, Frame } from './Frame';
import { useAct } from './useAct';

const messages = defineMessages({
  reason: { id: '补正原因', defaultMessage: '补正原因' },
  reasonHelp: {
    id: '写入补正告知书，申请人看得到。补正只能一次性告知。',
    defaultMessage: '写入补正告知书，申请人看得到。补正只能一次性告知。',
  },
  reasonNeeded: { id: '请填写补正原因。', defaultMessage: '请填写补正原因。' },
  days: { id: '补正期限（工作日）', defaultMessage: '补正期限（工作日）' },
  daysNeeded: {
    id: '请填写 1 至 60 的整数。',
    defaultMessage: '请填写 1 至 60 的整数。',
  },
  remark: { id: '“{name}”怎样补正', defaultMessage: '“{name}”怎样补正' },
  none: {
    id: '请选择需要补正的材料，或者注明表单需要改正。',
    defaultMessage: '请选择需要补正的材料，或者注明表单需要改正。',
  },
});

/** Working days that are offered. */
const DAYS = 5;
const LIMITS = [1, 60];

export function Correction(props: DialogProps) {
  const { item, action, judged, reload, onClose, onDone } = props;
  const intl = useIntl();
  const act = useAct(item, action.id, reload, onDone);
  const [wanted, setWanted] = useState<Record<number, string>>(() =>
    Object.fromEntries(
      judged
        .filter(({ verdict }) => verdict === 'rejected')
        .map(({ position, remark }) => [position, remark]),
    ),
  );
  const [form, setForm] = useState(false);
  const [reason, setReason] = useState('');
  const [days, setDays] = useState(String(DAYS));

  function go() {
    const faults: Record<string, string> = {};
    const positions = Object.keys(wanted).map(Number);
    if (positions.length === 0 && !form) {
      faults.materials = intl.formatMessage(messages.none);
    }
    if (!reason.trim()) {
      faults.reason = intl.formatMessage(messages.reasonNeeded);
    }
    const number = Number(days);
    if (!/^\d+$/.test(days) || number < LIMITS[0] || number > LIMITS[1]) {
      faults.days = intl.formatMessage(messages.daysNeeded);
    }
    if (Object.keys(faults).length > 0) {
      act.refuse('', faults);
      return;
    }
    act.act({
      reason: reason.trim(),
      days: number,
      form,
      materials: positions.map((position) => ({
        position,
        remark: wanted[position].trim(),
      })),
    });
  }

  function want(position: number, on: boolean) {
    const next = { ...wanted };
    if (on) next[position] = next[position] ?? '';
    else delete next[position];
    setWanted(next);
  }

  return (
    <Frame
      item={item}
      action={action}
      act={act}
      onClose={onClose}
      onSubmit={go}
    >
      <fieldset
        className="gp-choices"
        data-invalid={act.faults.materials ? '' : undefined}
        aria-describedby={act.faults.materials && 'correction-fault'}
      >
        <legend>
          <FormattedMessage id="需要补正什么" defaultMessage="需要补正什么" />
        </legend>
        {item.materials.map(({ position, name }) => (
          <div key={position}>
            <label className="gp-check">
              <input
                type="checkbox"
                checked={position in wanted}
                onChange={(event) => want(position, event.target.checked)}
              />
              {name}
            </label>
            {position in wanted && (
              <input
                className="gp-input"
                maxLength={1000}
                autoComplete="off"
                aria-label={intl.formatMessage(messages.remark, { name })}
                placeholder={intl.formatMessage(messages.remark, { name })}
                value={wanted[position]}
                onChange={(event) =>
                  setWanted({ ...wanted, [position]: event.target.value })
                }
              />
            )}
          </div>
        ))}
        {item.form.uid && (
          <label className="gp-check">
            <input
              type="checkbox"
              checked={form}
              onChange={(event) => setForm(event.target.checked)}
            />
            <FormattedMessage id="申请表单" defaultMessage="申请表单" />
          </label>
        )}
        {act.faults.materials && (
          <p className="gp-fault" id="correction-fault">
            {act.faults.materials}
          </p>
        )}
      </fieldset>
      <Field
        label={intl.formatMessage(messages.reason)}
        help={intl.formatMessage(messages.reasonHelp)}
        fault={act.faults.reason}
        required
      >
        {(control) => (
          <textarea
            {...control}
            className="gp-input"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <Field
        label={intl.formatMessage(messages.days)}
        fault={act.faults.days}
        required
      >
        {(control) => (
          <input
            {...control}
            className="gp-input"
            type="number"
            min={LIMITS[0]}
            max={LIMITS[1]}
            value={days}
            onChange={(event) => setDays(event.target.value)}
          />
        )}
      </Field>
    </Frame>
  );
}
