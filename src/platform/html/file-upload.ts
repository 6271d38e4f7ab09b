import { attributes, classNames } from './attributes.ts';
import { type FieldOptions, fieldNotes, formGroup, type LabelOptions, label } from './field.ts';
import { type Html, html } from './html.ts';

export interface FileUploadOptions extends FieldOptions {
  readonly label?: LabelOptions | undefined;
  readonly name: string;
  /** What the browser offers first, such as `.csv`. The server looks for itself. */
  readonly accept?: string | undefined;
}

/** A box for one file. The browser forgets it when the form comes back, whatever the page does. */
export function fileUpload(options: FileUploadOptions): Html {
  const { name, accept } = options;
  const { describedBy, notes } = fieldNotes(name, options, undefined);
  const own = {
    class: classNames(
      'govuk-file-upload',
      options.classes,
      options.errorMessage && 'govuk-file-upload--error',
    ),
    id: name,
    name,
    type: 'file',
    accept,
    'aria-describedby': describedBy,
  };
  return formGroup(
    options,
    html`${label(options.label, name)}${notes}<input${attributes(own, options.attributes)}>`,
  );
}
