/** Somebody else is editing the content. */
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import { RefusedError, send } from '../../data/send';
import type { Values } from './types';

interface Props {
  path: string;
  content: Values;
  /** Called when the lock is gone. */
  onFree: () => void;
}

export function Locked({ path, content, onFree }: Props) {
  const intl = useIntl();
  const { lock } = content;
  const [refused, setRefused] = useState('');

  function take() {
    send('del', `${path}/@lock`, { force: true })
      .then(onFree)
      .catch((error) =>
        setRefused(error instanceof RefusedError ? error.message : ''),
      );
  }

  return (
    <div className="gp-wide gp-page">
      <h1>{content.title}</h1>
      <div className="gp-notice gp-warn">
        <p>
          <FormattedMessage
            id="{person} 从 {time} 起正在编辑这份内容，现在不能修改。"
            defaultMessage="{person} 从 {time} 起正在编辑这份内容，现在不能修改。"
            values={{
              person: lock.creator_name,
              time: intl.formatTime(new Date(lock.created), {
                hour: '2-digit',
                minute: '2-digit',
              }),
            }}
          />
        </p>
        <p className="gp-row">
          <Link className="gp-button" to={path}>
            <FormattedMessage id="返回查看" defaultMessage="返回查看" />
          </Link>
          <button type="button" className="gp-button" onClick={onFree}>
            <FormattedMessage id="再试一次" defaultMessage="再试一次" />
          </button>
          {lock.stealable && (
            <button
              type="button"
              className="gp-button gp-danger"
              onClick={take}
            >
              <FormattedMessage
                id="接管编辑（对方未保存的修改将不能保存）"
                defaultMessage="接管编辑（对方未保存的修改将不能保存）"
              />
            </button>
          )}
        </p>
        {refused && <p className="gp-fault">{refused}</p>}
      </div>
    </div>
  );
}
