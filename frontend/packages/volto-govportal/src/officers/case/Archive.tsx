/** 归档: the dossier of a case that is closed, with the digest that it was sealed by. */
import { FormattedMessage } from 'react-intl';
import { Refused } from '../../components/Refused';
import { Empty } from '../../components/Empty';
import { Icon } from '../../components/Icon';
import { download } from '../../data/download';
import { useSubmit } from '../../data/useSubmit';
import { momentText } from '../../reviewers/when';
import type { Case } from '../data';

export function Archive({ item }: { item: Case }) {
  const submit = useSubmit();
  if (!item.archive) {
    return (
      <Empty
        title={<FormattedMessage id="还没有归档" defaultMessage="还没有归档" />}
      >
        <p>
          <FormattedMessage
            id="送达、不予受理、退件或者撤回以后可以归档。"
            defaultMessage="送达、不予受理、退件或者撤回以后可以归档。"
          />
        </p>
      </Empty>
    );
  }
  return (
    <section className="gp-sheet" aria-labelledby="archive">
      <h2 id="archive">
        <FormattedMessage id="归档" defaultMessage="归档" />
      </h2>
      <Refused message={submit.message} />
      <dl className="gp-facts">
        <div>
          <dt>
            <FormattedMessage id="归档时间" defaultMessage="归档时间" />
          </dt>
          <dd>{momentText(item.moments.archived_at)}</dd>
        </div>
        <div className="gp-whole">
          <dt>
            <FormattedMessage id="卷宗校验值" defaultMessage="卷宗校验值" />
          </dt>
          <dd className="gp-code">{item.archive.sha256}</dd>
        </div>
      </dl>
      <p className="gp-row">
        <button
          type="button"
          className="gp-button gp-primary"
          disabled={submit.busy}
          onClick={() =>
            submit.run(() =>
              download(`/@case-archive/${item.uid}`, `${item.number}.zip`),
            )
          }
        >
          <Icon name="download" />
          <FormattedMessage id="下载卷宗" defaultMessage="下载卷宗" />
        </button>
        <span className="gp-soft gp-small">
          <FormattedMessage
            id="ZIP 文件，含申请、材料、文书、结果和办理过程。下载会记入审计日志。"
            defaultMessage="ZIP 文件，含申请、材料、文书、结果和办理过程。下载会记入审计日志。"
          />
        </span>
      </p>
    </section>
  );
}
