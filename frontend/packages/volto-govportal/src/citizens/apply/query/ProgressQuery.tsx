/** How a case stands, for who needs no account: by its number, or by the applicant's document. */
import { useEffect, useRef, useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { useWay, Ways } from '../../../account/Ways';
import type { Progress } from '../data';
import { ByDocument } from './ByDocument';
import { ByNumber } from './ByNumber';
import { Found } from './Found';
import '../apply.scss';

const messages = defineMessages({
  title: { id: '查询办件', defaultMessage: '查询办件' },
});

export function ProgressQuery() {
  const intl = useIntl();
  const way = useWay();
  const [found, setFound] = useState<Progress[]>([]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [found]);
  useEffect(() => setFound([]), [way]);

  return (
    <>
      <section className="gp-sheet gp-query" aria-labelledby="query">
        <h2 id="query">{intl.formatMessage(messages.title)}</h2>
        <noscript>
          <p className="gp-notice gp-warn">
            <FormattedMessage
              id="在线查询需要浏览器允许运行脚本；也可以打电话向承办部门查询。"
              defaultMessage="在线查询需要浏览器允许运行脚本；也可以打电话向承办部门查询。"
            />
          </p>
        </noscript>
        <Ways
          ways={[
            {
              name: '',
              title: (
                <FormattedMessage id="按办件编号" defaultMessage="按办件编号" />
              ),
            },
            {
              name: 'document',
              title: (
                <FormattedMessage id="按证件号码" defaultMessage="按证件号码" />
              ),
            },
          ]}
        />
        {way === 'document' ? (
          <ByDocument onFound={setFound} />
        ) : (
          <ByNumber onFound={setFound} />
        )}
      </section>
      {found.map((progress, number) => (
        <Found
          key={progress.number}
          progress={progress}
          heading={number === 0 ? heading : undefined}
        />
      ))}
    </>
  );
}
