/** 评价 on the page of one's own case. */
import { FormattedMessage } from 'react-intl';
import { useAddon } from '../../data/portal';
import { useResource } from '../../data/resource';
import { send } from '../../data/send';
import { type Asked, channelOf, ofCase } from './data';
import { Evaluating } from './Evaluating';

export function CaseEvaluation({ uid }: { uid: string }) {
  const installed = useAddon('evaluation');
  const [{ data }] = useResource<{ items: Asked[] }>(
    installed ? ofCase(uid) : null,
  );
  if (!data || data.items.length === 0) return null;
  return (
    <section
      className="gp-sheet gp-no-print"
      id="evaluation"
      aria-labelledby="evaluation-title"
    >
      <h2 id="evaluation-title">
        <FormattedMessage id="评价服务" defaultMessage="评价服务" />
      </h2>
      {data.items.map((item) => {
        const path = `${ofCase(uid)}/${item.moment.id}`;
        return (
          <section key={item.moment.id}>
            <h3>{item.moment.title}</h3>
            <Evaluating
              asked={item}
              onGive={(given) =>
                send<Asked>('post', path, { ...given, channel: channelOf() })
              }
              onAdd={(text) =>
                send<Asked>('post', `${path}/addition`, { text })
              }
              onSecond={(given) => send<Asked>('post', `${path}/second`, given)}
            />
          </section>
        );
      })}
    </section>
  );
}
