import { displayText } from '../lib/display-text.ts';
import type { Translate } from '../lib/i18n.ts';
import type { FileTrouble } from '../lib/file-trouble.ts';
import { slug } from '../lib/slug.ts';

/** What happened to the files that were given so far. */
export interface FileState {
  /** Something is being dragged over the page. */
  readonly isOver: boolean;
  readonly trouble: FileTrouble | undefined;
  /** The name of the file that the card tells of. */
  readonly given: string | undefined;
}

/** For a saved mail: the place to drop it, and a file button for those who do not drag. The whole page takes drops; this says so. */
export function FileZone({
  state,
  give,
  t,
}: {
  readonly state: FileState;
  readonly give: (files: readonly File[]) => void;
  readonly t: Translate;
}) {
  const { isOver, trouble, given } = state;
  const onChange = ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) => {
    give([...(currentTarget.files ?? [])]);
    currentTarget.value = ''; // so that the same file can be chosen again
  };
  return (
    <section
      class={isOver ? 'files over' : 'files'}
      data-files={trouble ?? (given === undefined ? 'none' : 'given')}
    >
      <label for="file">{t('file_label')}</label>
      <p>{t('file_drop')}</p>
      <input
        id="file"
        type="file"
        accept=".eml,.txt,message/rfc822"
        aria-describedby="file-hint"
        onChange={onChange}
      />
      <p id="file-hint" class="hint">
        {t('file_hint')}
      </p>
      <p role="alert" class={trouble === undefined ? undefined : 'trouble'}>
        {trouble === undefined ? '' : t(`file_trouble_${slug(trouble)}`)}
      </p>
      <p role="status">
        {trouble === undefined && given !== undefined ? t('file_given', displayText(given)) : ''}
      </p>
    </section>
  );
}
