import type { CreateAnnotationInput } from '@/lib/annotations/input';
import type { AnnotationView } from '@/lib/annotations/view';
import { request } from '@/lib/http/client';

type NewNote = Omit<CreateAnnotationInput, 'tags'> & Partial<Pick<CreateAnnotationInput, 'tags'>>;

/** Sends a new note, and answers with what was made of it. */
export function createNote(documentId: string, note: NewNote): Promise<AnnotationView> {
  return request<AnnotationView>(`/documents/${documentId}/annotations`, { method: 'POST', body: note });
}
