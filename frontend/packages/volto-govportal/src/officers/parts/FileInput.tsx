/** Chooses files, sends them at once, and says how each is getting on. */
import { useId } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Icon } from '../../components/Icon';
import { sizeText } from '../../reviewers/review/Attachments';
import type { useSending } from './useSending';

const messages = defineMessages({
  remove: { id: '移除“{name}”', defaultMessage: '移除“{name}”' },
  progress: { id: '“{name}”上传进度', defaultMessage: '“{name}”上传进度' },
});

interface Props {
  label: string;
  help?: string;
  fault?: string;
  sending: ReturnType<typeof useSending>;
  /** What the files belong to, where there are several inputs. */
  place?: string;
}

export function FileInput({ label, help, fault, sending, place = '' }: Props) {
  const intl = useIntl();
  const id = useId();
  return (
    <div className="gp-field gp-file-input">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="file"
        multiple
        aria-invalid={fault ? true : undefined}
        aria-describedby={
          [help && `${id}-help`, fault && `${id}-fault`]
            .filter(Boolean)
            .join(' ') || undefined
        }
        onChange={(event) => {
          for (const file of event.target.files ?? []) {
            sending.add(file, place);
          }
          event.target.value = '';
        }}
      />
      {help && (
        <p className="gp-help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {fault && (
        <p className="gp-fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
      <ul className="gp-plain-list" aria-live="polite">
        {sending.files
          .filter((one) => one.place === place)
          .map((one) => (
            <li key={one.key}>
              <span translate="no">{one.name}</span>{' '}
              <span className="gp-soft gp-small" translate="no">
                {sizeText(one.size)}
              </span>{' '}
              {one.fault ? (
                <span className="gp-fault">{one.fault}</span>
              ) : one.id ? (
                <span className="gp-tag gp-good">
                  <FormattedMessage id="已上传" defaultMessage="已上传" />
                </span>
              ) : (
                <progress
                  max={1}
                  value={one.part}
                  aria-label={intl.formatMessage(messages.progress, {
                    name: one.name,
                  })}
                />
              )}
              <button
                type="button"
                className="gp-button gp-quiet gp-compact"
                aria-label={intl.formatMessage(messages.remove, {
                  name: one.name,
                })}
                onClick={() => sending.remove(one)}
              >
                <Icon name="close" size="1em" />
              </button>
            </li>
          ))}
      </ul>
    </div>
  );
}
