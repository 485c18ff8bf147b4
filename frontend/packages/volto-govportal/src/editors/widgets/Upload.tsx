/** A file or image of the department: one that is there, or one that is uploaded now. */
import { type ChangeEvent, useRef, useState } from 'react';
import { useIntl, defineMessages, FormattedMessage } from 'react-intl';
import { RefusedError, send } from '../../data/send';
import { useForm } from '../form/FormContext';
import { vocabularyOf } from '../form/kinds';
import { readFile } from './files';
import { Labelled, tied } from './Frame';
import type { WidgetProps } from './types';
import { useVocabulary } from './vocabulary';

const messages = defineMessages({
  how: {
    id: '从本部门已有的文件中选择，或者上传新文件。',
    defaultMessage: '从本部门已有的文件中选择，或者上传新文件。',
  },
  none: { id: '（未选择）', defaultMessage: '（未选择）' },
  gone: { id: '（文件已不存在）', defaultMessage: '（文件已不存在）' },
  upload: { id: '为“{title}”上传文件', defaultMessage: '为“{title}”上传文件' },
  done: { id: '已上传“{name}”', defaultMessage: '已上传“{name}”' },
  failed: {
    id: '上传没有成功，请重试。',
    defaultMessage: '上传没有成功，请重试。',
  },
});

export default function Upload(props: WidgetProps<string>) {
  const { name, value, onChange, property, readOnly } = props;
  const intl = useIntl();
  const { container, announce } = useForm();
  const [terms, reload] = useVocabulary(property);
  const [refused, setRefused] = useState('');
  const [busy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const image = vocabularyOf(property) === 'govportal.images';
  const gone = value && terms.every((term) => term.token !== value);

  async function upload(event: ChangeEvent<HTMLInputElement>) {
    const file = event.target.files?.[0];
    if (!file) return;
    setBusy(true);
    setRefused('');
    try {
      const made = await send<{ UID: string }>('post', container, {
        '@type': image ? 'Image' : 'File',
        title: file.name,
        [image ? 'image' : 'file']: await readFile(file),
      });
      await reload();
      onChange(name, made.UID);
      announce(intl.formatMessage(messages.done, { name: file.name }));
    } catch (error) {
      const said = error instanceof RefusedError ? error.message : '';
      setRefused(said || intl.formatMessage(messages.failed));
    } finally {
      setBusy(false);
      if (input.current) input.current.value = '';
    }
  }

  const widget = {
    ...props,
    fault: refused || props.fault,
    reason: intl.formatMessage(messages.how),
  };
  return (
    <Labelled widget={widget}>
      <div className="gp-upload">
        <select
          {...tied(widget)}
          className="gp-input"
          value={value ?? ''}
          disabled={readOnly}
          onChange={(event) => onChange(name, event.target.value)}
        >
          <option value="">{intl.formatMessage(messages.none)}</option>
          {gone && (
            <option value={value}>{intl.formatMessage(messages.gone)}</option>
          )}
          {terms.map((term) => (
            <option key={term.token} value={term.token}>
              {term.title}
            </option>
          ))}
        </select>
        {!readOnly && (
          <>
            <input
              ref={input}
              type="file"
              hidden
              tabIndex={-1}
              accept={
                image
                  ? '.png,.jpg,.jpeg'
                  : '.pdf,.doc,.docx,.xls,.xlsx,.ofd,.png,.jpg,.jpeg'
              }
              onChange={upload}
            />
            <button
              type="button"
              className="gp-button"
              aria-label={intl.formatMessage(messages.upload, {
                title: property.title,
              })}
              disabled={busy}
              onClick={() => input.current?.click()}
            >
              {busy ? (
                <FormattedMessage id="正在上传……" defaultMessage="正在上传……" />
              ) : (
                <FormattedMessage id="上传" defaultMessage="上传" />
              )}
            </button>
          </>
        )}
      </div>
    </Labelled>
  );
}
