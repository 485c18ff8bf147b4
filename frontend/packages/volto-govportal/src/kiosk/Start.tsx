/** /kiosk: what one can do here, a tile each. */
import {
  defineMessages,
  useIntl,
  FormattedMessage,
  type MessageDescriptor,
} from 'react-intl';
import { Link } from 'react-router-dom';
import Helmet from '@plone/volto/helpers/Helmet/Helmet';
import { Icon, type IconName } from '../components/Icon';
import { useAddon } from '../data/portal';

const messages = defineMessages({
  title: { id: '您要办什么？', defaultMessage: '您要办什么？' },
  window: { id: '自助终端', defaultMessage: '自助终端' },
  guides: { id: '查办事指南', defaultMessage: '查办事指南' },
  guidesAbout: {
    id: '条件、材料、流程，可以打印',
    defaultMessage: '条件、材料、流程，可以打印',
  },
  booking: { id: '预约办事', defaultMessage: '预约办事' },
  bookingAbout: {
    id: '选大厅、事项和时间',
    defaultMessage: '选大厅、事项和时间',
  },
  progress: { id: '查办件进度', defaultMessage: '查办件进度' },
  progressAbout: {
    id: '刷身份证，或者输入办件编号',
    defaultMessage: '刷身份证，或者输入办件编号',
  },
  evaluation: { id: '评价服务', defaultMessage: '评价服务' },
  evaluationAbout: {
    id: '扫二维码，或者输入办件编号',
    defaultMessage: '扫二维码，或者输入办件编号',
  },
  samples: { id: '打印样本', defaultMessage: '打印样本' },
  samplesAbout: {
    id: '空白表格和填写样本',
    defaultMessage: '空白表格和填写样本',
  },
});

interface Tile {
  path: string;
  icon: IconName;
  title: MessageDescriptor;
  about: MessageDescriptor;
}

const GUIDES: Tile = {
  path: '/guides',
  icon: 'signpost',
  title: messages.guides,
  about: messages.guidesAbout,
};
const BOOKING: Tile = {
  path: '/appointment',
  icon: 'calendar',
  title: messages.booking,
  about: messages.bookingAbout,
};
const OTHERS: Tile[] = [
  {
    path: '/kiosk/progress',
    icon: 'progress',
    title: messages.progress,
    about: messages.progressAbout,
  },
  {
    path: '/kiosk/evaluation',
    icon: 'star',
    title: messages.evaluation,
    about: messages.evaluationAbout,
  },
  {
    path: '/kiosk/samples',
    icon: 'print',
    title: messages.samples,
    about: messages.samplesAbout,
  },
];

export default function Start() {
  const intl = useIntl();
  const booking = useAddon('appointment');
  const tiles = [GUIDES, ...(booking ? [BOOKING] : []), ...OTHERS];
  return (
    <div className="gp-wide gp-page gp-kiosk-start">
      <Helmet>
        <title>{intl.formatMessage(messages.window)}</title>
        <meta name="robots" content="noindex" />
      </Helmet>
      <h1>{intl.formatMessage(messages.title)}</h1>
      <ul className="gp-plain-list gp-kiosk-tiles">
        {tiles.map(({ path, icon, title, about }) => (
          <li key={path}>
            <Link to={path} className="gp-kiosk-tile">
              <Icon name={icon} size="3.5rem" />
              <strong>{intl.formatMessage(title)}</strong>
              <span>{intl.formatMessage(about)}</span>
            </Link>
          </li>
        ))}
      </ul>
      <p className="gp-kiosk-hint">
        <FormattedMessage
          id="刷身份证直接查办件；扫评价二维码直接评价，扫文书上的二维码核验文书。"
          defaultMessage="刷身份证直接查办件；扫评价二维码直接评价，扫文书上的二维码核验文书。"
        />
      </p>
    </div>
  );
}
