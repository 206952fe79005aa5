import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { DraftField, DraftForm, ReviewedDraft } from '../../state/review-service.js';
import styles from './edit-form.module.css';
import { useFieldName } from './use-field-name.js';
import { namesFor } from './use-field-words.js';

/** A fact as a form: only what was changed is sent. */
export function EditForm({
  forms,
  draft,
  keep,
  giveUp,
}: {
  readonly forms: readonly DraftForm[];
  readonly draft: ReviewedDraft;
  readonly keep: (form: string, fields: Record<string, string>) => void;
  readonly giveUp: () => void;
}) {
  const t = useTranslations('drafts');
  const first = forms[0];
  const [form, setForm] = useState(first?.form ?? '');
  const [changed, setChanged] = useState<Record<string, string>>({});
  const known = useId();
  if (!first) return null;
  const choices = choicesOf(forms);
  const { fields } = forms.find((each) => each.form === form) ?? first;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        keep(form, changed);
      }}
    >
      {choices.length > 1 && (
        <div className={styles.field}>
          <label htmlFor={`${known} form`}>{t('what')}</label>
          <select
            id={`${known} form`}
            value={form}
            onChange={({ target }) => setForm(target.value)}
          >
            {choices.map((each) => (
              <option key={each} value={each}>
                {t(`lists.${each as 'targets'}`)}
              </option>
            ))}
          </select>
        </div>
      )}
      {fields.map((field) => (
        <FieldInput
          key={field.name}
          field={field}
          value={changed[field.name] ?? field.value}
          known={known}
          names={namesFor(draft, field.name)}
          set={(value) => setChanged((all) => ({ ...all, [field.name]: value }))}
        />
      ))}
      <datalist id={known}>
        {draft.indicators.map(({ key, name }) => (
          <option key={key} value={name} />
        ))}
      </datalist>
      <div className={styles.buttons}>
        <button type="submit" className="button main">
          {t('keep')}
        </button>
        <button type="button" className="button" onClick={giveUp}>
          {t('back')}
        </button>
      </div>
    </form>
  );
}

/** A target may be a result after all, and the other way. */
function choicesOf(forms: readonly DraftForm[]): readonly string[] {
  const names = forms.map(({ form }) => form);
  return names.length === 1 && (names[0] === 'targets' || names[0] === 'results')
    ? ['targets', 'results']
    : names;
}

function FieldInput({
  field: { name, type, choices = [], isRequired },
  value,
  known,
  names,
  set,
}: {
  readonly field: DraftField;
  readonly value: string;
  readonly known: string;
  /** Of the things whose key it holds. */
  readonly names: Readonly<Record<string, string>> | undefined;
  readonly set: (value: string) => void;
}) {
  const fieldName = useFieldName();
  const tv = useTranslations('drafts.values');
  const id = useId();
  const offered =
    type === 'choice'
      ? choices.map((choice) => [choice, tv(choice as 'OTHER')] as const)
      : type === 'text' && names
        ? Object.entries(names)
        : undefined;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{fieldName(name)}</label>
      {offered ? (
        <select id={id} value={value} onChange={({ target }) => set(target.value)}>
          {!isRequired && <option value="">—</option>}
          {/* What is not known yet stays as it is. */}
          {value !== '' && !offered.some(([known]) => known === value) && <option>{value}</option>}
          {offered.map(([each, words]) => (
            <option key={each} value={each}>
              {words}
            </option>
          ))}
        </select>
      ) : (
        <input
          id={id}
          lang="zh-CN"
          value={value}
          inputMode={type === 'number' ? 'decimal' : 'text'}
          {...(name === 'indicator' && { list: known })}
          onChange={({ target }) => set(target.value)}
        />
      )}
    </div>
  );
}
