/** What one gets when an application is submitted: number, query password, receipt. */
import { useEffect, useRef } from 'react';
import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import type { Case, Ticket as Given } from '../data';
import { FileButton } from '../parts/FileButton';
import { Ticket } from '../parts/Ticket';

interface Props {
  case_: Case;
  ticket: Given;
}

export function Submitted({ case_, ticket }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const receipt = case_.notices.find(({ kind }) => kind === 'receipt');
  return (
    <section className="gp-sheet gp-submitted">
      <h2 ref={heading} tabIndex={-1}>
        <FormattedMessage id="申请已经提交" defaultMessage="申请已经提交" />
      </h2>
      <p>
        <FormattedMessage
          id="部门将在五个工作日内告诉您是否受理，或者需要补正什么。"
          defaultMessage="部门将在五个工作日内告诉您是否受理，或者需要补正什么。"
        />
      </p>
      <Ticket ticket={ticket} />
      <p className="gp-row gp-no-print">
        {receipt && (
          <FileButton
            path={receipt['@id']}
            name={`${receipt.number}.pdf`}
            className="gp-button"
          >
            <FormattedMessage
              id="下载{title}"
              defaultMessage="下载{title}"
              values={{ title: receipt.title }}
            />
          </FileButton>
        )}
        <Link className="gp-button gp-primary" to={`/cases/${case_.uid}`}>
          <FormattedMessage id="查看办理进度" defaultMessage="查看办理进度" />
        </Link>
      </p>
    </section>
  );
}
