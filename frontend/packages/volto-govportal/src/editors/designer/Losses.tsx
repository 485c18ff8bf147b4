/** Warns of what the published form has and this one has not any longer. */
import { defineMessages, FormattedMessage, useIntl } from 'react-intl';
import type { Loss } from './published';

const messages = defineMessages({
  gone: {
    id: '“{title}”被删除或者改了字段名',
    defaultMessage: '“{title}”被删除或者改了字段名',
  },
  kind: {
    id: '“{title}”换了种类',
    defaultMessage: '“{title}”换了种类',
  },
  choices: {
    id: '“{title}”少了选项或者改了选项的值',
    defaultMessage: '“{title}”少了选项或者改了选项的值',
  },
});

export function Losses({ losses }: { losses: Loss[] }) {
  const intl = useIntl();
  if (losses.length === 0) return null;
  return (
    <div className="gp-notice gp-warn">
      <p>
        <FormattedMessage
          id="与已发布的版本相比："
          defaultMessage="与已发布的版本相比："
        />
      </p>
      <ul>
        {losses.map(({ what, name, title }) => (
          <li key={name}>
            {intl.formatMessage(messages[what], { title })} <code>{name}</code>
          </li>
        ))}
      </ul>
      <p>
        <FormattedMessage
          id="已经提交的办件仍按原来的版本显示；但申请人上次填写的这些内容不再带入新的申请，没有提交的草稿里的也不再保留。"
          defaultMessage="已经提交的办件仍按原来的版本显示；但申请人上次填写的这些内容不再带入新的申请，没有提交的草稿里的也不再保留。"
        />
      </p>
    </div>
  );
}
