interface Props {
  documentId: string;
  /** How many repairs stand in the text, by the number of the version that they made. */
  repairs: ReadonlyMap<number, number>;
  /** How many versions' repairs stand in it no more. */
  takenBack: number;
  mayRepair: boolean;
}

/** What was repaired of the scan, on the document's page, and the way to the desk for who keeps the text. */
export function ApparatusBox({ documentId, repairs, takenBack, mayRepair }: Props) {
  const count = [...repairs.values()].reduce((sum, one) => sum + one, 0);
  if (count === 0 && takenBack === 0 && !mayRepair) return null;
  return (
    <section aria-labelledby="apparatus">
      <h2 id="apparatus">Repairs</h2>
      <p>
        {count === 0 ? (
          takenBack > 0 ? (
            <a href={`/documents/${documentId}/apparatus`}>All repairs were taken back</a>
          ) : (
            'Nothing was repaired yet.'
          )
        ) : (
          <a href={`/documents/${documentId}/apparatus`}>
            {count === 1 ? 'One repair' : `${count.toLocaleString('en')} repairs`} in{' '}
            {repairs.size === 1 ? 'one version' : `${repairs.size} versions`}
          </a>
        )}
      </p>
      {mayRepair ? (
        <p>
          <a href={`/documents/${documentId}/repair`}>Repair the scan</a>
        </p>
      ) : null}
    </section>
  );
}
