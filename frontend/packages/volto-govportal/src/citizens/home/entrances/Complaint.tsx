/** Where to complain and to suggest: the supervision phones and the hotline. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { Icon } from '../../../components/Icon';
import { PageTitle } from '../../../components/PageTitle';
import { useAddon } from '../../../data/portal';
import { INTERACTION } from '../../../shell/addresses';
import { Guidance, Hotline } from './Guidance';
import { Offices } from './Offices';

const messages = defineMessages({
  title: { id: '投诉建议', defaultMessage: '投诉建议' },
  online: {
    id: '在线提交，部门在规定期限内答复；也可以拨打电话。',
    defaultMessage: '在线提交，部门在规定期限内答复；也可以拨打电话。',
  },
  ways: { id: '在线提交', defaultMessage: '在线提交' },
  lead: {
    id: '本网暂不能在线提交投诉和建议。下列电话现在就能受理，请说清楚时间、地点、经过和您的要求。',
    defaultMessage:
      '本网暂不能在线提交投诉和建议。下列电话现在就能受理，请说清楚时间、地点、经过和您的要求。',
  },
});

export default function Complaint({
  location,
}: {
  location: { pathname: string; search: string };
}) {
  const intl = useIntl();
  const online = useAddon('interaction');
  return (
    <div className="gp-wide gp-page">
      <PageTitle
        title={intl.formatMessage(messages.title)}
        lead={intl.formatMessage(online ? messages.online : messages.lead)}
      />
      {online && (
        <nav aria-label={intl.formatMessage(messages.ways)}>
          <ul className="gp-plain-list gp-row">
            {INTERACTION.map(({ path, title, icon }) => (
              <li key={path}>
                <Link className="gp-button" to={path}>
                  <Icon name={icon} />
                  <FormattedMessage {...title} />
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <Guidance
        ways={[
          {
            icon: 'warning',
            title: <FormattedMessage id="投诉服务" defaultMessage="投诉服务" />,
            text: (
              <FormattedMessage
                id="窗口态度不好、推诿拖延、违规收费、要求提交没有公布的材料，向该部门的监督电话反映。"
                defaultMessage="窗口态度不好、推诿拖延、违规收费、要求提交没有公布的材料，向该部门的监督电话反映。"
              />
            ),
          },
          {
            icon: 'question',
            title: <FormattedMessage id="信息有误" defaultMessage="信息有误" />,
            text: (
              <FormattedMessage
                id="事项或者办事指南写得不清楚、与窗口要求不一致，向该部门的咨询电话提出，部门核实后会修改。"
                defaultMessage="事项或者办事指南写得不清楚、与窗口要求不一致，向该部门的咨询电话提出，部门核实后会修改。"
              />
            ),
          },
          {
            icon: 'scales',
            title: <FormattedMessage id="不服决定" defaultMessage="不服决定" />,
            text: (
              <FormattedMessage
                id="对行政决定不服的，可以申请行政复议或者提起行政诉讼，受理机关和期限写在决定书和事项页面的“权利救济”里。"
                defaultMessage="对行政决定不服的，可以申请行政复议或者提起行政诉讼，受理机关和期限写在决定书和事项页面的“权利救济”里。"
              />
            ),
          },
        ]}
      />
      <Hotline />
      <Offices location={location} first="supervision_phone" />
    </div>
  );
}
