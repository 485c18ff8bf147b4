/** How far one's application has come: the query, whom else to ask, and with what in hand. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { PageTitle } from '../../../components/PageTitle';
import { ProgressQuery } from '../../apply/query/ProgressQuery';
import { Guidance, Hotline } from './Guidance';
import { Offices } from './Offices';

const messages = defineMessages({
  title: { id: '进度查询', defaultMessage: '进度查询' },
  lead: {
    id: '凭办件编号和查询密码，或者凭证件号码和验证码查询办理进度；登录后在“我的办件”里可以看到全部办件。都没有的，可以用下面的办法向受理的部门查询。',
    defaultMessage:
      '凭办件编号和查询密码，或者凭证件号码和验证码查询办理进度；登录后在“我的办件”里可以看到全部办件。都没有的，可以用下面的办法向受理的部门查询。',
  },
});

export default function Progress({
  location,
}: {
  location: { pathname: string; search: string };
}) {
  const intl = useIntl();
  return (
    <div className="gp-wide gp-page">
      <PageTitle
        title={intl.formatMessage(messages.title)}
        lead={intl.formatMessage(messages.lead)}
      />
      <ProgressQuery />
      <Guidance
        ways={[
          {
            icon: 'document',
            title: (
              <FormattedMessage
                id="先看受理凭证"
                defaultMessage="先看受理凭证"
              />
            ),
            text: (
              <FormattedMessage
                id="凭证上有办件编号、受理日期、承诺办结时限和承办部门。还没有凭证的，说明尚未受理，请向窗口确认。"
                defaultMessage="凭证上有办件编号、受理日期、承诺办结时限和承办部门。还没有凭证的，说明尚未受理，请向窗口确认。"
              />
            ),
          },
          {
            icon: 'clock',
            title: (
              <FormattedMessage
                id="再算办结日期"
                defaultMessage="再算办结日期"
              />
            ),
            text: (
              <FormattedMessage
                id="事项页面写明承诺办结时限，多数按工作日计算，从受理次日起算，双休日和法定节假日不计。"
                defaultMessage="事项页面写明承诺办结时限，多数按工作日计算，从受理次日起算，双休日和法定节假日不计。"
              />
            ),
          },
          {
            icon: 'phone',
            title: (
              <FormattedMessage
                id="向承办部门查询"
                defaultMessage="向承办部门查询"
              />
            ),
            text: (
              <FormattedMessage
                id="在下面找到承办部门，拨打咨询电话，报办件编号和申请人姓名或者单位名称；超过时限没有答复的，拨打监督电话。"
                defaultMessage="在下面找到承办部门，拨打咨询电话，报办件编号和申请人姓名或者单位名称；超过时限没有答复的，拨打监督电话。"
              />
            ),
          },
        ]}
      />
      <Hotline />
      <Offices location={location} />
    </div>
  );
}
