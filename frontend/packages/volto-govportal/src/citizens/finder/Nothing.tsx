/** Says that a list has no entry for what was asked, and what may help. */
import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { Empty } from '../../components/Empty';

interface Props {
  /** Whether words were looked for. */
  words?: boolean;
  /** Addresses of wider searches, where there are any. */
  withoutRegion?: string;
  all?: string;
  /** The same words in everything that the portal has. */
  everywhere?: string;
}

export function Nothing({ words, withoutRegion, all, everywhere }: Props) {
  return (
    <Empty
      title={
        <FormattedMessage
          id="没有符合条件的内容"
          defaultMessage="没有符合条件的内容"
        />
      }
    >
      <ul className="gp-hints">
        {words && (
          <li>
            <FormattedMessage
              id="检查有没有错字，换一个较短的说法：例如把“怎么办理营业执照”改为“营业执照”；几个词之间用空格分开。"
              defaultMessage="检查有没有错字，换一个较短的说法：例如把“怎么办理营业执照”改为“营业执照”；几个词之间用空格分开。"
            />
          </li>
        )}
        {withoutRegion && (
          <li>
            <FormattedMessage
              id="有的事项只由上级办理："
              defaultMessage="有的事项只由上级办理："
            />
            <Link to={withoutRegion}>
              <FormattedMessage
                id="在全部地区中查找"
                defaultMessage="在全部地区中查找"
              />
            </Link>
          </li>
        )}
        {everywhere && (
          <li>
            <Link to={everywhere}>
              <FormattedMessage
                id="在事项、指南、部门、法规等全部内容中搜索"
                defaultMessage="在事项、指南、部门、法规等全部内容中搜索"
              />
            </Link>
          </li>
        )}
        {all && (
          <li>
            <Link to={all}>
              <FormattedMessage
                id="去掉全部条件"
                defaultMessage="去掉全部条件"
              />
            </Link>
          </li>
        )}
        <li>
          <FormattedMessage
            id="打 {phone}，政务服务便民热线帮您找。"
            defaultMessage="打 {phone}，政务服务便民热线帮您找。"
            values={{ phone: (<a href="tel:12345">12345</a>) as any }}
          />
        </li>
      </ul>
    </Empty>
  );
}
