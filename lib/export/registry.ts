import { csv } from './csv';
import type { ExportContext, ExportedDocument, ExportRecord } from './record';
import { webAnnotations } from './web-annotation';

export interface ExportFormat {
  key: string;
  label: string;
  mediaType: string;
  extension: string;
  /** Streams the text of the export; it holds no more than one record at a time. */
  serialize(
    document: ExportedDocument,
    records: AsyncIterable<ExportRecord>,
    context: ExportContext,
  ): AsyncIterable<string>;
}

/** The formats by their keys, in the order in which they are offered. */
export const EXPORT_FORMATS = {
  csv: {
    key: 'csv',
    label: 'Table (CSV)',
    mediaType: 'text/csv; charset=utf-8; header=present',
    extension: 'csv',
    serialize: csv,
  },
  jsonld: {
    key: 'jsonld',
    label: 'W3C Web Annotations (JSON-LD)',
    mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    extension: 'jsonld',
    serialize: webAnnotations,
  },
} as const satisfies Record<string, ExportFormat>;

export type ExportFormatKey = keyof typeof EXPORT_FORMATS;

export const EXPORT_FORMAT_KEYS = Object.keys(EXPORT_FORMATS) as [ExportFormatKey, ...ExportFormatKey[]];
