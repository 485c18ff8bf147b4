/** Which text this is: its version, when it was published and changed last. */
import { FormattedMessage } from 'react-intl';
import type { Version } from '../data';

export function About({ version }: { version: Version }) {
  return (
    <p className="gp-about gp-soft gp-small">
      {version.number && (
        <span>
          <FormattedMessage
            id="第 {number} 版"
            defaultMessage="第 {number} 版"
            values={{ number: version.number }}
          />
        </span>
      )}
      {version.published && (
        <span>
          <FormattedMessage
            id="发布日期：{day}"
            defaultMessage="发布日期：{day}"
            values={{
              day: (
                <time dateTime={version.published}>
                  {version.published_text}
                </time>
              ),
            }}
          />
        </span>
      )}
      <span>
        <FormattedMessage
          id="最近修改：{day}"
          defaultMessage="最近修改：{day}"
          values={{
            day: <time dateTime={version.changed}>{version.changed_text}</time>,
          }}
        />
      </span>
    </p>
  );
}
