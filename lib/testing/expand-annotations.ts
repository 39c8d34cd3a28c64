import { readFile } from 'node:fs/promises';
import path from 'node:path';
import jsonld from 'jsonld';

/** A node of an expanded graph: IRIs of properties to lists of nodes and values. */
export interface ExpandedNode {
  '@id'?: string;
  '@type'?: string[];
  '@value'?: string | number;
  '@list'?: ExpandedNode[];
  [property: string]: unknown;
}

const ANNO = 'http://www.w3.org/ns/anno.jsonld';

/**
 * A Web Annotation document as a JSON-LD processor understands it. Throws when it has a term, type or
 * value that expansion would drop (safe mode), or a name that is not an absolute IRI: a motivation that
 * the context lacks is kept by the processor as an address relative to nothing. Loads no context but the
 * W3C's own, from this folder.
 */
export async function expandAnnotations(json: string): Promise<ExpandedNode[]> {
  const document: unknown = JSON.parse(await readFile(path.join(import.meta.dirname, 'anno.jsonld'), 'utf8'));
  const documentLoader = async (url: string) => {
    if (url !== ANNO) throw new Error(`The export names another context: ${url}`);
    return { contextUrl: null, documentUrl: url, document };
  };
  const expanded = await jsonld.expand(JSON.parse(json), { documentLoader, safe: true });
  refuseRelative(expanded);
  return expanded as ExpandedNode[];
}

function refuseRelative(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    const names = key === '@id' || key === '@type' ? [child].flat() : [];
    const relative = names.find((name) => !/^[a-z][a-z0-9+.-]*:/i.test(String(name)));
    if (relative !== undefined) throw new Error(`Not an absolute IRI: ${String(relative)}`);
    refuseRelative(child);
  }
}

/** All that stands under a property of a node, given as prefix and name, the members of a list one by one. */
export function under(node: ExpandedNode | undefined, property: string): ExpandedNode[] {
  const [prefix = '', name = ''] = property.split(':');
  const found = (node?.[`${NAMESPACES[prefix] ?? ''}${name}`] ?? []) as ExpandedNode[];
  return found.flatMap((value) => value['@list'] ?? [value]);
}

const NAMESPACES: Record<string, string> = {
  as: 'http://www.w3.org/ns/activitystreams#',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  oa: 'http://www.w3.org/ns/oa#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  schema: 'http://schema.org/',
};

/** The single value under a property; undefined when there is none. */
export function valueUnder(node: ExpandedNode | undefined, property: string): string | number | undefined {
  const [first] = under(node, property);
  return first?.['@value'] ?? first?.['@id'];
}
