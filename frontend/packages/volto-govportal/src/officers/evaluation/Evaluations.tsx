/** 评价 on the page of a case: what was said, by which way, and what came of it. */
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { ofCase } from '../../citizens/evaluation/data';
import { Said } from '../../citizens/evaluation/Evaluating';
import { useAddon } from '../../data/portal';
import { useResource } from '../../data/resource';
import { dayText } from '../../reviewers/when';
import { type Case, pageOf } from '../data';
import { Ask } from './Ask';
import type { OfCase, Seen } from './data';

export function Evaluations({ item }: { item: Case }) {
  const installed = useAddon('evaluation');
  const [{ data }, reload] = useResource<OfCase>(
    installed ? ofCase(item.uid) : null,
  );
  const [asking, setAsking] = useState(false);
  if (!data || data.items.length === 0) return null;
  return (
    <section className="gp-sheet" aria-labelledby="evaluations">
      <h2 id="evaluations">
        <FormattedMessage id="服务评价" defaultMessage="服务评价" />
      </h2>
      {data.case.uid !== item.uid && (
        <p>
          <Link to={pageOf(data.case.uid)}>
            <FormattedMessage
              id="看被评价的办件"
              defaultMessage="看被评价的办件"
            />
          </Link>
        </p>
      )}
      {data.items.map((one) => (
        <One key={one.moment.id} one={one} here={item.uid} />
      ))}
      {data.may_ask && (
        <p className="gp-no-print">
          <button
            type="button"
            className="gp-button"
            onClick={() => setAsking(true)}
          >
            <FormattedMessage
              id="请办事人当场评价"
              defaultMessage="请办事人当场评价"
            />
          </button>
        </p>
      )}
      {asking && (
        <Ask
          uid={item.uid}
          windows={data.windows}
          moments={data.items
            .filter(({ state }) => state === 'waiting')
            .map(({ moment }) => moment)}
          onClose={() => {
            setAsking(false);
            // It may have been answered meanwhile.
            reload().catch(() => undefined);
          }}
        />
      )}
    </section>
  );
}

function One({ one, here }: { one: Seen; here: string }) {
  return (
    <section>
      <h3>{one.moment.title}</h3>
      {one.state === 'waiting' && (
        <p className="gp-soft">
          <FormattedMessage
            id="等待评价，{day}截止。"
            defaultMessage="等待评价，{day}截止。"
            values={{ day: dayText(one.until) }}
          />
        </p>
      )}
      {one.state === 'over' && (
        <p className="gp-soft">
          <FormattedMessage
            id="逾期未评价，不算满意。"
            defaultMessage="逾期未评价，不算满意。"
          />
        </p>
      )}
      {one.given && <Said given={one.given} />}
      {one.given && (
        <p className="gp-soft gp-small">
          {[one.channel, one.window].filter(Boolean).join(' · ')}
          {one.handled_by && (
            <>
              {' · '}
              <FormattedMessage
                id="办理人：{name}"
                defaultMessage="办理人：{name}"
                values={{ name: one.handled_by }}
              />
            </>
          )}
        </p>
      )}
      {one.excluded && (
        <p className="gp-notice">
          <FormattedMessage
            id="经申诉核定，这次评价不计入本部门的统计；评价内容保留。"
            defaultMessage="经申诉核定，这次评价不计入本部门的统计；评价内容保留。"
          />
        </p>
      )}
      {one.rectification && one.rectification.uid !== here && (
        <p>
          <Link to={pageOf(one.rectification.uid)}>
            <FormattedMessage
              id="差评整改 {number}：{state}"
              defaultMessage="差评整改 {number}：{state}"
              values={{
                number: one.rectification.number,
                state: one.rectification.state.title,
              }}
            />
          </Link>
        </p>
      )}
    </section>
  );
}
