/** The way to the notes that lost their place, where there are some that this person may give one. */
export function OrphanLink({ documentId, count }: { documentId: string; count: number }) {
  if (count === 0) return null;
  return (
    <p>
      <a href={`/documents/${documentId}/orphans`}>
        {count === 1 ? 'One passage is' : `${count} passages are`} without a place in this version
      </a>
    </p>
  );
}
