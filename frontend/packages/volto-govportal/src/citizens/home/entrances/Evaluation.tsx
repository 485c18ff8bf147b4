/** How to rate a service: here, where that is installed; at the window, by phone. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { PageTitle } from '../../../components/PageTitle';
import { useAddon } from '../../../data/portal';
import { ByNumber } from '../../evaluation/ByNumber';
import { WaitingList } from '../../evaluation/WaitingList';
import { Guidance, Hotline, type Way } from './Guidance';
import { Offices } from './Offices';

const messages = defineMessages({
  title: { id: '办事评价', defaultMessage: '办事评价' },
  lead: {
    id: '办完事以后，您可以对这次服务作出评价，共五级：非常满意、满意、基本满意、不满意、非常不满意。本网暂不能在线评价。',
    defaultMessage:
      '办完事以后，您可以对这次服务作出评价，共五级：非常满意、满意、基本满意、不满意、非常不满意。本网暂不能在线评价。',
  },
  online: {
    id: '受理和办结以后，您可以对服务作出评价，共五级：非常满意、满意、基本满意、不满意、非常不满意。',
    defaultMessage:
      '受理和办结以后，您可以对服务作出评价，共五级：非常满意、满意、基本满意、不满意、非常不满意。',
  },
});

/** Where people are asked online, too. */
const ONLINE: Way[] = [
  {
    icon: 'phone',
    title: <FormattedMessage id="点链接评价" defaultMessage="点链接评价" />,
    text: (
      <FormattedMessage
        id="受理和办结时，短信、邮件里有评价链接，点开就能评价，不用登录。"
        defaultMessage="受理和办结时，短信、邮件里有评价链接，点开就能评价，不用登录。"
      />
    ),
  },
  {
    icon: 'star',
    title: <FormattedMessage id="在窗口评价" defaultMessage="在窗口评价" />,
    text: (
      <FormattedMessage
        id="请工作人员显示二维码，用手机扫码，或者在窗口的平板上自己选择；工作人员不能代选。"
        defaultMessage="请工作人员显示二维码，用手机扫码，或者在窗口的平板上自己选择；工作人员不能代选。"
      />
    ),
  },
  {
    icon: 'check',
    title: <FormattedMessage id="差评会回访" defaultMessage="差评会回访" />,
    text: (
      <FormattedMessage
        id="评为不满意、非常不满意的，部门先回访、再整改，政务服务机构复核后把结果告诉您，您可以再次评价。"
        defaultMessage="评为不满意、非常不满意的，部门先回访、再整改，政务服务机构复核后把结果告诉您，您可以再次评价。"
      />
    ),
  },
];

/** Where they aren't. */
const ELSEWHERE: Way[] = [
  {
    icon: 'star',
    title: <FormattedMessage id="在窗口评价" defaultMessage="在窗口评价" />,
    text: (
      <FormattedMessage
        id="办结时在窗口的评价器上选择，或者向工作人员要一张评价表；评价不记名，工作人员不能代填。"
        defaultMessage="办结时在窗口的评价器上选择，或者向工作人员要一张评价表；评价不记名，工作人员不能代填。"
      />
    ),
  },
  {
    icon: 'phone',
    title: <FormattedMessage id="打电话评价" defaultMessage="打电话评价" />,
    text: (
      <FormattedMessage
        id="离开大厅以后想评价的，拨打承办部门的监督电话或者 12345，报办件编号。"
        defaultMessage="离开大厅以后想评价的，拨打承办部门的监督电话或者 12345，报办件编号。"
      />
    ),
  },
  {
    icon: 'check',
    title: <FormattedMessage id="差评会回访" defaultMessage="差评会回访" />,
    text: (
      <FormattedMessage
        id="评为不满意、非常不满意的，部门会核实、整改并答复您；没有收到答复的，可以向监督电话再次反映。"
        defaultMessage="评为不满意、非常不满意的，部门会核实、整改并答复您；没有收到答复的，可以向监督电话再次反映。"
      />
    ),
  },
];

export default function Evaluation({
  location,
}: {
  location: { pathname: string; search: string };
}) {
  const intl = useIntl();
  const online = useAddon('evaluation');
  return (
    <div className="gp-wide gp-page">
      <PageTitle
        title={intl.formatMessage(messages.title)}
        lead={intl.formatMessage(online ? messages.online : messages.lead)}
      >
        {online && (
          <Link className="gp-button" to="/evaluations">
            <FormattedMessage id="评价公示" defaultMessage="评价公示" />
          </Link>
        )}
      </PageTitle>
      {online && <WaitingList />}
      {online && <ByNumber />}
      <Guidance ways={online ? ONLINE : ELSEWHERE} />
      <Hotline />
      <Offices location={location} first="supervision_phone" />
    </div>
  );
}
