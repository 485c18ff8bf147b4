/** What the designer calls things. */
import { defineMessages, type MessageDescriptor } from 'react-intl';
import type { Kind } from './kinds';

export const KIND_TITLES: Record<Kind, MessageDescriptor> = defineMessages({
  text: { id: '单行文字', defaultMessage: '单行文字' },
  textarea: { id: '多行文字', defaultMessage: '多行文字' },
  radio: { id: '单选', defaultMessage: '单选' },
  select: { id: '下拉选择', defaultMessage: '下拉选择' },
  checkboxes: { id: '多选', defaultMessage: '多选' },
  integer: { id: '整数', defaultMessage: '整数' },
  number: { id: '数字', defaultMessage: '数字' },
  yesno: { id: '是或否', defaultMessage: '是或否' },
  tick: { id: '勾选框', defaultMessage: '勾选框' },
  declaration: { id: '必须勾选的承诺', defaultMessage: '必须勾选的承诺' },
  date: { id: '日期', defaultMessage: '日期' },
  id_number: { id: '居民身份证号码', defaultMessage: '居民身份证号码' },
  uscc: { id: '统一社会信用代码', defaultMessage: '统一社会信用代码' },
  phone: { id: '手机号码', defaultMessage: '手机号码' },
  email: { id: '电子邮箱', defaultMessage: '电子邮箱' },
  table: { id: '表格', defaultMessage: '表格' },
});

/** Keywords of the schema, as limits. */
export const LIMIT_TITLES: Record<string, MessageDescriptor> = defineMessages({
  minLength: { id: '最少字数', defaultMessage: '最少字数' },
  maxLength: { id: '最多字数', defaultMessage: '最多字数' },
  pattern: { id: '格式（正则表达式）', defaultMessage: '格式（正则表达式）' },
  minItems: { id: '最少几项', defaultMessage: '最少几项' },
  maxItems: { id: '最多几项', defaultMessage: '最多几项' },
  minimum: { id: '不小于', defaultMessage: '不小于' },
  exclusiveMinimum: { id: '大于', defaultMessage: '大于' },
  maximum: { id: '不大于', defaultMessage: '不大于' },
  exclusiveMaximum: { id: '小于', defaultMessage: '小于' },
  multipleOf: { id: '应为……的倍数', defaultMessage: '应为……的倍数' },
});

/** The same as what is told when they are broken. */
export const RULE_TITLES: Record<string, MessageDescriptor> = defineMessages({
  required: { id: '没有填写时', defaultMessage: '没有填写时' },
  type: { id: '不是数字时', defaultMessage: '不是数字时' },
  format: { id: '号码或者日期不对时', defaultMessage: '号码或者日期不对时' },
  const: { id: '没有勾选时', defaultMessage: '没有勾选时' },
  minLength: { id: '字数太少时', defaultMessage: '字数太少时' },
  maxLength: { id: '字数太多时', defaultMessage: '字数太多时' },
  pattern: { id: '格式不对时', defaultMessage: '格式不对时' },
  minItems: { id: '项数太少时', defaultMessage: '项数太少时' },
  maxItems: { id: '项数太多时', defaultMessage: '项数太多时' },
  minimum: { id: '小于最小值时', defaultMessage: '小于最小值时' },
  exclusiveMinimum: { id: '不大于下限时', defaultMessage: '不大于下限时' },
  maximum: { id: '大于最大值时', defaultMessage: '大于最大值时' },
  exclusiveMaximum: { id: '不小于上限时', defaultMessage: '不小于上限时' },
  multipleOf: { id: '不是倍数时', defaultMessage: '不是倍数时' },
});

export const DONE = defineMessages({
  added: { id: '已增加“{title}”', defaultMessage: '已增加“{title}”' },
  copied: { id: '已复制“{title}”', defaultMessage: '已复制“{title}”' },
  removed: {
    id: '已删除“{title}”，可以撤销',
    defaultMessage: '已删除“{title}”，可以撤销',
  },
  removedWith: {
    id: '已删除“{title}”，并去掉了用到它的 {count} 处显示条件，可以撤销',
    defaultMessage:
      '已删除“{title}”，并去掉了用到它的 {count} 处显示条件，可以撤销',
  },
  moved: {
    id: '“{title}”现在在“{group}”第 {row} 行',
    defaultMessage: '“{title}”现在在“{group}”第 {row} 行',
  },
  groupMoved: {
    id: '“{title}”现在是第 {place} 组',
    defaultMessage: '“{title}”现在是第 {place} 组',
  },
  first: { id: '已经在最前面', defaultMessage: '已经在最前面' },
  last: { id: '已经在最后面', defaultMessage: '已经在最后面' },
  joined: {
    id: '“{title}”与前一项并排',
    defaultMessage: '“{title}”与前一项并排',
  },
  split: { id: '“{title}”单独一行', defaultMessage: '“{title}”单独一行' },
  undone: { id: '已撤销一步', defaultMessage: '已撤销一步' },
  redone: { id: '已重做一步', defaultMessage: '已重做一步' },
  adopted: { id: '已采用 JSON 的内容', defaultMessage: '已采用 JSON 的内容' },
});

export const DEFAULTS = defineMessages({
  firstGroup: { id: '基本情况', defaultMessage: '基本情况' },
  group: { id: '第 {number} 组', defaultMessage: '第 {number} 组' },
  choice: { id: '选项 {number}', defaultMessage: '选项 {number}' },
  column: { id: '第 {number} 列', defaultMessage: '第 {number} 列' },
  untitled: { id: '（没有标题）', defaultMessage: '（没有标题）' },
});
