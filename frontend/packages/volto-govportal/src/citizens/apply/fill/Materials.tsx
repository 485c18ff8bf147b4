/** The materials of an application: what is asked, what has been handed in, what is on its way. */
import { useId, useState } from 'react';
import { defineMessages, FormattedMessage, useIntl } from 'react-intl';
import { Field } from '../../../components/Field';
import { Icon } from '../../../components/Icon';
import { RefusedError } from '../../../data/send';
import { sizeText } from '../../matter/parts/FileLink';
import type { CaseFile, CaseMaterial } from '../data';
import { FileButton } from '../parts/FileButton';
import { Dropzone } from './Dropzone';
import type { Faults } from './faults';
import type { MaterialChange } from './saver';
import type { Sending, Uploads } from './useUploads';
import { MATERIAL_TYPES, NECESSITIES } from './words';

const messages = defineMessages({
  how: { id: '提供方式', defaultMessage: '提供方式' },
  upload: { id: '网上上传', defaultMessage: '网上上传' },
  certificate: {
    id: '已有电子证照，不用上传',
    defaultMessage: '已有电子证照，不用上传',
  },
  sharing: {
    id: '由部门数据共享取得，不用上传',
    defaultMessage: '由部门数据共享取得，不用上传',
  },
  other: {
    id: '其他方式，按部门要求另行提交',
    defaultMessage: '其他方式，按部门要求另行提交',
  },
  progress: { id: '“{name}”的上传进度', defaultMessage: '“{name}”的上传进度' },
  remove: { id: '删除“{name}”', defaultMessage: '删除“{name}”' },
  retry: { id: '继续上传“{name}”', defaultMessage: '继续上传“{name}”' },
  cancel: { id: '取消上传“{name}”', defaultMessage: '取消上传“{name}”' },
});
const WAYS = ['upload', 'certificate', 'sharing', 'other'] as const;

interface Props {
  materials: CaseMaterial[];
  /** Positions that the office wants corrected; empty when it doesn't say. */
  wanted: number[];
  faults: Faults;
  uploads: Uploads;
  onChange: (change: MaterialChange) => Promise<unknown>;
}

export function Materials({ materials, wanted, ...rest }: Props) {
  return (
    <ol className="gp-plain-list gp-materials">
      {materials.map((material) => (
        <li key={material.position}>
          <One
            material={material}
            wanted={wanted.includes(material.position)}
            {...rest}
          />
        </li>
      ))}
    </ol>
  );
}

interface OneProps extends Omit<Props, 'materials' | 'wanted'> {
  material: CaseMaterial;
  wanted: boolean;
}

function One({ material, wanted, faults, uploads, onChange }: OneProps) {
  const intl = useIntl();
  const id = useId();
  const [said, setSaid] = useState('');
  const { position, name, necessity, asked, files } = material;
  const fault = faults[`materials.${position}`] ?? said;
  const way = WAYS.find((one) => one === material.obtained) ?? 'upload';
  const details = [
    asked.type && MATERIAL_TYPES[asked.type]
      ? intl.formatMessage(MATERIAL_TYPES[asked.type])
      : '',
    asked.format ?? '',
  ].filter(Boolean);

  async function change(changes: Omit<MaterialChange, 'position'>) {
    setSaid('');
    try {
      await onChange({ position, ...changes });
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      setSaid(error.refusal.message);
    }
  }

  function remove(file: CaseFile) {
    // Without a file nothing has been handed in.
    const none = files.length === 1 && way === 'upload';
    change({ remove: [file.uid], ...(none ? { obtained: '' } : {}) });
  }

  return (
    <section
      className={`gp-material${wanted ? ' gp-wanted' : ''}`}
      aria-labelledby={id}
    >
      <h3 id={id}>
        {position}. {name}{' '}
        <span className={`gp-tag${necessity === 'required' ? ' gp-warn' : ''}`}>
          {intl.formatMessage(NECESSITIES[necessity] ?? NECESSITIES.required)}
        </span>
        {wanted && (
          <span className="gp-tag gp-bad">
            <FormattedMessage id="需要补正" defaultMessage="需要补正" />
          </span>
        )}
      </h3>
      {material.remark && (
        <p className="gp-notice gp-warn">
          <FormattedMessage
            id="部门意见：{remark}"
            defaultMessage="部门意见：{remark}"
            values={{ remark: material.remark }}
          />
        </p>
      )}
      {(details.length > 0 || asked.filling_notes) && (
        <p className="gp-soft gp-small">
          {[...details, asked.filling_notes].filter(Boolean).join('；')}
        </p>
      )}
      <Field label={intl.formatMessage(messages.how)}>
        {(control) => (
          <select
            {...control}
            className="gp-input"
            value={way}
            onChange={(event) =>
              change({
                obtained:
                  event.target.value === 'upload' && files.length === 0
                    ? ''
                    : event.target.value,
              })
            }
          >
            {WAYS.map((one) => (
              <option key={one} value={one}>
                {intl.formatMessage(messages[one])}
              </option>
            ))}
          </select>
        )}
      </Field>
      <ul className="gp-plain-list gp-files">
        {files.map((file) => (
          <li key={file.uid}>
            <FileButton path={file['@id']} name={file.name}>
              {file.name}
            </FileButton>
            <span className="gp-soft gp-small">{sizeText(file.size)}</span>
            <span className="gp-tag gp-good">
              <FormattedMessage id="已上传" defaultMessage="已上传" />
            </span>
            <button
              type="button"
              className="gp-button gp-compact gp-quiet"
              aria-label={intl.formatMessage(messages.remove, {
                name: file.name,
              })}
              onClick={() => remove(file)}
            >
              <FormattedMessage id="删除" defaultMessage="删除" />
            </button>
          </li>
        ))}
        {uploads.sending
          .filter((one) => one.position === position)
          .map((one) => (
            <Arriving key={one.key} one={one} uploads={uploads} />
          ))}
      </ul>
      {way === 'upload' && (
        <Dropzone
          name={name}
          fault={fault}
          faultId={`${id}-fault`}
          onFiles={(chosen) => {
            setSaid('');
            uploads.start(position, chosen);
          }}
        />
      )}
      {fault && (
        <p className="gp-fault" id={`${id}-fault`} role="status">
          {fault}
        </p>
      )}
    </section>
  );
}

function Arriving({ one, uploads }: { one: Sending; uploads: Uploads }) {
  const intl = useIntl();
  const percent = one.size ? Math.floor((one.sent / one.size) * 100) : 0;
  return (
    <li className="gp-arriving">
      <span className="gp-arriving-name">{one.name}</span>
      {(one.state === 'waiting' || one.state === 'sending') && (
        <>
          <progress
            max={100}
            value={percent}
            aria-label={intl.formatMessage(messages.progress, {
              name: one.name,
            })}
          />
          <span className="gp-small">
            {one.state === 'waiting' ? (
              <FormattedMessage id="等待上传" defaultMessage="等待上传" />
            ) : (
              <FormattedMessage
                id="已传 {percent}%"
                defaultMessage="已传 {percent}%"
                values={{ percent }}
              />
            )}
          </span>
        </>
      )}
      {one.state === 'broken' && (
        <span className="gp-fault" role="alert">
          <FormattedMessage
            id="网络中断，已传 {percent}%，可以从断开的地方继续。"
            defaultMessage="网络中断，已传 {percent}%，可以从断开的地方继续。"
            values={{ percent }}
          />
        </span>
      )}
      {one.state === 'refused' && (
        <span className="gp-fault" role="alert">
          {one.message}
        </span>
      )}
      {one.state === 'broken' && (
        <button
          type="button"
          className="gp-button gp-compact"
          aria-label={intl.formatMessage(messages.retry, { name: one.name })}
          onClick={() => uploads.retry(one.key)}
        >
          <FormattedMessage id="继续上传" defaultMessage="继续上传" />
        </button>
      )}
      <button
        type="button"
        className="gp-button gp-compact gp-quiet"
        aria-label={intl.formatMessage(messages.cancel, { name: one.name })}
        onClick={() => uploads.cancel(one.key)}
      >
        <Icon name="close" />
      </button>
    </li>
  );
}
