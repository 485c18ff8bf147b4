/** For who has no account: by the link of a message, once. */
import { useEffect, useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { useLocation } from 'react-router-dom';
import { PageTitle } from '../../components/PageTitle';
import { RefusedError, send } from '../../data/send';
import { HOLDER, type Item } from './data';
import { Held, NoIndex } from './Held';

const messages = defineMessages({
  link: { id: '查看并回复', defaultMessage: '查看并回复' },
});

export default function LinkPage() {
  const intl = useIntl();
  const { search } = useLocation();
  const query = new URLSearchParams(search);
  const proof = {
    for: query.get('for') ?? '',
    token: query.get('token') ?? '',
  };
  const [item, setItem] = useState<Item | null>(null);
  const [said, setSaid] = useState('');

  useEffect(() => {
    // A POST, so that the token stands in no address that the backend writes down.
    send<Item>('post', HOLDER, proof)
      .then(setItem)
      .catch((error) =>
        setSaid(error instanceof RefusedError ? error.refusal.message : ''),
      );
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [search]);

  if (item) {
    return (
      <>
        <NoIndex />
        <Held proof={proof} item={item} />
      </>
    );
  }
  return (
    <div className="gp-wide gp-page" aria-busy={!said}>
      <NoIndex />
      <PageTitle title={intl.formatMessage(messages.link)} />
      {said && (
        <p className="gp-notice gp-bad" role="alert">
          {said}
        </p>
      )}
      <noscript>
        <p className="gp-notice gp-warn">
          <FormattedMessage
            id="这一页需要浏览器允许运行脚本；也可以打电话给办理部门。"
            defaultMessage="这一页需要浏览器允许运行脚本；也可以打电话给办理部门。"
          />
        </p>
      </noscript>
    </div>
  );
}
