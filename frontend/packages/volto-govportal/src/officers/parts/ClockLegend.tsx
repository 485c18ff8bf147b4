/** What the words and colours of time mean. */
import { FormattedMessage } from 'react-intl';

export function ClockLegend() {
  return (
    <details className="gp-clock-legend gp-no-print">
      <summary>
        <FormattedMessage id="期限怎么看" defaultMessage="期限怎么看" />
      </summary>
      <dl className="gp-key-list">
        <div>
          <dt>
            <span className="gp-tag gp-good">
              <FormattedMessage
                id="剩余几个工作日（绿色）"
                defaultMessage="剩余几个工作日（绿色）"
              />
            </span>
          </dt>
          <dd>
            <FormattedMessage
              id="至少还有两个工作日。"
              defaultMessage="至少还有两个工作日。"
            />
          </dd>
        </div>
        <div>
          <dt>
            <span className="gp-tag gp-warn">
              <FormattedMessage
                id="今天到期或者剩余1个工作日（黄色）"
                defaultMessage="今天到期或者剩余1个工作日（黄色）"
              />
            </span>
          </dt>
          <dd>
            <FormattedMessage id="请先办理。" defaultMessage="请先办理。" />
          </dd>
        </div>
        <div>
          <dt>
            <span className="gp-tag gp-bad">
              <FormattedMessage
                id="超期几天（红色）"
                defaultMessage="超期几天（红色）"
              />
            </span>
          </dt>
          <dd>
            <FormattedMessage
              id="已经过了到期日，按工作日计。"
              defaultMessage="已经过了到期日，按工作日计。"
            />
          </dd>
        </div>
        <div>
          <dt>
            <span className="gp-tag">
              <FormattedMessage
                id="暂停计时、不计时"
                defaultMessage="暂停计时、不计时"
              />
            </span>
          </dt>
          <dd>
            <FormattedMessage
              id="特别程序、挂起期间不计入期限；已经决定的和没有期限的不再计时。"
              defaultMessage="特别程序、挂起期间不计入期限；已经决定的和没有期限的不再计时。"
            />
          </dd>
        </div>
      </dl>
      <p className="gp-help">
        <FormattedMessage
          id="收件后 5 个工作日内答复是否受理；受理后从次日起计算承诺期限。法定节假日和调休按工作日历计算。"
          defaultMessage="收件后 5 个工作日内答复是否受理；受理后从次日起计算承诺期限。法定节假日和调休按工作日历计算。"
        />
      </p>
    </details>
  );
}
