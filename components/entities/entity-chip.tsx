import hues from '@/components/ui/hue.module.css';
import { toHue } from '@/components/ui/hue';
import type { CurationState } from '@/lib/curation/model';
import type { EntitySummary } from '@/lib/entities/view';
import styles from './entity-chip.module.css';

interface Props {
  entity: EntitySummary;
  /** Of the link that names the entity; without it the chip says the entity's date and type instead. */
  state?: CurationState;
}

/** An entity by its label, marked in the hue of its type, which is also said in words. */
export function EntityChip({ entity, state }: Props) {
  const { label, type, dateWords } = entity;
  const look = state ? styles[state] : '';
  return (
    <span className={`${styles.chip} ${hues[toHue(type.hue)]} ${look}`}>
      <span className={styles.label}>{label}</span>{' '}
      {state ? <span className="unseen">{type.name}, </span> : null}
      <small>{state ?? [dateWords, type.name.toLowerCase()].filter(Boolean).join(' · ')}</small>
    </span>
  );
}
