/** The law of a legal basis: chosen in the portal's library together with its articles. */
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { flattenToAppURL } from '@plone/volto/helpers/Url/Url';
import { useForm } from '../form/FormContext';
import { useCandidate } from './candidates';
import { Grouped } from './Frame';
import LawPicker, { type Citation } from './LawPicker';
import { LawStatus } from './LawStatus';
import type { WidgetProps } from './types';

export default function Law(props: WidgetProps<string>) {
  const { name, value, onChange, onChangeRow, readOnly, row } = props;
  const { path } = useForm();
  const [open, setOpen] = useState(false);
  const law = useCandidate(path, value);

  function take({ uid, ...citation }: Citation) {
    setOpen(false);
    if (onChangeRow) onChangeRow({ [name]: uid, ...citation });
    else onChange(name, uid);
  }

  return (
    <Grouped widget={props}>
      <div className="gp-editor-chosen">
        <div>
          {law ? (
            <>
              <a
                href={flattenToAppURL(law.url)}
                target="_blank"
                rel="noreferrer"
              >
                {law.title}
              </a>{' '}
              <LawStatus status={law.status} title={law.note} />
            </>
          ) : value ? (
            <span className="gp-soft">
              <FormattedMessage
                id="引用的法规在本站已不存在或者尚未公布。"
                defaultMessage="引用的法规在本站已不存在或者尚未公布。"
              />
            </span>
          ) : (
            <span className="gp-soft">
              <FormattedMessage
                id="没有引用本站法规库中的法规"
                defaultMessage="没有引用本站法规库中的法规"
              />
            </span>
          )}
        </div>
        {!readOnly && (
          <div className="gp-row">
            <button
              type="button"
              className="gp-button gp-compact"
              onClick={() => setOpen(true)}
            >
              <FormattedMessage
                id="从法规库选条文"
                defaultMessage="从法规库选条文"
              />
            </button>
            {value && (
              <button
                type="button"
                className="gp-button gp-compact gp-quiet"
                onClick={() => onChange(name, '')}
              >
                <FormattedMessage id="不再引用" defaultMessage="不再引用" />
              </button>
            )}
          </div>
        )}
      </div>
      {open && (
        <LawPicker
          path={path}
          law={law}
          text={row?.title ?? ''}
          onTake={take}
          onClose={() => setOpen(false)}
        />
      )}
    </Grouped>
  );
}
