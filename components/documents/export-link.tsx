/** Takes the annotated passages out, as a file. */
export function ExportLink({ documentId }: { documentId: string }) {
  return (
    <a href={`/api/v1/documents/${documentId}/export?format=jsonld`} download>
      Export
    </a>
  );
}
