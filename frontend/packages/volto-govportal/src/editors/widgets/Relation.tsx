/** A reference to other content, found by its title or code. */
import { useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { flattenToAppURL } from '@plone/volto/helpers/Url/Url';
import { useForm } from '../form/FormContext';
import { type Candidate, useCandidate, useCandidates } from './candidates';
import { Combobox } from './Combobox';
import { Labelled, tied } from './Frame';
import type { WidgetProps } from './types';

const messages = defineMessages({
  search: {
    id: '输入名称或者编码查找',
    defaultMessage: '输入名称或者编码查找',
  },
});

interface Reference {
  UID: string;
  '@id': string;
  title: string;
}

function noteOf({ code, place, state, note }: Candidate): string {
  return [code, place, state, note].filter(Boolean).join(' · ');
}

export default function Relation(props: WidgetProps<Reference | null>) {
  const { id, name, value, onChange, property, readOnly } = props;
  const intl = useIntl();
  const { path } = useForm();
  const [text, setText] = useState('');
  const [asking, setAsking] = useState(false);
  const type = property.selectableTypes?.[0] ?? '';
  const [found, busy] = useCandidates(path, type, asking ? text : null);
  const chosen = useCandidate(path, value?.UID ?? '');

  function choose(uid: string) {
    const one = found.find((candidate) => candidate.uid === uid);
    if (!one) return;
    setText('');
    onChange(name, { UID: uid, '@id': one.url, title: one.title });
  }

  return (
    <Labelled widget={props}>
      {value && (
        <div className="gp-editor-chosen">
          <div>
            <a
              href={flattenToAppURL(value['@id'])}
              target="_blank"
              rel="noreferrer"
            >
              {value.title}
            </a>
            {chosen && <small>{noteOf(chosen)}</small>}
          </div>
          {!readOnly && (
            <button
              type="button"
              className="gp-button gp-compact"
              onClick={() => {
                onChange(name, null);
                document.getElementById(id)?.focus();
              }}
            >
              <FormattedMessage id="清除" defaultMessage="清除" />
            </button>
          )}
        </div>
      )}
      {!readOnly && (
        <Combobox
          control={tied(props)}
          options={found.map((one) => ({
            value: one.uid,
            title: one.title,
            note: noteOf(one),
          }))}
          chosen={value ? [value.UID] : []}
          text={text}
          onText={setText}
          onOpen={() => setAsking(true)}
          onChoose={(option) => choose(option.value)}
          onLeave={() => {
            setAsking(false);
            setText('');
          }}
          busy={busy}
          placeholder={intl.formatMessage(messages.search)}
        />
      )}
    </Labelled>
  );
}
