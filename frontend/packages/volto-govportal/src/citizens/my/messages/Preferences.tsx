/** By which ways one wants to be told, beside the messages on the portal. */
import { FormattedMessage, defineMessages, useIntl } from 'react-intl';
import { useNotice } from '../../../administrators/parts/Notice';
import { Failed } from '../../../components/Failed';
import { Refused } from '../../../components/Refused';
import { useResource } from '../../../data/resource';
import { send } from '../../../data/send';
import { useSubmit } from '../../../data/useSubmit';
import { Tick } from '../../apply/fill/Tick';
import { type Items, type Preference, PREFERENCES } from '../data';

const messages = defineMessages({
  saved: { id: '已经保存。', defaultMessage: '已经保存。' },
});

export function Preferences() {
  const intl = useIntl();
  const [resource, reload] = useResource<Items<Preference>>(PREFERENCES);
  const submit = useSubmit();
  const [notice, say] = useNotice();
  return (
    <section className="gp-sheet" aria-labelledby="preferences">
      <h2 id="preferences">
        <FormattedMessage id="通知方式" defaultMessage="通知方式" />
      </h2>
      <p>
        <FormattedMessage
          id="办件有进展时，除了这里的消息，还用下列方式通知您。验证码不受影响。"
          defaultMessage="办件有进展时，除了这里的消息，还用下列方式通知您。验证码不受影响。"
        />
      </p>
      <Failed resource={resource} />
      <Refused message={submit.message} />
      {(resource.data?.items ?? []).map(({ name, title, wanted }) => (
        <Tick
          key={name}
          label={title}
          checked={wanted}
          onChange={(on) =>
            submit.run(async () => {
              await send('patch', PREFERENCES, { [name]: on });
              await reload();
              say(intl.formatMessage(messages.saved));
            })
          }
        />
      ))}
      {notice}
    </section>
  );
}
