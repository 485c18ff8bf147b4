/** 办结: makes out the result, with its files. A denial has none. */
import { useState } from 'react';
import { defineMessages, useIntl } from 'react-intl';
import { Field } from '../../components/Field';
import { FileInput } from '../parts/FileInput';
import { useSending } from '../parts/useSending';
import { type DialogProps, Frame } from './Frame';
import { resultFaults, resultOf } from './result';
import { ResultFields } from './ResultFields';
import { useAct } from './useAct';

const messages = defineMessages({
  files: { id: '结果文件', defaultMessage: '结果文件' },
  help: {
    id: '证照、批文的电子版，申请人可以下载。',
    defaultMessage: '证照、批文的电子版，申请人可以下载。',
  },
  wait: {
    id: '文件还在上传，请稍候。',
    defaultMessage: '文件还在上传，请稍候。',
  },
  opinion: { id: '办结意见', defaultMessage: '办结意见' },
});

export function Complete(props: DialogProps) {
  const { item, action, reload, onClose, onDone } = props;
  const intl = useIntl();
  const act = useAct(item, action.id, reload, onDone);
  const sending = useSending();
  const [result, setResult] = useState(() =>
    resultOf({ ...item.matter, department: item.department }),
  );
  const [opinion, setOpinion] = useState('');
  const denied = item.state.id === 'denied';

  function go() {
    const faults = denied ? {} : resultFaults(intl, result);
    if (sending.busy) faults.files = intl.formatMessage(messages.wait);
    if (Object.keys(faults).length > 0) {
      act.refuse('', faults);
      return;
    }
    act.act({
      ...(denied ? {} : { result }),
      files: sending.idsOf(),
      opinion: opinion.trim(),
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
      {!denied && (
        <ResultFields
          result={result}
          faults={act.faults}
          onChange={setResult}
        />
      )}
      <FileInput
        label={intl.formatMessage(messages.files)}
        help={intl.formatMessage(messages.help)}
        fault={act.faults.files}
        sending={sending}
      />
      <Field
        label={intl.formatMessage(messages.opinion)}
        fault={act.faults.opinion}
      >
        {(control) => (
          <textarea
            {...control}
            className="gp-input"
            value={opinion}
            onChange={(event) => setOpinion(event.target.value)}
          />
        )}
      </Field>
    </Frame>
  );
}
