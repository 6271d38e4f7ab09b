export { type Attributes, attributes, classNames } from './attributes.ts';
export { type ButtonOptions, button, linkButton } from './button.ts';
export {
  type CheckboxesOptions,
  type ChoiceItem,
  checkboxes,
  type RadiosOptions,
  radios,
} from './choices.ts';
export { type DateInputOptions, dateInput } from './date-input.ts';
export { type ErrorLine, type ErrorSummaryOptions, errorSummary } from './error-summary.ts';
export { errorMessage, type FieldsetOptions, fieldset, hint, type LabelOptions, label } from './field.ts';
export { type FileUploadOptions, fileUpload } from './file-upload.ts';
export { type Html, type HtmlValue, hasWords, html, raw, type Words } from './html.ts';
export { type InputOptions, input } from './input.ts';
export { backLink, type LinkOptions, skipLink } from './links.ts';
export {
  type DetailsOptions,
  details,
  insetText,
  type NotificationBannerOptions,
  notificationBanner,
  type PanelOptions,
  panel,
  phaseBanner,
  tag,
  warningText,
} from './notices.ts';
export { type SelectItem, type SelectOptions, select } from './select.ts';
export { type SummaryListOptions, type SummaryRow, summaryList } from './summary-list.ts';
export { type TableCell, type TableOptions, table } from './table.ts';
export { type TaskListItem, type TaskListOptions, taskList } from './task-list.ts';
export { type TextareaOptions, textarea } from './textarea.ts';
