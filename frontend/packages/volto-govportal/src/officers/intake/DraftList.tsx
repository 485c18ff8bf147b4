/** What this officer typed for visitors and has not submitted: to go on with. */
import { useEffect, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { Refused } from '../../components/Refused';
import { send } from '../../data/send';
import { useSubmit } from '../../data/useSubmit';
import { momentText } from '../../reviewers/when';
import { type Drafts, DRAFTS, pageOfDraft } from './draft';

export function DraftList() {
  const { run, message } = useSubmit();
  const [drafts, setDrafts] = useState<Drafts | null>(null);

  useEffect(() => {
    run(async () => setDrafts(await send<Drafts>('get', DRAFTS)));
    // Once: whoever comes back to this page loads it anew.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  if (message) return <Refused message={message} />;
  if (!drafts || drafts.items.length === 0) return null;
  return (
    <section className="gp-sheet" aria-labelledby="window-drafts">
      <h2 id="window-drafts">
        <FormattedMessage id="没有提交的录入" defaultMessage="没有提交的录入" />
      </h2>
      <p className="gp-soft gp-small">
        <FormattedMessage
          id="只有您看得到。最后一次修改以后保存 {days} 天，到期删除。"
          defaultMessage="只有您看得到。最后一次修改以后保存 {days} 天，到期删除。"
          values={{ days: drafts.days }}
        />
      </p>
      <ul className="gp-plain-list gp-files">
        {drafts.items.map((one) => (
          <li key={one.uid}>
            <Link to={pageOfDraft(one)}>
              {one.applicant_name ? (
                <FormattedMessage
                  id="{name}：{title}"
                  defaultMessage="{name}：{title}"
                  values={{
                    name: one.applicant_name,
                    title: one.matter.title,
                  }}
                />
              ) : (
                one.matter.title
              )}
            </Link>
            <span className="gp-soft gp-small">
              <FormattedMessage
                id="{moment}保存"
                defaultMessage="{moment}保存"
                values={{ moment: momentText(one.changed_at) }}
              />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
