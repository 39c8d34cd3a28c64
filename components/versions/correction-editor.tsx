'use client';

import { useEffect, useState, type ComponentType } from 'react';
import type { DocumentFieldProps } from '@/components/editor/document-field';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { useHydrated } from '@/components/ui/use-hydrated';
import { CORRECTION_KINDS } from '@/lib/versions/model';
import { Changes } from './changes';
import { CorrectionPreviewPane } from './correction-preview';
import styles from './correction-editor.module.css';
import { useCorrection, type Correcting, type CorrectionState } from './use-correction';
import { CORRECTION_WORDS } from './version-words';

interface Props extends Correcting {
  language: string;
}

const LOADING = <p role="status">Loading the editor…</p>;

/** Where a moderator corrects the text of a document: the text, what kind of correction it is, what it changes, publish. */
export function CorrectionEditor(props: Props) {
  // What is kept on this device is nothing that the server could have drawn.
  return useHydrated() ? <Correction {...props} /> : LOADING;
}

function Correction({ language, ...correcting }: Props) {
  const correction = useCorrection(correcting);
  const { draft, edition, touched, isKept, preview, overtaken, conflicts, busy, failure } = correction;
  const { Editor, failed } = useEditorScript();
  const [pressed, setPressed] = useState(false);

  if (failed)
    return (
      <Notice>
        The editor did not come from the server. <a href="?">Load the page again</a>; what you wrote is kept
        on this device.
      </Notice>
    );
  return (
    <div className={styles.correction}>
      {overtaken !== null && <OvertakenNotice correction={correction} />}
      {conflicts !== null && conflicts > 0 && (
        <Notice>
          {conflicts === 1 ? 'One paragraph was' : `${conflicts} paragraphs were`} changed by both of you:
          there your own words stand. Look at what changes before you publish.
        </Notice>
      )}
      <div className={styles.work} hidden={preview !== null}>
        <div>
          {touched && (
            <p className={styles.kept}>
              {isKept
                ? 'What you write is kept on this device.'
                : 'This text is too long to be kept on this device: publish before you leave the page.'}{' '}
              <Button look="quiet" onClick={correction.discard}>
                Discard it
              </Button>
            </p>
          )}
          {Editor === null ? (
            LOADING
          ) : (
            <Editor
              key={edition}
              label="The text of the document"
              language={language}
              content={draft.content}
              readOnly={busy}
              onChange={correction.changed}
            />
          )}
        </div>
        <form
          className={styles.about}
          onSubmit={(event) => {
            event.preventDefault();
            setPressed(true);
            if (draft.kind !== null) void correction.look();
          }}
        >
          <fieldset className={styles.kinds}>
            <legend>What kind of correction is it?</legend>
            {CORRECTION_KINDS.map((kind) => (
              <label key={kind}>
                <input
                  type="radio"
                  name="kind"
                  value={kind}
                  checked={draft.kind === kind}
                  onChange={() => correction.setKind(kind)}
                />
                <span>
                  <b>{CORRECTION_WORDS[kind].label}</b>
                  <span className={styles.hint}>{CORRECTION_WORDS[kind].hint}</span>
                </span>
              </label>
            ))}
            {pressed && draft.kind === null && (
              <p className={styles.missing} role="alert">
                Say what kind of correction it is.
              </p>
            )}
          </fieldset>
          <Field label="Note" hint="What you corrected and why, for the readers. May be left empty.">
            {(field) => (
              <textarea
                {...field}
                rows={3}
                maxLength={2000}
                value={draft.note}
                onChange={(event) => correction.setNote(event.target.value)}
              />
            )}
          </Field>
          {failure !== null && <Notice>{failure.message}</Notice>}
          <p className={styles.buttons}>
            <Button type="submit" look="primary" busy={busy} disabled={Editor === null || overtaken !== null}>
              See what changes
            </Button>
            <a href={`/documents/${correcting.documentId}`}>Back to the text</a>
          </p>
        </form>
      </div>
      {preview !== null && (
        <CorrectionPreviewPane
          preview={preview}
          next={draft.base.number + 1}
          busy={busy}
          failure={failure?.message ?? null}
          instead={<Button onClick={correction.back}>Go on correcting</Button>}
          onPublish={() => void correction.publish()}
        />
      )}
    </div>
  );
}

function OvertakenNotice({ correction }: { correction: CorrectionState }) {
  const { overtaken, draft, goOn, discard } = correction;
  if (overtaken === null) return null;
  const { version, changes } = overtaken;
  return (
    <section className={styles.overtaken} aria-label={`Version ${version.number} came meanwhile`}>
      <Notice>
        <b>
          {version.by?.name ?? 'Somebody'} published version {version.number} while you were correcting
          version {draft.base.number}.
        </b>{' '}
        Your text is kept, here and on this device; nothing of it was published. This is what they changed:
      </Notice>
      {version.note !== '' && <p>“{version.note}”</p>}
      <Changes {...changes} label={`What version ${version.number} changed`} />
      <p className={styles.buttons}>
        <Button look="primary" onClick={() => goOn(true)}>
          Take their changes in, and go on
        </Button>
        <Button onClick={() => goOn(false)}>Go on with my text as it is</Button>
        <Button look="quiet" onClick={discard}>
          Give mine up
        </Button>
      </p>
      <p className={styles.hint}>
        Where only one of you changed a paragraph, that change is taken; where both did, yours stands. Before
        you publish you see what it changes in version {version.number}.
      </p>
    </section>
  );
}

/** The editor's script, which only this page needs. */
function useEditorScript() {
  const [Editor, setEditor] = useState<ComponentType<DocumentFieldProps> | null>(null);
  const [failed, setFailed] = useState(false);

  // The server's script.
  useEffect(() => {
    import('@/components/editor/document-field').then(
      ({ DocumentField }) => setEditor(() => DocumentField),
      () => setFailed(true),
    );
  }, []);

  return { Editor, failed };
}
