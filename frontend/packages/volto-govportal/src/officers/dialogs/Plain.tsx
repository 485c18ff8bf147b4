/** The dialog of an action that asks for a few fields, and sends along what was found of the materials. */
import { useState } from 'react';
import { useIntl, FormattedMessage } from 'react-intl';
import { actionOf } from './actions';
import { dataOf, faultsOf, type Values } from './check';
import { Fields } from './Fields';
import { type DialogProps, Frame } from './Frame';
import { useAct } from './useAct';

export function Plain(props: DialogProps) {
  const { item, action, judged, reload, onClose, onDone } = props;
  const intl = useIntl();
  const act = useAct(item, action.id, reload, onDone);
  const [values, setValues] = useState<Values>({});
  const { fields: all, judges } = actionOf(action.id);
  const fields = all.filter(
    ({ kinds }) => !kinds || kinds.includes(item.kind ?? ''),
  );
  const sent = judges ? judged : [];

  function go() {
    const faults = faultsOf(intl, fields, values);
    if (Object.keys(faults).length > 0) {
      act.refuse('', faults);
      return;
    }
    act.act({
      ...dataOf(fields, values),
      ...(sent.length > 0 ? { materials: sent } : {}),
    });
  }

  return (
    <Frame
      item={item}
      action={action}
      act={act}
      onClose={onClose}
      onSubmit={go}
    >
      {sent.length > 0 && (
        <p>
          <FormattedMessage
            id="一并记录 {count} 份材料的审核意见。"
            defaultMessage="一并记录 {count} 份材料的审核意见。"
            values={{ count: sent.length }}
          />
        </p>
      )}
      {action.id.endsWith('_extension') && item.extension && (
        <p>
          <FormattedMessage
            id="申请延长 {days} 个工作日，理由：{reason}"
            defaultMessage="申请延长 {days} 个工作日，理由：{reason}"
            values={{
              days: item.extension.days,
              reason: item.extension.reason,
            }}
          />
        </p>
      )}
      <Fields
        fields={fields}
        values={values}
        faults={act.faults}
        disabled={act.stale}
        uid={item.uid}
        nodes={item.nodes}
        onChange={(name, value) => setValues({ ...values, [name]: value })}
      />
    </Frame>
  );
}
