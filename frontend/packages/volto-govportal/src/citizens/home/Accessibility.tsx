/** How everybody can use the portal, what is still hard, and whom to tell. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { PageTitle } from '../../components/PageTitle';
import { Phones } from '../../components/Phones';
import { usePortal } from '../../data/portal';
import './accessibility.scss';

const messages = defineMessages({
  title: { id: '无障碍声明', defaultMessage: '无障碍声明' },
  lead: {
    id: '我们希望每个人都能自己看懂、用好本网，无论年龄、视力、听力、行动能力和使用的设备。',
    defaultMessage:
      '我们希望每个人都能自己看懂、用好本网，无论年龄、视力、听力、行动能力和使用的设备。',
  },
});

export default function Accessibility() {
  const intl = useIntl();
  const { contact } = usePortal();
  return (
    <div className="gp-wide gp-page">
      <PageTitle
        title={intl.formatMessage(messages.title)}
        lead={intl.formatMessage(messages.lead)}
      />
      <div className="gp-sheet gp-statement">
        <h2>
          <FormattedMessage id="遵循的标准" defaultMessage="遵循的标准" />
        </h2>
        <p>
          <FormattedMessage
            id="本网的公开页面按照《网页内容无障碍指南》（WCAG）2.1 的 AA 级和《信息技术 互联网内容无障碍可访问性技术要求与测试方法》（GB/T 37668—2019）的要求设计，每次修改都用自动检查工具检查各类页面。"
            defaultMessage="本网的公开页面按照《网页内容无障碍指南》（WCAG）2.1 的 AA 级和《信息技术 互联网内容无障碍可访问性技术要求与测试方法》（GB/T 37668—2019）的要求设计，每次修改都用自动检查工具检查各类页面。"
          />
        </p>
        <h2>
          <FormattedMessage id="可以怎样使用" defaultMessage="可以怎样使用" />
        </h2>
        <ul>
          <li>
            <FormattedMessage
              id="只用键盘：按 Tab 键依次移动，Enter 键打开；第一次按 Tab 键会出现“跳到正文”。"
              defaultMessage="只用键盘：按 Tab 键依次移动，Enter 键打开；第一次按 Tab 键会出现“跳到正文”。"
            />
          </li>
          <li>
            <FormattedMessage
              id="用读屏软件：标题、导航、表格和表单都有名称，打开新页面时会读出页面标题。"
              defaultMessage="用读屏软件：标题、导航、表格和表单都有名称，打开新页面时会读出页面标题。"
            />
          </li>
          <li>
            <FormattedMessage
              id="长者模式：页面最上方的“大字版”放大全部文字，“高对比度”改用黑字白底；选择会被记住，再按一次恢复。"
              defaultMessage="长者模式：页面最上方的“大字版”放大全部文字，“高对比度”改用黑字白底；选择会被记住，再按一次恢复。"
            />
          </li>
          <li>
            <FormattedMessage
              id="浏览器放大到 200%，或者用 360 像素宽的手机，内容不会丢失，不用左右拖动。"
              defaultMessage="浏览器放大到 200%，或者用 360 像素宽的手机，内容不会丢失，不用左右拖动。"
            />
          </li>
          <li>
            <FormattedMessage
              id="不开启脚本也能查找和阅读：列表、筛选和分页都是普通链接和表单。"
              defaultMessage="不开启脚本也能查找和阅读：列表、筛选和分页都是普通链接和表单。"
            />
          </li>
          <li>
            <FormattedMessage
              id="打印：页眉、页脚和按钮不会打印出来。"
              defaultMessage="打印：页眉、页脚和按钮不会打印出来。"
            />
          </li>
        </ul>
        <h2>
          <FormattedMessage
            id="还做得不够的地方"
            defaultMessage="还做得不够的地方"
          />
        </h2>
        <ul>
          <li>
            <FormattedMessage
              id="部门上传的附件、表格样本有的是扫描件，读屏软件读不出文字；需要时请向该部门的咨询电话索取。"
              defaultMessage="部门上传的附件、表格样本有的是扫描件，读屏软件读不出文字；需要时请向该部门的咨询电话索取。"
            />
          </li>
          <li>
            <FormattedMessage
              id="个别事项的材料清单列数较多，在小屏幕上需要在表格内左右移动。"
              defaultMessage="个别事项的材料清单列数较多，在小屏幕上需要在表格内左右移动。"
            />
          </li>
          <li>
            <FormattedMessage
              id="工作人员使用的编辑、审核页面尚未全部达到同样的标准。"
              defaultMessage="工作人员使用的编辑、审核页面尚未全部达到同样的标准。"
            />
          </li>
        </ul>
        <h2>
          <FormattedMessage
            id="遇到困难请告诉我们"
            defaultMessage="遇到困难请告诉我们"
          />
        </h2>
        <p>
          <FormattedMessage
            id="哪一页、哪一步用起来不方便，请打电话告诉我们，我们会记录、改进，并用您方便的方式提供同样的信息。"
            defaultMessage="哪一页、哪一步用起来不方便，请打电话告诉我们，我们会记录、改进，并用您方便的方式提供同样的信息。"
          />
        </p>
        {contact?.advice_phone && (
          <p>
            {contact.name}
            <FormattedMessage id="，电话：" defaultMessage="，电话：" />
            <Phones numbers={contact.advice_phone} />
          </p>
        )}
      </div>
    </div>
  );
}
