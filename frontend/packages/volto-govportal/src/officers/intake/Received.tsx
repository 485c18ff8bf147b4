/** What the visitor brought: paper, with the originals that were seen, and scans of it. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import type { CaseMaterial } from '../../citizens/apply/data';
import { Icon } from '../../components/Icon';
import type { Faults } from '../../citizens/apply/fill/faults';
import { FileInput } from '../parts/FileInput';
import type { useSending } from '../parts/useSending';
import type { Received as One } from './register';

const messages = defineMessages({
  remove: { id: '移除“{name}”', defaultMessage: '移除“{name}”' },
  scan: { id: '“{name}”的扫描件', defaultMessage: '“{name}”的扫描件' },
});

interface Props {
  materials: CaseMaterial[];
  received: Record<number, One>;
  faults: Faults;
  sending: ReturnType<typeof useSending>;
  onChange: (received: Record<number, One>) => void;
  /** Take a scan back that the draft has. */
  onRemove: (position: number, file: string) => void;
}

const NOTHING: One = { paper: false, originals_seen: false };

export function Received(props: Props) {
  const { materials, received, faults, sending, onChange, onRemove } = props;
  const intl = useIntl();
  const set = (position: number, changes: Partial<One>) =>
    onChange({
      ...received,
      [position]: { ...(received[position] ?? NOTHING), ...changes },
    });
  return (
    <ol className="gp-plain-list gp-received">
      {materials.map(({ position, name, necessity, asked, files }) => {
        const one = received[position] ?? NOTHING;
        const fault = faults[`materials.${position}`];
        return (
          <li key={position}>
            <fieldset
              className="gp-field"
              data-invalid={fault ? '' : undefined}
              aria-describedby={fault && `received-${position}-fault`}
            >
              <legend>
                {name}{' '}
                {necessity === 'required' && (
                  <span className="gp-required">
                    <FormattedMessage id="（必要）" defaultMessage="（必要）" />
                  </span>
                )}
              </legend>
              <p className="gp-soft gp-small">
                <FormattedMessage
                  id="原件 {originals} 份，复印件 {copies} 份"
                  defaultMessage="原件 {originals} 份，复印件 {copies} 份"
                  values={{
                    originals: asked.originals ?? 0,
                    copies: asked.copies ?? 0,
                  }}
                />
              </p>
              <label className="gp-check">
                <input
                  type="checkbox"
                  checked={one.paper}
                  onChange={(event) =>
                    set(position, { paper: event.target.checked })
                  }
                />
                <FormattedMessage
                  id="已收纸质材料"
                  defaultMessage="已收纸质材料"
                />
              </label>
              <label className="gp-check">
                <input
                  type="checkbox"
                  checked={one.originals_seen}
                  onChange={(event) =>
                    set(position, { originals_seen: event.target.checked })
                  }
                />
                <FormattedMessage id="已核对原件" defaultMessage="已核对原件" />
              </label>
              {fault && (
                <p className="gp-fault" id={`received-${position}-fault`}>
                  {fault}
                </p>
              )}
              <FileInput
                label={intl.formatMessage(messages.scan, { name })}
                sending={sending}
                place={String(position)}
              />
              {files.length > 0 && (
                <ul className="gp-plain-list">
                  {files.map((file) => (
                    <li key={file.uid}>
                      <span translate="no">{file.name}</span>{' '}
                      <span className="gp-tag gp-good">
                        <FormattedMessage id="已上传" defaultMessage="已上传" />
                      </span>
                      <button
                        type="button"
                        className="gp-button gp-quiet gp-compact"
                        aria-label={intl.formatMessage(messages.remove, {
                          name: file.name,
                        })}
                        onClick={() => onRemove(position, file.uid)}
                      >
                        <Icon name="close" size="1em" />
                      </button>
                    </li>
                  ))}
                </ul>
              )}
            </fieldset>
          </li>
        );
      })}
    </ol>
  );
}
