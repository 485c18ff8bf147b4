/** /kiosk/progress: how one's cases stand, by a card that is read or by number. */
import { useEffect, useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { useLocation } from 'react-router-dom';
import { ByDocument } from '../citizens/apply/query/ByDocument';
import { ByNumber } from '../citizens/apply/query/ByNumber';
import { Found } from '../citizens/apply/query/Found';
import type { Progress as Known } from '../citizens/apply/data';
import { PageTitle } from '../components/PageTitle';
import { takeOver } from './handed';
import '../citizens/apply/apply.scss';

const messages = defineMessages({
  title: { id: '查办件进度', defaultMessage: '查办件进度' },
});

export default function Progress() {
  const intl = useIntl();
  const { search } = useLocation();
  const [card, setCard] = useState('');
  const [byNumber, setByNumber] = useState(false);
  const [found, setFound] = useState<Known[]>([]);
  useEffect(() => {
    const read = takeOver();
    if (!read) return;
    setCard(read);
    setByNumber(false);
    setFound([]);
  }, [search]);

  return (
    <div className="gp-wide gp-page">
      <PageTitle
        title={intl.formatMessage(messages.title)}
        lead={
          card ? (
            <FormattedMessage
              id="身份证已识别，请填写申请时留的手机号码，用验证码确认是您本人。"
              defaultMessage="身份证已识别，请填写申请时留的手机号码，用验证码确认是您本人。"
            />
          ) : (
            <FormattedMessage
              id="请刷身份证，或者在下面输入。"
              defaultMessage="请刷身份证，或者在下面输入。"
            />
          )
        }
      >
        <button
          type="button"
          className="gp-button"
          aria-pressed={byNumber}
          onClick={() => {
            setByNumber(!byNumber);
            setFound([]);
          }}
        >
          {byNumber ? (
            <FormattedMessage id="用身份证查" defaultMessage="用身份证查" />
          ) : (
            <FormattedMessage id="用办件编号查" defaultMessage="用办件编号查" />
          )}
        </button>
      </PageTitle>
      <section className="gp-sheet">
        {byNumber ? (
          <ByNumber onFound={setFound} />
        ) : (
          <ByDocument key={card} number={card} onFound={setFound} />
        )}
      </section>
      {found.map((progress) => (
        <Found key={progress.number} progress={progress} />
      ))}
    </div>
  );
}
